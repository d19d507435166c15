package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * An {@link AssemblyProblem} in whole numbers over the items that are still free: the required ones
 * are taken out of the bounds, and items that a constraint with the maximum 0 forbids are left out.
 *
 * <p>Values are multiples of 2<sup>−40</sup> of the largest one, so that sums are exact and
 * "equally good" has one meaning.
 *
 * @param items the bank's number of each free item
 * @param values the value of each free item
 * @param rows the constraints that can fail
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shown outside
record LinearProgram(int[] items, long[] values, List<Row> rows) {

  private static final int PRECISION = 40;

  /** A constraint: the places of the free items it is about, their coefficients, the bounds. */
  record Row(int[] places, long[] coefficients, long minimum, long maximum) {

    boolean hasMinimum() {
      return minimum != LinearConstraint.NO_MINIMUM;
    }

    boolean hasMaximum() {
      return maximum != LinearConstraint.NO_MAXIMUM;
    }
  }

  /** The program, or empty if a constraint fails whatever items are taken. */
  static Optional<LinearProgram> of(AssemblyProblem problem) {
    int[] items = freeItems(problem).stream().toArray();
    List<Row> rows = new ArrayList<>();
    for (LinearConstraint constraint : problem.constraints()) {
      Row row = row(problem, constraint, items);
      long least = reach(row, -1);
      long most = reach(row, 1);
      if (least > row.maximum() || most < row.minimum()) {
        return Optional.empty();
      }
      if (least < row.minimum() || most > row.maximum()) {
        rows.add(row);
      }
    }
    return Optional.of(new LinearProgram(items, values(problem, items), rows));
  }

  /** The free items of a set of places, with those that were required. */
  BitSet test(AssemblyProblem problem, BitSet places) {
    BitSet test = problem.required();
    places.stream().forEach(place -> test.set(items[place]));
    return test;
  }

  /** The places of the free items of a test. */
  BitSet places(BitSet test) {
    BitSet places = new BitSet();
    for (int place = 0; place < items.length; place++) {
      places.set(place, test.get(items[place]));
    }
    return places;
  }

  /** The sum of the values of some places. */
  long value(BitSet places) {
    return places.stream().mapToLong(place -> values[place]).sum();
  }

  private static BitSet freeItems(AssemblyProblem problem) {
    BitSet required = problem.required();
    BitSet free = new BitSet();
    free.set(0, problem.size());
    free.andNot(required);
    for (LinearConstraint constraint : problem.constraints()) {
      if (constraint.maximum() == constraint.sum(required)
          && constraint.coefficients().values().stream().allMatch(c -> c > 0)) {
        constraint.coefficients().keySet().forEach(free::clear);
      }
    }
    return free;
  }

  private static Row row(AssemblyProblem problem, LinearConstraint constraint, int[] items) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < items.length; place++) {
      if (constraint.coefficient(items[place]) != 0) {
        places.add(place);
      }
    }
    long taken = constraint.sum(problem.required());
    long minimum = constraint.minimum();
    long maximum = constraint.maximum();
    return new Row(
        places.stream().mapToInt(place -> place).toArray(),
        places.stream().mapToLong(place -> constraint.coefficient(items[place])).toArray(),
        minimum == LinearConstraint.NO_MINIMUM ? minimum : Math.subtractExact(minimum, taken),
        maximum == LinearConstraint.NO_MAXIMUM ? maximum : Math.subtractExact(maximum, taken));
  }

  private static long reach(Row row, int sign) {
    long sum = 0;
    for (long coefficient : row.coefficients()) {
      sum += sign * Math.max(0, sign * coefficient);
    }
    return sum;
  }

  private static long[] values(AssemblyProblem problem, int[] items) {
    double largest = 0;
    for (int item : items) {
      largest = Math.max(largest, Math.abs(problem.value(item)));
    }
    // Rounding to a power of two is exact on every machine.
    int exponent = largest == 0 ? 0 : PRECISION - 1 - Math.getExponent(largest);
    long[] values = new long[items.length];
    for (int place = 0; place < items.length; place++) {
      values[place] = (long) Math.rint(scaled(problem.value(items[place]), exponent));
    }
    return values;
  }

  /** In two steps: the power of two itself may be beyond a double. */
  private static double scaled(double value, int exponent) {
    return Math.scalb(Math.scalb(value, exponent / 2), exponent - exponent / 2);
  }
}
