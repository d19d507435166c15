package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import org.jalon.internal.ProblemReport;

/** What is wrong with a part of a policy: all of it is told at once, as much as a person reads. */
final class Problems {

  private final List<String> found = new ArrayList<>();
  private int others;

  /** Unless a whole number lies within two bounds, both included. */
  Problems unlessInRange(String name, int value, int lower, int upper) {
    return unless(
        lower <= value && value <= upper,
        "The %s (%d) must lie between %d and %d.".formatted(name, value, lower, upper));
  }

  Problems unless(boolean condition, String message) {
    if (!condition && found.size() < ProblemReport.LISTED) {
      found.add(message);
    } else if (!condition) {
      others++;
    }
    return this;
  }

  /**
   * Ends the search.
   *
   * @throws IllegalArgumentException if anything was found; a line for each
   */
  void report() {
    if (others > 0) {
      found.add("… and " + others + " more");
    }
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", found));
    }
  }
}
