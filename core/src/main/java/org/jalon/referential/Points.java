package org.jalon.referential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jalon.internal.Checks;

/**
 * A number of points, exactly: a fraction in lowest terms. An outcome that shares its level with
 * two others is worth 8/3 points, and three of them are worth 8, which no sum of {@code double}s
 * promises.
 *
 * <p>Immutable and thread-safe.
 *
 * @param numerator zero or more
 * @param denominator one or more, without common divisor with the numerator
 */
public record Points(long numerator, long denominator) implements Comparable<Points> {

  /** No points. */
  public static final Points ZERO = new Points(0, 1);

  private static final int MAX_DECIMAL_DIGITS = 18;

  /**
   * Creates a number of points, brought to lowest terms.
   *
   * @throws IllegalArgumentException if the numerator is negative or the denominator is not
   *     positive
   */
  public Points {
    Checks.require(numerator >= 0, "numerator of points", numerator, "must not be negative");
    Checks.require(denominator > 0, "denominator of points", denominator, "must be positive");
    long divisor = greatestCommonDivisor(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * A whole number of points.
   *
   * @param points zero or more
   * @return the points
   * @throws IllegalArgumentException if the number is negative
   */
  public static Points of(long points) {
    return new Points(points, 1);
  }

  /**
   * A fraction of points.
   *
   * @param numerator zero or more
   * @param denominator one or more
   * @return the points
   * @throws IllegalArgumentException if the numerator is negative or the denominator is not
   *     positive
   */
  public static Points of(long numerator, long denominator) {
    return new Points(numerator, denominator);
  }

  /**
   * The exact value of a decimal number, such as the 2.667 that another system stored.
   *
   * @param decimal zero or more, with at most 18 digits in all, before and after the point
   * @return the points
   * @throws IllegalArgumentException if the number is negative or has too many digits
   */
  public static Points of(BigDecimal decimal) {
    int digits = Math.max(decimal.precision(), Math.abs(decimal.scale()));
    Checks.require(
        digits <= MAX_DECIMAL_DIGITS && decimal.precision() - decimal.scale() <= MAX_DECIMAL_DIGITS,
        "decimal number of points",
        "precision " + decimal.precision() + ", scale " + decimal.scale(),
        "must have at most " + MAX_DECIMAL_DIGITS + " digits");
    BigInteger power = BigInteger.TEN.pow(Math.max(0, decimal.scale()));
    return new Points(
        decimal.multiply(new BigDecimal(power)).longValueExact(), power.longValueExact());
  }

  /**
   * The sum of these points and others.
   *
   * @param other what is added
   * @return the exact sum
   * @throws ArithmeticException if the sum, in lowest terms, does not fit
   */
  public Points plus(Points other) {
    BigInteger sum =
        big(numerator)
            .multiply(big(other.denominator))
            .add(big(other.numerator).multiply(big(denominator)));
    return reduced(sum, big(denominator).multiply(big(other.denominator)));
  }

  /**
   * These points as often as there are.
   *
   * @param factor zero or more
   * @return the exact product
   * @throws IllegalArgumentException if the factor is negative
   * @throws ArithmeticException if the product, in lowest terms, does not fit
   */
  public Points times(long factor) {
    Checks.require(factor >= 0, "factor of points", factor, "must not be negative");
    return reduced(big(numerator).multiply(big(factor)), big(denominator));
  }

  /**
   * The whole points: 7 of 23/3.
   *
   * @return the greatest whole number that is not greater
   */
  public long floor() {
    return numerator / denominator;
  }

  /**
   * The smaller of these points and others.
   *
   * @param other what is compared
   * @return the smaller one
   */
  public Points min(Points other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * The nearest {@code double}: for display and statistics, never to floor or to compare.
   *
   * @return the value
   */
  public double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
        .doubleValue();
  }

  /** Orders by value. */
  @Override
  public int compareTo(Points other) {
    return big(numerator)
        .multiply(big(other.denominator))
        .compareTo(big(other.numerator).multiply(big(denominator)));
  }

  /** The number as text: {@code 8}, {@code 8/3}. */
  @Override
  public String toString() {
    return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
  }

  private static Points reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    return new Points(
        numerator.divide(divisor).longValueExact(), denominator.divide(divisor).longValueExact());
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
