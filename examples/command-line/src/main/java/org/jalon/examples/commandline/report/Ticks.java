package org.jalon.examples.commandline.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Places of an axis that have a label: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step the distance between two
 * @param values the multiples, from low to high
 */
record Ticks(BigDecimal step, List<BigDecimal> values) {

  private static final List<BigDecimal> STEPS =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

  /** The ticks within a range, about as many as wanted, never more. */
  static Ticks within(Range range, int wanted, boolean whole) {
    BigDecimal step = step(range.span() / Math.max(1, wanted), whole);
    return new Ticks(step, multiples(step, range, RoundingMode.CEILING, RoundingMode.FLOOR));
  }

  /** The ticks that enclose a range. */
  static Ticks around(Range range, int wanted, boolean whole) {
    BigDecimal step = step(range.span() / Math.max(1, wanted), whole);
    return new Ticks(step, multiples(step, range, RoundingMode.FLOOR, RoundingMode.CEILING));
  }

  private static BigDecimal step(double atLeast, boolean whole) {
    BigDecimal exact = new BigDecimal(whole ? Math.max(1, atLeast) : atLeast);
    int exponent = Numbers.exponent(exact);
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
    return STEPS.stream()
        .map(unit::multiply)
        .filter(step -> step.compareTo(exact) >= 0)
        .findFirst()
        .orElseThrow();
  }

  private static List<BigDecimal> multiples(
      BigDecimal step, Range range, RoundingMode first, RoundingMode last) {
    long from = quotient(range.low(), step, first);
    long to = quotient(range.high(), step, last);
    return LongStream.rangeClosed(from, to)
        .mapToObj(k -> step.multiply(BigDecimal.valueOf(k)))
        .toList();
  }

  private static long quotient(double value, BigDecimal step, RoundingMode mode) {
    return new BigDecimal(value).divide(step, 0, mode).longValueExact();
  }

  /** The range from the first tick to the last. */
  Range range() {
    return new Range(values.get(0).doubleValue(), values.get(values.size() - 1).doubleValue());
  }

  /** All with the same decimals. */
  List<String> labels() {
    int decimals = Math.max(0, step.stripTrailingZeros().scale());
    return values.stream()
        .map(value -> Numbers.plain(value.setScale(decimals, RoundingMode.UNNECESSARY)))
        .toList();
  }

  /** How wide the widest label is. */
  double width(double size) {
    return labels().stream().mapToDouble(label -> Words.width(label, size)).max().orElse(0);
  }
}
