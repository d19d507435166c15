package org.jalon.certification;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Posterior;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * How probable each class of a scale is for one person: each score band, or each level of one
 * competence. Immutable.
 *
 * @param none the probability of no class: below the first band, or in a hole of the levels
 * @param classes the probability of each band from 0, or of each level from 0 to 8
 */
public record ClassProbabilities(double none, List<Double> classes) {

  private static final double ROUNDING = 1e-9;

  /**
   * Creates probabilities from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no class, one is not a probability, or they do not
   *     sum to 1 within 10<sup>−9</sup>
   */
  public ClassProbabilities {
    classes = List.copyOf(Checks.notEmpty("probabilities of the classes", classes));
    double sum = Checks.inRange("probability of no class", none, 0, 1);
    for (double probability : classes) {
      sum += Checks.inRange("probability of a class", probability, 0, 1);
    }
    Checks.require(
        Math.abs(sum - 1) <= ROUNDING, "sum of the probabilities of the classes", sum, "must be 1");
  }

  /**
   * The bands of a scale under a posterior: the integral of its density over each band. What lies
   * at or above the upper bound of the last band, or in a hole of a published scale, counts for the
   * last band, as the scale has it.
   *
   * @param scale the scale
   * @param posterior what is believed about the ability
   * @return as many classes as the scale has bands, summing to 1 within rounding
   */
  public static ClassProbabilities of(ScoreScale scale, Posterior posterior) {
    return Stretches.of(scale).probabilities(posterior::probabilityBelow);
  }

  /**
   * The bands of a scale under a normal distribution whose mean is the estimate and whose standard
   * deviation its standard error, as Rudner proposed: for estimates of any kind whose answers are
   * not at hand.
   *
   * @param scale the scale
   * @param estimate the estimate; with the standard error 0 its band is certain
   * @return as many classes as the scale has bands, summing to 1 within rounding
   * @throws IllegalArgumentException if the standard error is infinite
   * @see <a href="https://doi.org/10.7275/an9m-2035">Rudner (2001), Computing the expected
   *     proportions of misclassified examinees, Practical Assessment, Research, and Evaluation
   *     7(14)</a>
   */
  public static ClassProbabilities of(ScoreScale scale, AbilityEstimate estimate) {
    double deviation = Checks.finite("standard error", estimate.standardError());
    return Stretches.of(scale)
        .probabilities(bound -> normal(bound - estimate.ability(), deviation));
  }

  /** The probability of being below a bound, of which the distance from the mean is given. */
  private static double normal(double distance, double deviation) {
    if (deviation == 0) {
      return distance > 0 ? 1 : 0;
    }
    return StrictNumerics.normalDistribution(distance / deviation);
  }

  /**
   * The levels of a competence under a posterior.
   *
   * @param scale the levels
   * @param posterior what is believed about the ability
   * @return nine classes, the levels 0 to 8; no class for the holes
   */
  public static ClassProbabilities of(CompetenceLevelScale scale, Posterior posterior) {
    return Stretches.of(scale).probabilities(posterior::probabilityBelow);
  }

  /**
   * The probability of one class: that an awarded class is the true one.
   *
   * @param awarded the band or level, or empty for no class
   * @return a value in [0, 1]
   * @throws IllegalArgumentException if there is no such class
   */
  public double of(OptionalInt awarded) {
    return awarded.isEmpty() ? none : classes.get(check(awarded.getAsInt()));
  }

  /**
   * The probability of this class or a higher one: that the true class is at least an awarded one.
   *
   * @param awarded the band or level
   * @return a value in [0, 1], which never rises with the class
   * @throws IllegalArgumentException if there is no such class
   */
  public double atLeast(int awarded) {
    double sum = 0;
    for (int k = classes.size() - 1; k >= check(awarded); k--) {
      sum += classes.get(k);
    }
    return Math.min(1, sum);
  }

  private int check(int index) {
    return Checks.inRange("index of the class", index, 0, classes.size() - 1);
  }
}
