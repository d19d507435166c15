package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a part of a policy: all of it is told at once. */
final class Problems {

  private final List<String> found = new ArrayList<>();

  /** Unless a whole number lies within two bounds, both included. */
  Problems unlessInRange(String name, int value, int lower, int upper) {
    return unless(
        lower <= value && value <= upper,
        "The %s (%d) must lie between %d and %d.".formatted(name, value, lower, upper));
  }

  Problems unless(boolean condition, String message) {
    if (!condition) {
      found.add(message);
    }
    return this;
  }

  /**
   * Ends the search.
   *
   * @throws IllegalArgumentException if anything was found; a line for each
   */
  void report() {
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", found));
    }
  }
}
