package org.jalon.examples.play;

/** What a person typed, as it may be shown again. */
final class Typed {

  private static final int SHOWN = 60;

  private Typed() {}

  /** A visible text, not too long. */
  static String shown(String text) {
    int[] points = text.codePoints().limit(SHOWN + 1L).toArray();
    String shown = visible(new String(points, 0, Math.min(SHOWN, points.length)));
    return points.length > SHOWN ? shown + "…" : shown;
  }

  /**
   * A text without anything that a terminal would take as a command: what is neither a visible
   * character nor a line feed is shown as a replacement character.
   */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .map(point -> point == '\n' ? point : visible(point))
        .forEach(visible::appendCodePoint);
    return visible.toString();
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
