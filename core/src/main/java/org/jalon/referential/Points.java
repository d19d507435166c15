package org.jalon.referential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;
import java.util.regex.Pattern;
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
  private static final int SHOWN = 40;
  private static final Pattern TEXT = Pattern.compile("[0-9]{1,19}(/[0-9]{1,19})?");
  private static final String TEXT_RULE =
      "must be a whole number or a fraction such as 8/3, each at most " + Long.MAX_VALUE;

  /** More digits than any quotient needs to tell on which side of two {@code double}s it lies. */
  private static final MathContext ENOUGH = new MathContext(100);

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
    long precision = decimal.precision(); // long, as the scale may be any int
    long scale = decimal.scale();
    Checks.require(
        Math.max(precision, Math.max(Math.abs(scale), precision - scale)) <= MAX_DECIMAL_DIGITS,
        "decimal number of points",
        "precision " + precision + ", scale " + scale,
        "must have at most " + MAX_DECIMAL_DIGITS + " digits");
    BigInteger power = BigInteger.TEN.pow(Math.max(0, decimal.scale()));
    return new Points(
        decimal.multiply(new BigDecimal(power)).longValueExact(), power.longValueExact());
  }

  /**
   * The points that a text stands for, as {@link #toString()} gives it.
   *
   * @param text a whole number, such as {@code 8}, or two with a slash between them, such as {@code
   *     8/3}; each at most {@link Long#MAX_VALUE}
   * @return the points
   * @throws IllegalArgumentException if the text is none of that or the denominator is 0
   */
  public static Points parse(String text) {
    try {
      Checks.require(TEXT.matcher(text).matches(), "number of points", shown(text), TEXT_RULE);
      int slash = text.indexOf('/');
      return slash < 0
          ? of(Long.parseLong(text))
          : of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The number of points (%s) %s.".formatted(shown(text), TEXT_RULE), e);
    }
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /**
   * The sum of many numbers of points.
   *
   * @param points what is added
   * @return the exact sum; zero if there are none
   * @throws ArithmeticException if the sum, in lowest terms, does not fit
   */
  public static Points sum(Collection<Points> points) {
    return points.stream().reduce(ZERO, Points::plus);
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
   * How many points these are more than others.
   *
   * @param other what is subtracted; at most these points
   * @return the exact difference
   * @throws IllegalArgumentException if the other points are more than these
   * @throws ArithmeticException if the difference, in lowest terms, does not fit
   */
  public Points minus(Points other) {
    Checks.require(
        other.compareTo(this) <= 0, "points to subtract", other, "must be at most " + this);
    BigInteger difference =
        big(numerator)
            .multiply(big(other.denominator))
            .subtract(big(other.numerator).multiply(big(denominator)));
    return reduced(difference, big(denominator).multiply(big(other.denominator)));
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
   * These points in another proportion: as many as there would be if so many were worth others.
   *
   * @param part what is to be scaled to
   * @param whole what is scaled from; more than zero
   * @return exactly these points × part / whole
   * @throws IllegalArgumentException if the whole is zero
   * @throws ArithmeticException if the result, in lowest terms, does not fit
   */
  public Points scaled(Points part, Points whole) {
    Checks.require(!whole.equals(ZERO), "points to scale from", whole, "must be more than 0");
    return reduced(
        big(numerator).multiply(big(part.numerator)).multiply(big(whole.denominator)),
        big(denominator).multiply(big(part.denominator)).multiply(big(whole.numerator)));
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
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), ENOUGH).doubleValue();
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
    BigInteger top = numerator.divide(divisor);
    BigInteger bottom = denominator.divide(divisor);
    if (Math.max(top.bitLength(), bottom.bitLength()) >= Long.SIZE) {
      throw new ArithmeticException(
          "The number of points (%s/%s) does not fit.".formatted(top, bottom));
    }
    return new Points(top.longValueExact(), bottom.longValueExact());
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
