package org.jalon.selection;

import java.util.Arrays;
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
    double[] weights = new double[abilities.size()];
    int nearest = nearest(estimate.ability());
    double highest = exponent(nearest, estimate);
    if (emphasis == Emphasis.EQUAL) {
      Arrays.fill(weights, 1);
    } else if (emphasis == Emphasis.NEAREST || !Double.isFinite(highest)) {
      weights[nearest] = 1;
    } else {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = StrictNumerics.exp(exponent(i, estimate) - highest);
      }
    }
    return normalised(weights);
  }

  private int nearest(double ability) {
    int nearest = 0;
    for (int i = 1; i < abilities.size(); i++) {
      if (Math.abs(abilities.get(i) - ability) < Math.abs(abilities.get(nearest) - ability)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** The logarithm of the normal density; not finite where the standard error is all but 0. */
  private double exponent(int cut, AbilityEstimate estimate) {
    double z = (abilities.get(cut) - estimate.ability()) / estimate.standardError();
    return -z * z / 2;
  }

  private static double[] normalised(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= total;
    }
    return weights;
  }
}
