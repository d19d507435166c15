package org.jalon.calibration;

/** The length of extrapolations, scheme S3 of Varadhan and Roland (2008). */
final class Squarem {

  private static final double GROWTH = 4;

  private double longest = 1;
  private double length;

  /** Beyond the last of three states. */
  double[] extrapolate(double[] zero, double[] one, double[] two) {
    double r = 0;
    double v = 0;
    for (int i = 0; i < zero.length; i++) {
      double first = one[i] - zero[i];
      double change = two[i] - one[i] - first;
      r += first * first;
      v += change * change;
    }
    length = v > 0 ? Math.max(1, Math.min(longest, Math.sqrt(r / v))) : 1;
    double[] next = new double[zero.length];
    for (int i = 0; i < zero.length; i++) {
      double first = one[i] - zero[i];
      double change = two[i] - one[i] - first;
      next[i] = zero[i] + 2 * length * first + length * length * change;
    }
    return next;
  }

  /** It led uphill: a longer one may be tried. */
  void accepted() {
    longest = length >= longest ? longest * GROWTH : longest;
  }

  /** It led downhill. */
  void rejected() {
    longest = Math.max(1, length / GROWTH);
  }
}
