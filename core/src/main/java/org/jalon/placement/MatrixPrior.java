package org.jalon.placement;

import org.jalon.internal.Checks;

/**
 * What is believed of the matrix of levels before any answer.
 *
 * <p>A person has a level of their own, which is normal; in each competence it varies normally
 * around that, and in each topic logistically around the one of the competence. An outcome of level
 * l is mastered if the level in its topic is at least l − 1/2: of a topic's outcomes, a person
 * masters all up to a highest one.
 *
 * <p>All numbers are in levels: 1 to 8 are those of the referential.
 *
 * @param mean the mean level of people; −2 to 10
 * @param personDeviation the standard deviation of people's levels; 0.01 to 10
 * @param competenceDeviation the standard deviation of a competence's level around the person's;
 *     0.1 to 10
 * @param topicSpread the scale of the logistic distribution of a topic's level around the
 *     competence's, whose standard deviation is 1.81 times that; 0.05 to 10
 */
public record MatrixPrior(
    double mean, double personDeviation, double competenceDeviation, double topicSpread) {

  private static final double LOWEST_MEAN = -2;
  private static final double WIDEST = 10;

  /**
   * Creates a prior.
   *
   * @throws IllegalArgumentException if a number does not lie within its bounds
   */
  public MatrixPrior {
    Checks.inRange("mean level", mean, LOWEST_MEAN, WIDEST);
    Checks.inRange("standard deviation of people's levels", personDeviation, 0.01, WIDEST);
    Checks.inRange("standard deviation of a competence's level", competenceDeviation, 0.1, WIDEST);
    Checks.inRange("spread of a topic's level", topicSpread, 0.05, WIDEST);
  }

  /**
   * A wide prior: mean 3.5, deviations 2 and 0.8, spread 0.6.
   *
   * @return the prior
   */
  public static MatrixPrior withDefaults() {
    return new MatrixPrior(3.5, 2, 0.8, 0.6);
  }
}
