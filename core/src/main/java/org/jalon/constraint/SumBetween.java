package org.jalon.constraint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jalon.internal.Checks;
import org.jalon.internal.Decimals;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The sum of a numeric attribute, such as words or seconds, over a test of a given length lies
 * between two bounds. An item that lacks the attribute counts 0.
 *
 * <p>An item is struck out if the test could keep the maximum with it only by being shorter than
 * without it, or if even the largest values left could not reach the minimum with it. Both are
 * necessary, not sufficient: which sums can be reached in between, only a shadow test tells. Where
 * both bounds cannot be kept any more, the maximum is. After the given number of items the maximum
 * alone binds.
 *
 * @param name the attribute; its values are numbers from 0 to 1,000,000 with at most 6 decimals. If
 *     none is written so, case does not matter
 * @param minimum the smallest sum, at least 0
 * @param maximum the largest sum, at least the minimum and at most {@value #LARGEST}
 * @param length how many items the test has; at least 1
 */
public record SumBetween(String name, double minimum, double maximum, int length)
    implements ContentConstraint {

  /** The largest bound: larger than any sum that matters. */
  public static final double LARGEST = 1e12;

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the name is blank, the bounds are not in order or out of
   *     range, or the length is below 1
   */
  public SumBetween {
    Checks.notBlank("content attribute", name);
    Checks.inRange("minimum sum of " + name, minimum, 0, LARGEST);
    Checks.inRange("maximum sum of " + name, maximum, minimum, LARGEST);
    Checks.atLeast("length of the test", length, 1);
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    long[] values = NumericValues.of(position.bank(), name).millionths();
    long sum = 0;
    for (int i = 0; i < position.responses().size(); i++) {
      sum += values[position.responses().item(i)];
    }
    long[] left = position.prospects().stream().mapToLong(item -> values[item]).sorted().toArray();
    long room = lastMillionth() - sum;
    int more = longest(left, room, position.remaining(length));
    removeIf(candidates, item -> values[item] > room - least(left, more - 1));
    long missing = Math.min(firstMillionth() - sum, most(left, more));
    BitSet enough = (BitSet) candidates.clone();
    removeIf(enough, item -> values[item] < missing - most(left, more - 1));
    if (more > 0 && !enough.isEmpty()) {
      candidates.and(enough);
    }
  }

  /** How many items at most fit into the room. */
  private static int longest(long[] left, long room, int remaining) {
    int count = 0;
    while (count < Math.min(remaining, left.length) && least(left, count + 1) <= room) {
      count++;
    }
    return count;
  }

  private static long least(long[] ascending, int count) {
    return Arrays.stream(ascending, 0, Math.max(0, count)).sum();
  }

  private static long most(long[] ascending, int count) {
    int first = ascending.length - Math.max(0, count);
    return Arrays.stream(ascending, first, ascending.length).sum();
  }

  private static void removeIf(BitSet items, IntPredicate forbidden) {
    for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
      items.set(item, !forbidden.test(item));
    }
  }

  private long firstMillionth() {
    return millionths(minimum, RoundingMode.CEILING);
  }

  private long lastMillionth() {
    return millionths(maximum, RoundingMode.FLOOR);
  }

  private static long millionths(double bound, RoundingMode rounding) {
    return new BigDecimal(bound)
        .setScale(NumericValues.MAX_DECIMALS + 3, RoundingMode.HALF_EVEN) // 0.1 is 0.1
        .movePointRight(NumericValues.MAX_DECIMALS)
        .setScale(0, rounding)
        .longValueExact();
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    long[] values = NumericValues.of(responses.bank(), name).millionths();
    long unit = 0;
    for (long value : values) {
      unit = greatestCommonDivisor(value, unit);
    }
    Map<Integer, Long> terms = new TreeMap<>();
    for (int item = 0; item < values.length; item++) {
      terms.put(item, unit == 0 ? 0 : values[item] / unit);
    }
    long divisor = Math.max(1, unit);
    long first = -Math.floorDiv(-firstMillionth(), divisor);
    return List.of(
        new LinearConstraint(describe(), terms, first, Math.floorDiv(lastMillionth(), divisor)));
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  @Override
  public List<String> problems(ResolvedItemBank bank) {
    List<String> problems = NumericValues.problems(this, bank, name);
    return problems.isEmpty() ? NumericValues.unsummable(this, bank, name) : problems;
  }

  @Override
  public Optional<String> attribute() {
    return Optional.of(name);
  }

  @Override
  public String describe() {
    String bounds =
        maximum == LARGEST
            ? "at least " + Decimals.plain(minimum)
            : minimum == 0
                ? "at most " + Decimals.plain(maximum)
                : Decimals.plain(minimum) + " to " + Decimals.plain(maximum);
    return "a sum of " + bounds + " of " + name + " in " + Content.items(length);
  }
}
