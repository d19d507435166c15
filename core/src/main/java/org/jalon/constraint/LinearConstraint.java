package org.jalon.constraint;

import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.jalon.internal.Checks;

/**
 * A rule about a whole test as a linear constraint: minimum ≤ Σ coefficient(i) ≤ maximum over the
 * items i of the test. Whole numbers, so that whether it holds is never a matter of rounding.
 *
 * @param description the rule in words
 * @param coefficients the coefficients that are not 0, by the items' numbers
 * @param minimum the smallest sum allowed; {@link #NO_MINIMUM} if there is none
 * @param maximum the largest sum allowed; {@link #NO_MAXIMUM} if there is none
 */
public record LinearConstraint(
    String description, Map<Integer, Long> coefficients, long minimum, long maximum) {

  /** No lower bound. */
  public static final long NO_MINIMUM = Long.MIN_VALUE;

  /** No upper bound. */
  public static final long NO_MAXIMUM = Long.MAX_VALUE;

  /** The largest coefficient in absolute value: sums over any test are exact. */
  public static final long LARGEST_COEFFICIENT = 1L << 40;

  /**
   * Creates a constraint from a copy of the map.
   *
   * @throws IllegalArgumentException if the description is blank or a coefficient too large
   */
  public LinearConstraint {
    Checks.notBlank("description of a constraint", description);
    Map<Integer, Long> sorted = new TreeMap<>(coefficients);
    sorted.values().removeIf(coefficient -> coefficient == 0);
    for (long coefficient : sorted.values()) {
      Checks.require(
          Math.abs(coefficient) <= LARGEST_COEFFICIENT,
          "coefficient of a constraint",
          coefficient,
          "must lie between −2⁴⁰ and 2⁴⁰");
    }
    coefficients = Collections.unmodifiableMap(sorted);
  }

  /**
   * How many items of a set a test may contain.
   *
   * @param description the rule in words
   * @param items the set
   * @param minimum how many at least
   * @param maximum how many at most
   * @return the constraint
   */
  public static LinearConstraint count(
      String description, BitSet items, long minimum, long maximum) {
    return new LinearConstraint(description, terms(items, item -> 1), minimum, maximum);
  }

  /** The coefficients of the items of a set. */
  static Map<Integer, Long> terms(BitSet items, IntToLongFunction coefficient) {
    Map<Integer, Long> terms = new TreeMap<>();
    items.stream().forEach(item -> terms.put(item, coefficient.applyAsLong(item)));
    return terms;
  }

  /**
   * The coefficient of an item.
   *
   * @param item the item's number
   * @return 0 if the constraint is not about it
   */
  public long coefficient(int item) {
    return coefficients.getOrDefault(item, 0L);
  }

  /**
   * The sum over a test.
   *
   * @param test the numbers of its items
   * @return the sum of their coefficients
   */
  public long sum(BitSet test) {
    return test.stream().mapToLong(this::coefficient).sum();
  }

  /**
   * Whether a test holds the constraint.
   *
   * @param test the numbers of its items
   * @return whether the sum lies within the bounds
   */
  public boolean holds(BitSet test) {
    long sum = sum(test);
    return minimum <= sum && sum <= maximum;
  }
}
