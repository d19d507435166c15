package org.jalon.credential;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of an object that somebody else wrote. */
record Members(Map<String, @Nullable Object> object, String path) {

  /** The dateTimeStamp of XML Schema, as the data model asks for it, in years of four digits. */
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  static Members of(Map<String, @Nullable Object> object) {
    return new Members(object, "");
  }

  boolean has(String name) {
    return object.containsKey(name);
  }

  String text(String name) throws Refusal {
    if (object.get(name) instanceof String text) {
      return text;
    }
    throw new Refusal("The member " + path + name + " must be a text.");
  }

  @SuppressWarnings("unchecked") // a parsed object has only texts as names
  Members object(String name) throws Refusal {
    if (object.get(name) instanceof Map<?, ?> map) {
      return new Members((Map<String, @Nullable Object>) map, path + name + ".");
    }
    throw new Refusal("The member " + path + name + " must be an object.");
  }

  /** An object, or a list of exactly one. */
  @SuppressWarnings("unchecked") // as above
  Members onlyObject(String name) throws Refusal {
    Object value = object.get(name);
    if (value instanceof List<?> list && list.size() == 1 && list.get(0) instanceof Map<?, ?> map) {
      return new Members((Map<String, @Nullable Object>) map, path + name + "[0].");
    }
    return object(name);
  }

  List<?> list(String name) throws Refusal {
    if (object.get(name) instanceof List<?> list) {
      return list;
    }
    throw new Refusal("The member " + path + name + " must be a list.");
  }

  /** Whether a text, or a list with it, stands there. */
  boolean includes(String name, String value) {
    Object found = object.get(name);
    return value.equals(found) || (found instanceof List<?> list && list.contains(value));
  }

  void mustBe(String name, String value) throws Refusal {
    Refusal.unless(
        value.equals(object.get(name)), "The member " + path + name + " must be " + value + ".");
  }

  Instant instant(String name) throws Refusal {
    String text = text(name);
    try {
      Refusal.unless(DATE_TIME.matcher(text).matches(), notDateTime(name, text));
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Refusal(notDateTime(name, text));
    }
  }

  Optional<Instant> optionalInstant(String name) throws Refusal {
    return has(name) ? Optional.of(instant(name)) : Optional.empty();
  }

  private String notDateTime(String name, String text) {
    return "The member %s%s (%s) must be a date and time with a time zone."
        .formatted(path, name, Refusal.shown(text));
  }

  /** The id of a party: the value itself, or the id of the object that stands there. */
  String id(String name) throws Refusal {
    return object.get(name) instanceof String text ? text : object(name).text("id");
  }
}
