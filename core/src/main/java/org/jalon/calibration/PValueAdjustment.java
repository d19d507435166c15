package org.jalon.calibration;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;

/** What to make of the p-values of many tests at once. */
public enum PValueAdjustment {
  /** Leave them as they are: each test has its own error rate. */
  NONE,
  /**
   * Holm's step-down procedure: the probability of any false rejection stays below the level,
   * whatever depends on what.
   */
  HOLM,
  /**
   * The step-up procedure of Benjamini and Hochberg: the expected share of false rejections among
   * all rejections stays below the level, for independent tests and those that depend positively.
   *
   * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg
   *     (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B
   *     57, 289–300</a>
   */
  BENJAMINI_HOCHBERG;

  /**
   * Adjusted p-values: those that are below a level are the rejections at it.
   *
   * @param pValues the p-values, from 0 to 1; NaN for a test that could not be made, which does not
   *     count
   * @return the adjusted values in the same order
   * @throws IllegalArgumentException if a value is neither NaN nor from 0 to 1
   */
  public double[] adjust(double... pValues) {
    for (double p : pValues) {
      Checks.inRange("p-value", Double.isNaN(p) ? 0 : p, 0, 1);
    }
    double[] adjusted = pValues.clone();
    if (this != NONE) {
      int[] ascending = ascending(pValues);
      if (this == HOLM) {
        holm(adjusted, ascending);
      } else {
        benjaminiHochberg(adjusted, ascending);
      }
    }
    return adjusted;
  }

  private static int[] ascending(double[] pValues) {
    return IntStream.range(0, pValues.length)
        .filter(i -> !Double.isNaN(pValues[i]))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> pValues[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static void holm(double[] values, int[] ascending) {
    double before = 0;
    for (int rank = 0; rank < ascending.length; rank++) {
      double scaled = values[ascending[rank]] * (ascending.length - rank);
      before = Math.min(1, Math.max(before, scaled));
      values[ascending[rank]] = before;
    }
  }

  private static void benjaminiHochberg(double[] values, int[] ascending) {
    double after = 1;
    for (int rank = ascending.length - 1; rank >= 0; rank--) {
      double scaled = values[ascending[rank]] * ascending.length / (rank + 1);
      after = Math.min(after, scaled);
      values[ascending[rank]] = after;
    }
  }
}
