package org.jalon.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one canonical text. */
final class CanonicalWriter {

  /** Up to here every whole number is a double of its own. */
  private static final long LARGEST_WHOLE = 1L << 53;

  private static final String ESCAPED = "\b\t\n\f\r\"\\";
  private static final String ESCAPES = "btnfr\"\\";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  String write(Map<?, ?> object) {
    object(object);
    return text.toString();
  }

  private void object(Map<?, ?> object) {
    List<String> names = new ArrayList<>(object.size());
    object.keySet().forEach(name -> names.add(name(name)));
    names.sort(null); // strings compare by their UTF-16 code units, as RFC 8785, 3.2.3 wants it
    open('{');
    String separator = "";
    for (String name : names) {
      text.append(separator);
      string(name);
      text.append(':');
      value(object.get(name));
      separator = ",";
    }
    close('}');
  }

  private static String name(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("The name of a member (" + name + ") must be a text.");
  }

  private void array(List<?> array) {
    open('[');
    String separator = "";
    for (Object element : array) {
      text.append(separator);
      value(element);
      separator = ",";
    }
    close(']');
  }

  private void open(char bracket) {
    if (++depth > JsonLimits.DEEPEST) {
      throw new IllegalArgumentException(
          "The object nests more than " + JsonLimits.DEEPEST + " deep. Maybe it contains itself.");
    }
    text.append(bracket);
  }

  private void close(char bracket) {
    depth--;
    text.append(bracket);
  }

  private void value(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof String string) {
      string(string);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof Map<?, ?> object) {
      object(object);
    } else if (value instanceof List<?> array) {
      array(array);
    } else {
      throw unknown(value);
    }
  }

  private static IllegalArgumentException unknown(Object value) {
    return new IllegalArgumentException(
        "A value of the type "
            + value.getClass().getName()
            + " has no form in JSON. Maybe its text is meant.");
  }

  private void number(Number number) {
    if (number instanceof Double real) {
      text.append(EcmaScriptNumber.text(real));
    } else if (number instanceof Integer || number instanceof Long) {
      text.append(whole(number.longValue()));
    } else {
      throw unknown(number);
    }
  }

  private static long whole(long number) {
    if (number < -LARGEST_WHOLE || number > LARGEST_WHOLE) {
      throw new IllegalArgumentException(
          "The whole number ("
              + number
              + ") must lie between ±2⁵³, beyond which readers round it. Maybe it should be a text.");
    }
    return number;
  }

  private void string(String string) {
    if (!JsonText.isWellFormed(string)) {
      throw new IllegalArgumentException(JsonText.ILL_FORMED);
    }
    text.append('"');
    string.chars().forEach(this::character);
    text.append('"');
  }

  private void character(int character) {
    int escape = ESCAPED.indexOf(character);
    if (escape >= 0) {
      text.append('\\').append(ESCAPES.charAt(escape));
    } else if (character < ' ') {
      text.append(character < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(character));
    } else {
      text.append((char) character);
    }
  }
}
