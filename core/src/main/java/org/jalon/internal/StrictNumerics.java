package org.jalon.internal;

/**
 * The only door to transcendental functions. Everything here is {@link StrictMath} or IEEE
 * arithmetic, so that a score computed today is found again, bit for bit, on another processor and
 * another virtual machine.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients stand as they were published
public final class StrictNumerics {

  private static final double LARGEST_SCALED = 708;
  private static final int SIGNIFICAND_BITS = 52;
  private static final double TO_WHOLE = 0x1.8p52; // adding it rounds to a whole number
  private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;
  private static final double INVERSE_LN2 = 1.4426950408889634;
  private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
  private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

  // The inverse factorials.
  private static final double C2 = 1.0 / 2;
  private static final double C3 = 1.0 / 6;
  private static final double C4 = 1.0 / 24;
  private static final double C5 = 1.0 / 120;
  private static final double C6 = 1.0 / 720;
  private static final double C7 = 1.0 / 5_040;
  private static final double C8 = 1.0 / 40_320;
  private static final double C9 = 1.0 / 362_880;
  private static final double C10 = 1.0 / 3_628_800;
  private static final double C11 = 1.0 / 39_916_800;
  private static final double C12 = 1.0 / 479_001_600;
  private static final double C13 = 1.0 / 6_227_020_800.0;

  private StrictNumerics() {}

  /**
   * The exponential function, within 1 unit in the last place: x = k ln 2 + r with |r| ≤ ln 2 / 2
   * and ln 2 in two parts (Cody and Waite), eʳ by its power series up to r¹³ (what is left out is
   * below 10<sup>−17</sup>), in Estrin's order so that its terms do not wait for each other.
   */
  public static double exp(double x) {
    if (!(Math.abs(x) < LARGEST_SCALED)) {
      return StrictMath.exp(x); // subnormal, infinite or NaN
    }
    double k = Math.fma(x, INVERSE_LN2, TO_WHOLE) - TO_WHOLE;
    double r = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
    double r2 = r * r;
    double r4 = r2 * r2;
    double from2 = Math.fma(r2, Math.fma(r, C5, C4), Math.fma(r, C3, C2));
    double from6 = Math.fma(r2, Math.fma(r, C9, C8), Math.fma(r, C7, C6));
    double from10 = Math.fma(r2, Math.fma(r, C13, C12), Math.fma(r, C11, C10));
    double series = Math.fma(r4, Math.fma(r4, from10, from6), from2);
    double power = 1 + Math.fma(r2, series, r);
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(power) + ((long) k << SIGNIFICAND_BITS));
  }

  /**
   * The exponential function with the bits of the library fdlibm, for rules whose ties rest on
   * them.
   */
  public static double fdlibmExp(double x) {
    return StrictMath.exp(x);
  }

  /** exp(x) − 1, accurate for small x. */
  public static double expm1(double x) {
    return StrictMath.expm1(x);
  }

  /** The natural logarithm. */
  public static double log(double x) {
    return StrictMath.log(x);
  }

  /** The logarithm of 1 + x, accurate for small x. */
  public static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  /** A power; 0⁰ = 1. */
  public static double pow(double base, double exponent) {
    return StrictMath.pow(base, exponent);
  }

  /**
   * The logistic function 1 / (1 + exp(−x)); both tails keep their relative accuracy down to the
   * smallest double.
   */
  public static double logistic(double x) {
    if (x >= 0) {
      return 1 / (1 + exp(-x));
    }
    double e = exp(x);
    return e / (1 + e);
  }

  /**
   * The logistic function of x, given exp(−|x|): of x and of −x from one exponential, with the bits
   * of {@link #logistic(double)}.
   */
  public static double logistic(double x, double exponential) {
    return (x >= 0 ? 1 : exponential) / (1 + exponential);
  }

  /**
   * The logarithm of {@link #logistic(double)}; finite for every finite x, where the logistic
   * itself may underflow.
   */
  public static double logLogistic(double x) {
    return x >= 0 ? -StrictMath.log1p(exp(-x)) : x - StrictMath.log1p(exp(x));
  }

  /**
   * The distribution function of the standard normal distribution, by the series of Marsaglia
   * (2004) about 0; the absolute error is a few units in 10<sup>−16</sup>. NaN for NaN.
   *
   * @see <a href="https://doi.org/10.18637/jss.v011.i04">Marsaglia (2004), Evaluating the normal
   *     distribution, Journal of Statistical Software 11(4)</a>
   */
  public static double normalDistribution(double x) {
    if (Math.abs(x) > 9) {
      return x < 0 ? 0 : 1;
    }
    double term = x;
    double sum = x;
    double before = Double.NaN;
    for (int divisor = 3; sum != before && !Double.isNaN(sum); divisor += 2) {
      before = sum;
      term *= x * x / divisor;
      sum += term;
    }
    double value = 0.5 + sum * exp(-x * x / 2) * INVERSE_SQRT_TWO_PI;
    return value < 0 ? 0 : value > 1 ? 1 : value;
  }

  /**
   * The quantile function of the standard normal distribution (Wichura 1988, algorithm AS 241,
   * PPND16: about 1 part in 10<sup>16</sup>). Minus infinity at 0 and infinity at 1; NaN outside
   * [0, 1].
   */
  public static double normalQuantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      return Double.NaN;
    }
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * ratio(r, CENTRE_NUMERATOR, CENTRE_DENOMINATOR);
    }
    double tail = q < 0 ? p : 1 - p;
    if (tail == 0) {
      return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double r = Math.sqrt(-log(tail));
    double z =
        r <= 5
            ? ratio(r - 1.6, MIDDLE_NUMERATOR, MIDDLE_DENOMINATOR)
            : ratio(r - 5, FAR_NUMERATOR, FAR_DENOMINATOR);
    return q < 0 ? -z : z;
  }

  private static double ratio(double x, double[] numerator, double[] denominator) {
    return horner(x, numerator) / horner(x, denominator);
  }

  private static double horner(double x, double[] coefficients) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }

  // Coefficients of AS 241, by increasing power.
  private static final double[] CENTRE_NUMERATOR = {
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
        1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4,
        2.5090809287301226727e3
  };
  private static final double[] CENTRE_DENOMINATOR = {
    1,
    4.2313330701600911252e1,
    6.8718700749205790830e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.9307895800092710610e4,
    2.8729085735721942674e4,
    5.2264952788528545610e3
  };
  private static final double[] MIDDLE_NUMERATOR = {
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
        3.64784832476320460504e0,
    1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2,
        7.74545014278341407640e-4
  };
  private static final double[] MIDDLE_DENOMINATOR = {
    1,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9
  };
  private static final double[] FAR_NUMERATOR = {
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
        2.96560571828504891230e-1,
    2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
        2.01033439929228813265e-7
  };
  private static final double[] FAR_DENOMINATOR = {
    1,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };
}
