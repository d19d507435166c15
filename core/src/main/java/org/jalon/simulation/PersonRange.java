package org.jalon.simulation;

import org.jalon.internal.Checks;

/**
 * Persons of a study who follow each other.
 *
 * @param first the number of the first person; at least 0
 * @param end the number after that of the last person; at least {@code first}, which is a range of
 *     nobody
 */
public record PersonRange(long first, long end) {

  /**
   * Creates a range.
   *
   * @throws IllegalArgumentException if the first number is below 0 or the end below the first
   */
  public PersonRange {
    Checks.require(first >= 0, "first person of a range", first, "must be at least 0");
    Checks.require(
        end >= first,
        "end of a range of persons",
        end,
        "must be at least its first (" + first + ")");
  }

  /**
   * How many persons there are.
   *
   * @return their number
   */
  public long length() {
    return end - first;
  }

  /** As an interval, such as {@code [0, 100)}. */
  @Override
  public String toString() {
    return "[" + first + ", " + end + ")";
  }
}
