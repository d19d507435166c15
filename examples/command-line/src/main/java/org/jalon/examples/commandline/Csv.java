package org.jalon.examples.commandline;

import java.util.Collection;

/** Writes fields of CSV; a field is quoted only where it must be. */
final class Csv {

  private Csv() {}

  /** One line, ending with a line feed. */
  static String line(Collection<String> fields) {
    StringBuilder line = new StringBuilder();
    String separator = "";
    for (String field : fields) {
      append(line.append(separator), field);
      separator = ",";
    }
    return line.append('\n').toString();
  }

  static void append(StringBuilder line, String field) {
    if (needsQuotes(field)) {
      line.append('"').append(field.replace("\"", "\"\"")).append('"');
    } else {
      line.append(field);
    }
  }

  private static boolean needsQuotes(String field) {
    if (!field.isEmpty() && (field.charAt(0) == ' ' || field.charAt(field.length() - 1) == ' ')) {
      return true;
    }
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
