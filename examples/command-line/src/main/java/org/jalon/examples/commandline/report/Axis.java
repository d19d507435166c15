package org.jalon.examples.commandline.report;

/**
 * What an axis shows.
 *
 * @param title its title, with the unit if there is one
 * @param range the numbers that must fit
 * @param whole whether only whole numbers make sense
 * @param round whether it ends at ticks
 */
record Axis(String title, Range range, boolean whole, boolean round) {

  /** Ends where the numbers end. */
  static Axis tight(String title, Range range) {
    return new Axis(title, range.drawable(), false, false);
  }

  /** Ends at ticks. */
  static Axis round(String title, Range range) {
    return new Axis(title, range.drawable(), false, true);
  }

  /** For numbers of things. */
  static Axis counts(String title, Range range) {
    return new Axis(title, range.drawable(), true, false);
  }

  Ticks ticks(int wanted) {
    return round ? Ticks.around(range, wanted, whole) : Ticks.within(range, wanted, whole);
  }

  /** As many ticks as their labels leave room for. */
  Ticks ticksAlong(double length, double size, int most) {
    for (int wanted = most; wanted > 1; wanted--) {
      Ticks ticks = ticks(wanted);
      if ((ticks.width(size) + size) * Math.max(1, ticks.values().size() - 1) <= length) {
        return ticks;
      }
    }
    return ticks(1);
  }

  Range shown(Ticks ticks) {
    return round ? ticks.range() : range;
  }
}
