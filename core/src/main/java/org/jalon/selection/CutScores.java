package org.jalon.selection;

import java.util.List;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * The abilities at which a classification changes, and how much each counts at a position of the
 * test. Immutable and thread-safe.
 *
 * @param abilities the cut scores, increasing
 * @param emphasis which of them count
 */
public record CutScores(List<Double> abilities, Emphasis emphasis) {

  /** Which of several cut scores count. */
  public enum Emphasis {
    /** The one nearest to the estimated ability alone; of two, the lower one. */
    NEAREST,
    /**
     * All, each by the normal density exp(−½ ((cut − θ̂) / SE)²) of the estimate there: all alike
     * with an infinite standard error, the nearest alone with a small one.
     */
    BY_DISTANCE,
    /** All alike. */
    EQUAL
  }

  /**
   * Creates cut scores from a copy of the list.
   *
   * @throws IllegalArgumentException if there is none, or they are not finite and increasing
   */
  public CutScores {
    abilities = List.copyOf(Checks.notEmpty("list of cut scores", abilities));
    for (int i = 0; i < abilities.size(); i++) {
      Checks.finite("cut score", abilities.get(i));
      Checks.require(
          i == 0 || abilities.get(i - 1) < abilities.get(i),
          "cut score",
          abilities.get(i),
          "must be above the one before");
    }
  }

  /**
   * One cut score.
   *
   * @param ability where the classification changes
   * @return the cut score
   * @throws IllegalArgumentException if it is not finite
   */
  public static CutScores at(double ability) {
    return new CutScores(List.of(ability), Emphasis.NEAREST);
  }

  /** How much each counts; they sum to 1. */
  double[] weights(AbilityEstimate estimate) {
    double[] exponents = new double[abilities.size()];
    int nearest = 0;
    for (int i = 0; i < exponents.length; i++) {
      double distance = Math.abs(abilities.get(i) - estimate.ability());
      nearest = distance < Math.abs(abilities.get(nearest) - estimate.ability()) ? i : nearest;
      double z = distance / estimate.standardError();
      exponents[i] = -z * z / 2;
    }
    boolean oneCounts =
        emphasis == Emphasis.NEAREST
            || (emphasis == Emphasis.BY_DISTANCE && !Double.isFinite(exponents[nearest]));
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] =
          oneCounts
              ? (i == nearest ? 0 : Double.NEGATIVE_INFINITY)
              : (emphasis == Emphasis.EQUAL ? 0 : exponents[i] - exponents[nearest]);
    }
    return normalised(exponents);
  }

  private static double[] normalised(double[] exponents) {
    double[] weights = new double[exponents.length];
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictNumerics.exp(exponents[i]);
      total += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= total;
    }
    return weights;
  }
}
