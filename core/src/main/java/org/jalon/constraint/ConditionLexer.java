package org.jalon.constraint;

import java.util.Set;

/** Cuts the text of a condition into tokens, one at a time. */
final class ConditionLexer {

  private static final Set<String> SYMBOLS =
      Set.of("==", "!=", "<=", ">=", "<", ">", "&", "|", "!", "(", ")", ",");
  private static final String IN = "%in%";
  private static final int LONGEST_NUMBER = 45;

  /** What a token is. */
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  /** A token: its content and where it begins, counted from 1. */
  record Token(Kind kind, String content, int position) {

    boolean is(String symbol) {
      return kind == Kind.SYMBOL && content.equals(symbol);
    }

    /** The token as a message shows it. */
    String shown() {
      return switch (kind) {
        case END -> "the end";
        case TEXT -> "the text '" + abbreviated(content) + "'";
        case NUMBER -> "the number " + content;
        case NAME -> "the name " + abbreviated(content);
        case SYMBOL -> content;
      };
    }
  }

  private final String text;
  private int at;

  ConditionLexer(String text) {
    this.text = text;
  }

  Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "", at + 1);
    }
    char first = text.charAt(at);
    if (first == '\'' || first == '"' || first == '`') {
      return quoted(first);
    }
    if (Character.isLetter(first) || first == '_') {
      return name();
    }
    if (Character.isDigit(first) || first == '-' || first == '+' || first == '.') {
      return number();
    }
    return symbol();
  }

  private Token quoted(char quote) {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && quote != '`') {
        at++;
        if (at == text.length() || "'\"\\".indexOf(text.charAt(at)) < 0) {
          throw mistake(text, at, "\\ may only stand before a quote or another \\");
        }
      }
      content.append(text.charAt(at++));
    }
    if (at == text.length()) {
      throw mistake(text, start + 1, "the quote that begins here does not end");
    }
    at++;
    if (quote == '`' && content.toString().isBlank()) {
      throw mistake(text, start + 1, "the name of an attribute must not be blank");
    }
    return new Token(quote == '`' ? Kind.NAME : Kind.TEXT, content.toString(), start + 1);
  }

  private Token name() {
    int start = at;
    while (at < text.length() && isPartOfName(text.charAt(at))) {
      at++;
    }
    return new Token(Kind.NAME, text.substring(start, at), start + 1);
  }

  private Token number() {
    int start = at;
    while (at < text.length() && isPartOfNumber(start)) {
      at++;
    }
    String content = text.substring(start, at);
    if (content.length() > LONGEST_NUMBER || Attributes.number(content).isEmpty()) {
      throw mistake(
          text, start + 1, "(" + abbreviated(content) + ") must be a number such as 2 or -1.5");
    }
    return new Token(Kind.NUMBER, content, start + 1);
  }

  private boolean isPartOfNumber(int start) {
    char c = text.charAt(at);
    boolean sign = c == '-' || c == '+';
    return sign
        ? at == start || "eE".indexOf(text.charAt(at - 1)) >= 0
        : c == '.' || Character.isLetterOrDigit(c);
  }

  private Token symbol() {
    int start = at;
    if (text.regionMatches(true, at, IN, 0, IN.length())) {
      at += IN.length();
      return new Token(Kind.SYMBOL, IN, start + 1);
    }
    for (int length = 2; length >= 1; length--) {
      int end = Math.min(text.length(), start + length);
      String candidate = text.substring(start, end);
      if (SYMBOLS.contains(candidate)) {
        at = end;
        return new Token(Kind.SYMBOL, candidate, start + 1);
      }
    }
    String found = Character.toString(text.codePointAt(at));
    throw mistake(
        text,
        start + 1,
        Character.isISOControl(found.charAt(0))
            ? "a control character has no meaning"
            : "(" + found + ") has no meaning" + (found.equals("=") ? ". Maybe == is meant" : ""));
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  static IllegalArgumentException mistake(String text, int position, String what) {
    return new IllegalArgumentException(
        "The condition (%s) is wrong at character %d: %s."
            .formatted(abbreviated(text), position, what));
  }

  private static String abbreviated(String text) {
    String shown = text.length() <= 200 ? text : text.substring(0, 200) + "…";
    return shown.codePoints().anyMatch(Character::isISOControl)
        ? shown.replaceAll("\\p{Cntrl}", "\uFFFD")
        : shown;
  }
}
