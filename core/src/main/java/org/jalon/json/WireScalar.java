package org.jalon.json;

import org.jalon.internal.Checks;

/**
 * One value on a line of the wire form: plain, or between single or double quotes, with what
 * follows it on the line. Every value is a text.
 */
final class WireScalar {

  /** What begins something else than a plain text in YAML. */
  private static final String INDICATORS = "[]{},#&*!|>%@`";

  private static final String SIMPLE_ESCAPES = "0abtnvfre \"/\\N_LP\t";
  private static final String SIMPLE_ESCAPED =
      "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029\t";

  private final int line;
  private final String source;
  private int next;

  private WireScalar(int line, String source) {
    this.line = line;
    this.source = source;
  }

  /** A value that stands alone, up to a comment or the end of the line. */
  static String value(int line, String source) {
    WireScalar scalar = new WireScalar(line, source);
    scalar.skipBlanks();
    if (scalar.isAtEnd()) {
      return "";
    }
    String value = scalar.isQuoted() ? scalar.quoted() : scalar.plain(false);
    scalar.expectEnd();
    return value;
  }

  /** A key with the rest of the line after its colon. */
  static Entry entry(int line, String source) {
    WireScalar scalar = new WireScalar(line, source);
    String key = scalar.isQuoted() ? scalar.quoted() : scalar.plain(true);
    scalar.skipBlanks();
    if (scalar.next >= source.length() || !scalar.isColon()) {
      throw scalar.refused("it must be \"key: value\", \"key:\" or \"- variant\"");
    }
    if (key.length() > Checks.MAX_ID_LENGTH) {
      throw scalar.refused(
          "a key of %d characters must not exceed %d"
              .formatted(key.length(), Checks.MAX_ID_LENGTH));
    }
    return new Entry(key, source.substring(scalar.next + 1));
  }

  /** A key and what follows it on its line. */
  record Entry(String key, String rest) {}

  private boolean isQuoted() {
    return source.charAt(next) == '"' || source.charAt(next) == '\'';
  }

  private String quoted() {
    return source.charAt(next) == '"' ? doubleQuoted() : singleQuoted();
  }

  private String singleQuoted() {
    StringBuilder text = new StringBuilder();
    next++;
    while (next < source.length()) {
      char c = source.charAt(next++);
      if (c != '\'') {
        text.append(c);
      } else if (next < source.length() && source.charAt(next) == '\'') {
        text.append(source.charAt(next++));
      } else {
        return text.toString();
      }
    }
    throw refused("a single quote is not closed on its line");
  }

  private String doubleQuoted() {
    StringBuilder text = new StringBuilder();
    next++;
    while (next < source.length()) {
      char c = source.charAt(next++);
      if (c == '"') {
        return text.toString();
      }
      if (c == '\\' && next < source.length()) {
        text.append(escaped(source.charAt(next++)));
      } else {
        text.append(c);
      }
    }
    throw refused("a double quote is not closed on its line");
  }

  private String escaped(char c) {
    int simple = SIMPLE_ESCAPES.indexOf(c);
    if (simple >= 0) {
      return String.valueOf(SIMPLE_ESCAPED.charAt(simple));
    }
    return switch (c) {
      case 'x' -> codePoint(2);
      case 'u' -> codePoint(4);
      case 'U' -> codePoint(8);
      default -> throw refused("the escape (\\" + c + ") is unknown");
    };
  }

  private String codePoint(int digits) {
    int end = next + digits;
    String hex = end <= source.length() ? source.substring(next, end) : "";
    if (!hex.matches("[0-9a-fA-F]+")
        || !Character.isValidCodePoint(Integer.parseUnsignedInt(hex, 16))) {
      throw refused("an escape must be followed by " + digits + " digits of a character's number");
    }
    next = end;
    return Character.toString(Integer.parseUnsignedInt(hex, 16));
  }

  private String plain(boolean key) {
    refuseIndicator();
    int start = next;
    while (next < source.length() && !isColon() && !isComment()) {
      next++;
    }
    if (!key && next < source.length() && isColon()) {
      throw refused(
          "a colon followed by a space stands in a value. Maybe the value should be quoted");
    }
    return source.substring(start, next).strip();
  }

  private void refuseIndicator() {
    char first = source.charAt(next);
    boolean followed = next + 1 < source.length() && !isBlank(source.charAt(next + 1));
    if (INDICATORS.indexOf(first) >= 0 || ("-?:".indexOf(first) >= 0 && !followed)) {
      throw refused(
          "a text must not begin with (%s) unless it is quoted; lists in brackets, anchors, aliases, tags and blocks are not read"
              .formatted(first));
    }
  }

  private boolean isColon() {
    return source.charAt(next) == ':'
        && (next + 1 == source.length() || isBlank(source.charAt(next + 1)));
  }

  private boolean isComment() {
    return source.charAt(next) == '#' && next > 0 && isBlank(source.charAt(next - 1));
  }

  private boolean isAtEnd() {
    return next == source.length() || isComment();
  }

  private void expectEnd() {
    skipBlanks();
    if (!isAtEnd()) {
      throw refused("more text follows a quoted one");
    }
  }

  private void skipBlanks() {
    while (next < source.length() && isBlank(source.charAt(next))) {
      next++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private WireFormatException refused(String reason) {
    return new WireFormatException(line, "(%s) is not read: %s.".formatted(shown(), reason));
  }

  private String shown() {
    return source.length() <= 40 ? source : source.substring(0, 40) + "…";
  }
}
