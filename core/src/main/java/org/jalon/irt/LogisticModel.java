package org.jalon.irt;

import org.jalon.internal.Checks;
import org.jalon.internal.LogisticInformation;
import org.jalon.internal.StrictNumerics;

/**
 * The logistic models of a right or wrong answer, with one to four parameters:
 *
 * <pre>  P(θ) = c + (d − c) / (1 + exp(−a (θ − b)))</pre>
 *
 * <p>There is no constant 1.7 in the exponent; parameters on the normal metric have it multiplied
 * into a once, where they are read.
 *
 * <p>Fisher information is a² (d − c)² s² (1 − s)² / (P (1 − P)), with s the logistic function of a
 * (θ − b). What vanishes far from the difficulty is cancelled before it is computed: no 0/0 however
 * far the ability is from it, and no ∞ · 0 however large a or small d is.
 *
 * <p>Special cases: a = 0 gives the constant probability (c + d) / 2 and no information; a negative
 * a, a probability that falls with ability.
 *
 * @param discrimination a; up to {@link #LARGEST_PARAMETER} in absolute value, although an {@code
 *     ItemBank} refuses a negative one unless asked
 * @param difficulty b, on the scale of ability; up to {@link #LARGEST_PARAMETER} in absolute value
 * @param guessing c, the lower asymptote; at least 0 and below d
 * @param upperAsymptote d; above c and at most 1
 * @see <a href="https://doi.org/10.1002/j.2333-8504.1981.tb01255.x">Barton and Lord (1981), An
 *     upper asymptote for the three-parameter logistic item-response model; Birnbaum (1968) in Lord
 *     and Novick, Statistical Theories of Mental Test Scores</a>
 */
public record LogisticModel(
    double discrimination, double difficulty, double guessing, double upperAsymptote)
    implements ResponseModel {

  private static final int RIGHT = 1;

  /**
   * Creates a four-parameter model.
   *
   * @throws IllegalArgumentException if a or b is not finite or not 0 ≤ c &lt; d ≤ 1
   */
  public LogisticModel {
    Categories.parameter("discrimination a", discrimination);
    Categories.parameter("difficulty b", difficulty);
    Checks.inRange("guessing parameter c", guessing, 0, 1);
    Checks.inRange("upper asymptote d", upperAsymptote, 0, 1);
    Checks.require(
        guessing < upperAsymptote,
        "guessing parameter c",
        guessing,
        "must be below the upper asymptote d (" + upperAsymptote + ")");
  }

  /**
   * The one-parameter (Rasch) model: a = 1, c = 0, d = 1.
   *
   * @param difficulty b
   * @return the model
   * @throws IllegalArgumentException if b is not finite
   */
  public static LogisticModel onePL(double difficulty) {
    return new LogisticModel(1, difficulty, 0, 1);
  }

  /**
   * The two-parameter model: c = 0, d = 1.
   *
   * @param discrimination a
   * @param difficulty b
   * @return the model
   * @throws IllegalArgumentException if a parameter is not finite
   */
  public static LogisticModel twoPL(double discrimination, double difficulty) {
    return new LogisticModel(discrimination, difficulty, 0, 1);
  }

  /**
   * The three-parameter model: d = 1.
   *
   * @param discrimination a
   * @param difficulty b
   * @param guessing c
   * @return the model
   * @throws IllegalArgumentException if a or b is not finite or not 0 ≤ c &lt; 1
   */
  public static LogisticModel threePL(double discrimination, double difficulty, double guessing) {
    return new LogisticModel(discrimination, difficulty, guessing, 1);
  }

  /**
   * The model with an intercept instead of a difficulty: a θ + d in place of a (θ − b), that is b =
   * −d / a.
   *
   * @param slope a; not 0
   * @param intercept d
   * @param guessing c
   * @param upperAsymptote the upper asymptote
   * @return the model
   * @throws IllegalArgumentException as the constructor does, or if a is 0
   */
  public static LogisticModel slopeIntercept(
      double slope, double intercept, double guessing, double upperAsymptote) {
    Checks.require(slope != 0, "slope a", slope, "must not be 0");
    return new LogisticModel(slope, -intercept / slope, guessing, upperAsymptote);
  }

  /**
   * The intercept: d = −a b.
   *
   * @return d
   */
  public double intercept() {
    return -discrimination * difficulty;
  }

  /** Two: wrong and right. */
  @Override
  public int categoryCount() {
    return 2;
  }

  @Override
  public double probability(double ability, int category) {
    double z = standardised(ability);
    return isRight(category)
        ? right(StrictNumerics.logistic(z))
        : wrong(StrictNumerics.logistic(-z));
  }

  @Override
  public double logProbability(double ability, int category) {
    double z = standardised(ability);
    boolean right = isRight(category);
    if (right ? guessing == 0 : upperAsymptote == 1) {
      return logOfLimit(right ? upperAsymptote : 1 - guessing)
          + StrictNumerics.logLogistic(right ? z : -z);
    }
    double e = StrictNumerics.exp(-Math.abs(z));
    double rightly = right(StrictNumerics.logistic(z, e));
    double wrongly = wrong(StrictNumerics.logistic(-z, e));
    double value = right ? rightly : wrongly;
    return value > 0.5
        ? StrictNumerics.log1p(-(right ? wrongly : rightly))
        : StrictNumerics.log(value);
  }

  /** Nothing to compute for most items. */
  private static double logOfLimit(double upper) {
    return upper == 1 ? 0 : StrictNumerics.log(upper);
  }

  @Override
  public double logDerivative(double ability, int category, int order) {
    double z = standardised(ability);
    return isRight(category)
        ? logDerivative(z, discrimination, guessing, order)
        : logDerivative(-z, -discrimination, 1 - upperAsymptote, order);
  }

  /**
   * Of log(lower + (d − c) s) with s = logistic(z). With t = 1 − s and r the share of that sum
   * which does not come from the lower asymptote, s′ = a s t and r′ = a r t (1 − r).
   */
  private double logDerivative(double z, double a, double lower, int order) {
    Categories.checkOrder(order);
    double e = StrictNumerics.exp(-Math.abs(z));
    double s = StrictNumerics.logistic(z, e);
    double t = StrictNumerics.logistic(-z, e);
    double above = (upperAsymptote - guessing) * s;
    double guessed = lower == 0 ? 0 : lower / (lower + above);
    double r = lower == 0 ? 1 : above / (lower + above);
    double first = a * r * t;
    double slope = a * (t * guessed - s);
    return switch (order) {
      case 1 -> first;
      case 2 -> first * slope;
      default -> first * (slope * slope - a * a * t * (s * (1 + guessed) + r * t * guessed));
    };
  }

  @Override
  public double information(double ability) {
    return LogisticInformation.at(ability, discrimination, difficulty, guessing, upperAsymptote);
  }

  /** With the names of {@link Curve}, a (t (2 − r) − s (2 − w)) times the information. */
  @Override
  public double informationDerivative(double ability) {
    return informationDerivative(curve(ability));
  }

  /** With s the logistic function of a (θ − b), it is a (1 − 2 s) times the information. */
  @Override
  public double warmJ(double ability) {
    Curve curve = curve(ability);
    return discrimination * (curve.t - curve.s) * curve.information;
  }

  @Override
  public double warmJDerivative(double ability) {
    Curve curve = curve(ability);
    double change = 2 * discrimination * curve.s * curve.t * curve.information;
    return discrimination * ((curve.t - curve.s) * informationDerivative(curve) - change);
  }

  private double informationDerivative(Curve curve) {
    double slope = curve.t * (2 - curve.r) - curve.s * (2 - curve.w);
    return discrimination * slope * curve.information;
  }

  /**
   * What everything but the logarithms is made of, from a single exponential.
   *
   * @param s the logistic function of a (θ − b)
   * @param t 1 − s
   * @param r the share of P that does not come from the lower asymptote
   * @param w the share of 1 − P that does not come from the upper asymptote
   * @param information a² s t r w
   */
  private record Curve(double s, double t, double r, double w, double information) {}

  private Curve curve(double ability) {
    double z = standardised(ability);
    double e = StrictNumerics.exp(-Math.abs(z));
    double s = StrictNumerics.logistic(z, e);
    double t = StrictNumerics.logistic(-z, e);
    double range = upperAsymptote - guessing;
    return new Curve(
        s,
        t,
        guessing == 0 ? 1 : range * s / right(s),
        upperAsymptote == 1 ? 1 : range * t / wrong(t),
        LogisticInformation.of(z, e, discrimination, guessing, upperAsymptote));
  }

  @Override
  public LogisticModel rescaled(double scaling) {
    return new LogisticModel(
        discrimination * Checks.positive("scaling constant D", scaling),
        difficulty,
        guessing,
        upperAsymptote);
  }

  private double standardised(double ability) {
    return discrimination * (ability - difficulty);
  }

  private double right(double up) {
    return guessing + (upperAsymptote - guessing) * up;
  }

  private double wrong(double down) {
    return (1 - upperAsymptote) + (upperAsymptote - guessing) * down;
  }

  private static boolean isRight(int category) {
    Checks.inRange("answer category", category, 0, 1);
    return category == RIGHT;
  }
}
