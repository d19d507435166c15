package org.jalon.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * The zero of a function between two points where its signs differ, by Chandrupatla's method:
 * inverse quadratic interpolation where it is safe, bisection everywhere else. The zero stays
 * bracketed, so that a jump through zero, an infinite value or a flat stretch does no harm.
 *
 * @see <a href="https://doi.org/10.1016/S0965-9978(96)00051-8">Chandrupatla (1997), A new hybrid
 *     quadratic/bisection algorithm for finding the zero of a nonlinear function without using
 *     derivatives, Advances in Engineering Software 28, 145–149</a>
 */
public final class RootFinder {

  /** How far from the zero, or the jump, the answer may be, beside four units in the last place. */
  public static final double TOLERANCE = 1e-12;

  private static final int MAXIMUM_ITERATIONS = 200;

  private final DoubleUnaryOperator function;
  // The newest point, the one that brackets the zero with it, and the one that was dropped last.
  private double x1;
  private double f1;
  private double x2;
  private double f2;
  private double x3;
  private double f3;

  private RootFinder(DoubleUnaryOperator function, Bracket bracket) {
    this.function = function;
    this.x1 = bracket.low;
    this.x2 = bracket.high;
    this.f1 = bracket.atLow;
    this.f2 = bracket.atHigh;
  }

  /**
   * Two points and the values of a function there.
   *
   * @param low a point
   * @param high another one
   * @param atLow the value at the first
   * @param atHigh the value at the second
   */
  public record Bracket(double low, double high, double atLow, double atHigh) {}

  /**
   * Where a search ended.
   *
   * @param value the zero
   * @param iterations how many points were tried between the two first
   * @param converged whether the zero is as close as promised
   */
  public record Root(double value, int iterations, boolean converged) {}

  /**
   * Finds a zero.
   *
   * @throws IllegalArgumentException if the function has not different signs at the two points
   */
  public static Root find(DoubleUnaryOperator function, double low, double high) {
    return find(
        function,
        new Bracket(low, high, function.applyAsDouble(low), function.applyAsDouble(high)));
  }

  /**
   * Finds a zero between two points at which the function is known already.
   *
   * @throws IllegalArgumentException if the function has not different signs at the two points
   */
  public static Root find(DoubleUnaryOperator function, Bracket bracket) {
    RootFinder finder = new RootFinder(function, bracket);
    if (finder.f1 == 0 || finder.f2 == 0) {
      return new Root(finder.f1 == 0 ? bracket.low : bracket.high, 0, true);
    }
    Checks.require(
        finder.f1 < 0 != finder.f2 < 0,
        "values at the ends of the bracket",
        finder.f1 + " and " + finder.f2,
        "must have different signs");
    return finder.run();
  }

  private Root run() {
    double share = 0.5;
    for (int i = 1; i <= MAXIMUM_ITERATIONS; i++) {
      step(x1 + share * (x2 - x1));
      double best = Math.abs(f1) < Math.abs(f2) ? x1 : x2;
      double least = (TOLERANCE + 4 * Math.ulp(best)) / Math.abs(x2 - x1);
      if (f1 == 0 || least > 0.5) {
        return new Root(f1 == 0 ? x1 : best, i, true);
      }
      share = Math.max(least, Math.min(1 - least, share()));
    }
    return new Root(Math.abs(f1) < Math.abs(f2) ? x1 : x2, MAXIMUM_ITERATIONS, false);
  }

  private void step(double x) {
    double f = function.applyAsDouble(x);
    if (f < 0 == f1 < 0) {
      x3 = x1;
      f3 = f1;
    } else {
      x3 = x2;
      f3 = f2;
      x2 = x1;
      f2 = f1;
    }
    x1 = x;
    f1 = f;
  }

  /** Where between the two points to look next, as a share of the way from the newest one. */
  private double share() {
    double xi = (x1 - x2) / (x3 - x2);
    double phi = (f1 - f2) / (f3 - f2);
    if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
      return f1 / (f2 - f1) * (f3 / (f2 - f3))
          + (x3 - x1) / (x2 - x1) * (f1 / (f3 - f1)) * (f2 / (f3 - f2));
    }
    return 0.5;
  }
}
