package org.jalon.examples.commandline;

import java.util.Map;

/** Prints maps of texts, numbers, lists and further maps as JSON that a person can read. */
final class JsonPrinter {

  private JsonPrinter() {}

  /**
   * A value that is JSON already.
   *
   * @param json its text
   */
  record Raw(String json) {}

  /** The document, ending with a line feed. */
  static String print(Map<String, ?> object) {
    StringBuilder text = new StringBuilder();
    append(text, object, "\n");
    return text.append('\n').toString();
  }

  /** The document on one line, ending with a line feed; nothing in it may be a map or a list. */
  static String line(Map<String, ?> object) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, ?> entry : object.entrySet()) {
      quote(text.append(text.isEmpty() ? "{" : ","), entry.getKey());
      append(text.append(':'), entry.getValue(), "");
    }
    return text.append("}\n").toString();
  }

  private static void append(StringBuilder text, Object value, String lineEnd) {
    if (value instanceof Map<?, ?> object) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : object.entrySet()) {
        text.append(separator).append(lineEnd).append("  ");
        quote(text, String.valueOf(entry.getKey()));
        append(text.append(": "), entry.getValue(), lineEnd + "  ");
        separator = ",";
      }
      text.append(object.isEmpty() ? "{}" : lineEnd + "}");
    } else if (value instanceof Iterable<?> list) {
      String separator = "";
      text.append('[');
      for (Object element : list) {
        append(text.append(separator), element, lineEnd + "  ");
        separator = ", ";
      }
      text.append(']');
    } else if (value instanceof Raw raw) {
      text.append(raw.json());
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      quote(text, value.toString());
    }
  }

  private static void quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
