package org.jalon.examples.play;

/** What a person typed, as it may be shown again. */
final class Typed {

  private static final int SHOWN = 60;

  private Typed() {}

  /**
   * A text without anything that a terminal would take as a command, and not too long: what is no
   * visible character is shown as a replacement character.
   */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(SHOWN).map(Typed::visible).forEach(shown::appendCodePoint);
    return text.codePointCount(0, text.length()) > SHOWN
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static int visible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          0xFFFD;
      default -> codePoint;
    };
  }
}
