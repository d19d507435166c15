package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ranges of persons that rise, hold somebody, and neither overlap nor touch: one way to say who.
 */
final class RangeList {

  private RangeList() {}

  /**
   * All persons of some ranges.
   *
   * @throws IllegalArgumentException if a person is in two of them
   */
  static List<PersonRange> of(List<PersonRange> ranges) {
    List<PersonRange> joined = new ArrayList<>();
    for (PersonRange next :
        ranges.stream()
            .filter(range -> range.length() > 0)
            .sorted(Comparator.comparingLong(PersonRange::first))
            .toList()) {
      PersonRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && next.first() < last.end()) {
        throw new IllegalArgumentException(
            "The ranges of persons %s and %s must not overlap. Maybe a part was given twice."
                .formatted(last, next));
      }
      if (last != null && next.first() == last.end()) {
        joined.set(joined.size() - 1, new PersonRange(last.first(), next.end()));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  /** All persons of two lists. */
  static List<PersonRange> union(List<PersonRange> some, List<PersonRange> others) {
    return of(Stream.concat(some.stream(), others.stream()).toList());
  }

  /** The persons of a range who are not in a list. */
  static List<PersonRange> missing(List<PersonRange> ranges, PersonRange wanted) {
    List<PersonRange> missing = new ArrayList<>();
    long next = wanted.first();
    for (PersonRange range : ranges) {
      long end = Math.min(range.first(), wanted.end());
      if (end > next) {
        missing.add(new PersonRange(next, end));
      }
      next = Math.max(next, range.end());
    }
    if (next < wanted.end()) {
      missing.add(new PersonRange(next, wanted.end()));
    }
    return missing;
  }

  static long length(List<PersonRange> ranges) {
    return ranges.stream().mapToLong(PersonRange::length).sum();
  }
}
