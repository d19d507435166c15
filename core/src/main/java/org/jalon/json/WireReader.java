package org.jalon.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wire form of answers and solutions, a small dialect of YAML: lines {@code key: value},
 * or {@code key:} followed by lines {@code - variant}; values plain or quoted; comments. Every
 * value is a text. All else that YAML has is refused with the line and the reason.
 */
final class WireReader {

  /** How long a text may be, in UTF-16 units. */
  static final int MAXIMUM_LENGTH = 20_000;

  private final Map<String, Value> values = new LinkedHashMap<>();
  private String key = "";
  private int indentOfKeys = -1;
  private int indentOfVariants = -1;
  private int number;

  private WireReader() {}

  /** What stands at a key: a text or, if the line has none, variants below it. */
  private record Value(int line, @Nullable String text, List<String> variants) {}

  /** The texts of an answer by their keys. */
  static Map<String, String> answer(String text) {
    Map<String, String> answer = new LinkedHashMap<>();
    read(text).forEach((key, value) -> answer.put(key, text(key, value)));
    return answer;
  }

  /** The variants of a solution by their keys. */
  static Map<String, List<String>> solution(String text) {
    Map<String, List<String>> solution = new LinkedHashMap<>();
    read(text).forEach((key, value) -> solution.put(key, variants(key, value)));
    return solution;
  }

  private static String text(String key, Value value) {
    if (!value.variants.isEmpty()) {
      throw new WireFormatException(
          value.line, "The key (%s) must have a text, not a list.".formatted(key));
    }
    return value.text == null ? "" : value.text;
  }

  private static List<String> variants(String key, Value value) {
    if (value.variants.isEmpty()) {
      throw new WireFormatException(
          value.line, "The key (%s) must be followed by lines \"- variant\".".formatted(key));
    }
    return value.variants;
  }

  private static Map<String, Value> read(String text) {
    Checks.inRange("length of a text in wire form", text.length(), 0, MAXIMUM_LENGTH);
    WireReader reader = new WireReader();
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String line : content.split("\r\n|\r|\n", -1)) {
      reader.number++;
      reader.read(line, indent(line));
    }
    return reader.values;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  private void read(String line, int indent) {
    refuseOtherThanText(line);
    String content = line.substring(indent);
    if (content.isBlank() || content.startsWith("#")) {
      return;
    }
    refuseStructure(line, content);
    if (content.equals("-") || content.startsWith("- ") || content.startsWith("-\t")) {
      addVariant(indent, content.substring(1));
    } else {
      addKey(indent, content);
    }
  }

  /** YAML has no other control characters than tab and line breaks. */
  private void refuseOtherThanText(String line) {
    line.codePoints()
        .filter(c -> (Character.isISOControl(c) && c != '\t' && c != 0x85) || isNoCharacter(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw refused("The character U+%04X is not allowed.".formatted(c));
            });
  }

  private static boolean isNoCharacter(int c) {
    return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private void refuseStructure(String line, String content) {
    if (content.startsWith("\t")) {
      throw refused("A tab must not indent. Maybe spaces should stand for it.");
    }
    if (line.startsWith("---") || line.startsWith("...")) {
      throw refused("Marks between documents are not read.");
    }
  }

  private void addVariant(int indent, String content) {
    @Nullable Value value = values.get(key);
    if (value == null) {
      throw refused("A variant must stand below a key.");
    }
    boolean first = value.variants.isEmpty();
    if (value.text != null || (first ? indent < indentOfKeys : indent != indentOfVariants)) {
      throw refused(
          "A variant must stand below a key without a value, with the indentation of the variant before it.");
    }
    indentOfVariants = indent;
    value.variants.add(WireScalar.value(number, content));
  }

  private void addKey(int indent, String content) {
    indentOfKeys = values.isEmpty() ? indent : indentOfKeys;
    if (indent != indentOfKeys) {
      throw refused(
          "A key must have the indentation of the first one; a value stands on one line.");
    }
    WireScalar.Entry entry = WireScalar.entry(number, content);
    String rest = entry.rest().strip();
    boolean empty = rest.isEmpty() || rest.startsWith("#");
    @Nullable String text = empty ? null : WireScalar.value(number, entry.rest());
    if (values.putIfAbsent(entry.key(), new Value(number, text, new ArrayList<>())) != null) {
      throw refused("The key (%s) is used twice.".formatted(entry.key()));
    }
    key = entry.key();
  }

  private WireFormatException refused(String message) {
    return new WireFormatException(number, message);
  }
}
