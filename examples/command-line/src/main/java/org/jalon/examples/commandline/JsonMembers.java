package org.jalon.examples.commandline;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object of a file that a person wrote; what is missing or wrong is refused
 * with its path.
 *
 * @param file the file, for messages
 * @param path where the object stands
 * @param members the members
 */
record JsonMembers(String file, String path, Map<String, @Nullable Object> members) {

  JsonMembers allowing(Set<String> known) {
    List<String> problems =
        members.keySet().stream()
            .filter(name -> !known.contains(name))
            .map(name -> unknown(name, known))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return this;
  }

  private String unknown(String name, Set<String> known) {
    return place(name) + " is unknown here; known are " + known.stream().sorted().toList() + ".";
  }

  boolean has(String name) {
    return members.get(name) != null;
  }

  String text(String name) {
    if (members.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw refusal(name, "must be a text");
  }

  Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  URI uri(String name) {
    try {
      return new URI(text(name));
    } catch (URISyntaxException e) {
      throw refusal(name, "must be a URI");
    }
  }

  JsonMembers object(String name) {
    if (members.get(name) instanceof Map<?, ?> object) {
      Map<String, @Nullable Object> content = new LinkedHashMap<>();
      object.forEach((key, value) -> content.put(String.valueOf(key), value));
      return new JsonMembers(file, path + "." + name, content);
    }
    throw refusal(name, "must be an object");
  }

  List<?> list(String name) {
    if (members.get(name) instanceof List<?> list) {
      return list;
    }
    throw refusal(name, "must be a list");
  }

  /** A text in all languages, or an object with a text for each language. */
  LocalizedText localized(String name, Language language) {
    if (members.get(name) instanceof String) {
      return new LocalizedText(Map.of(language, text(name)));
    }
    JsonMembers texts = object(name);
    Map<Language, String> all = new LinkedHashMap<>();
    texts.members.keySet().forEach(tag -> all.put(Language.of(tag), texts.text(tag)));
    return new LocalizedText(all);
  }

  /** A number within bounds. */
  double number(String name, double least, double most) {
    if (members.get(name) instanceof Number number
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.doubleValue();
    }
    throw refusal(name, "must be a number from " + least + " to " + most);
  }

  /** A whole number within bounds that a double can hold. */
  long whole(String name, long least, long most) {
    if (members.get(name) instanceof Number number
        && number.doubleValue() == Math.rint(number.doubleValue())
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.longValue();
    }
    throw refusal(name, "must be a whole number from " + least + " to " + most);
  }

  boolean flag(String name) {
    if (members.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw refusal(name, "must be true or false");
  }

  List<Double> numbers(String name) {
    List<Double> numbers = new ArrayList<>();
    for (Object element : list(name)) {
      if (!(element instanceof Number number)) {
        throw refusal(name, "must be a list of numbers");
      }
      numbers.add(number.doubleValue());
    }
    return numbers;
  }

  /** The file and the path of a member, for messages. */
  String place(String name) {
    return file + ": " + path + "." + Texts.quoted(name);
  }

  private InvalidInput refusal(String name, String rule) {
    return new InvalidInput(place(name) + " " + rule + ".");
  }
}
