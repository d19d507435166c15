package org.jalon.answer;

/** How many characters must be inserted, deleted or replaced to make one text of another. */
final class EditDistance {

  private EditDistance() {}

  /** Whether the distance is at most a share of the longer text or, by compatibility, the given. */
  static boolean isWithin(
      double ratio, String given, String accepted, Compatibility compatibility) {
    int[] a = units(given, compatibility);
    int[] b = units(accepted, compatibility);
    int whole = compatibility == Compatibility.REFERENCE ? a.length : Math.max(a.length, b.length);
    int allowed = allowed(ratio, whole);
    return between(a, b, allowed) <= allowed;
  }

  /** The most mistakes whose share of the whole is not above a ratio, as divided in doubles. */
  private static int allowed(double ratio, int whole) {
    int allowed = (int) (ratio * whole);
    return (allowed + 1.0) / whole <= ratio ? allowed + 1 : allowed;
  }

  /** The distance divided by the length of the longer text; 0 for two empty ones. */
  static double ratio(String one, String other) {
    int[] a = units(one, Compatibility.NONE);
    int[] b = units(other, Compatibility.NONE);
    int longer = Math.max(a.length, b.length);
    return longer == 0 ? 0 : (double) between(a, b, longer) / longer;
  }

  /** The distance divided by the length of the answer, as the reference service has it. */
  static double referenceRatio(String answer, String accepted) {
    int[] a = units(answer, Compatibility.REFERENCE);
    int[] b = units(accepted, Compatibility.REFERENCE);
    if (a.length == 0) {
      return b.length == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    return (double) between(a, b, Math.max(a.length, b.length)) / a.length;
  }

  private static int[] units(String text, Compatibility compatibility) {
    return compatibility == Compatibility.REFERENCE
        ? text.chars().toArray()
        : text.codePoints().toArray();
  }

  /**
   * The distance if it is at most a limit, else one more than the limit. Only the cells of the
   * matrix that are no further than the limit from its diagonal can hold so little.
   */
  static int between(int[] a, int[] b, int limit) {
    if (Math.abs(a.length - b.length) > limit) {
      return limit + 1;
    }
    int[] above = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      above[j] = Math.min(j, limit + 1);
    }
    for (int i = 1; i <= a.length; i++) {
      int least = fill(row, above, i, limit, a[i - 1], b);
      if (least > limit) {
        return limit + 1;
      }
      int[] next = above;
      above = row;
      row = next;
    }
    return Math.min(above[b.length], limit + 1);
  }

  /** Fills the band of a row and gives the least of it. */
  private static int fill(int[] row, int[] above, int i, int limit, int unit, int[] b) {
    int first = Math.max(1, i - limit);
    int last = Math.min(b.length, i + limit);
    row[first - 1] = first == 1 ? Math.min(i, limit + 1) : limit + 1;
    int least = row[first - 1];
    for (int j = first; j <= last; j++) {
      int replaced = above[j - 1] + (unit == b[j - 1] ? 0 : 1);
      int moved = Math.min(above[j], row[j - 1]) + 1;
      row[j] = Math.min(Math.min(replaced, moved), limit + 1);
      least = Math.min(least, row[j]);
    }
    if (last < b.length) {
      row[last + 1] = limit + 1; // the next row looks at it
    }
    return least;
  }
}
