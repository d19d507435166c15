package org.jalon.placement;

import java.util.List;
import org.jalon.referential.CompetenceId;

/**
 * What is believed of a person in one competence.
 *
 * @param competence the competence
 * @param points the expected points, before flooring
 * @param pointsDeviation the standard deviation of the points
 * @param levelProbabilities the probability of each level, from level 0 (below 8 points) on
 */
public record CompetenceEstimate(
    CompetenceId competence,
    double points,
    double pointsDeviation,
    List<Double> levelProbabilities) {

  /** Creates an estimate from a copy of the list. */
  public CompetenceEstimate {
    levelProbabilities = List.copyOf(levelProbabilities);
  }

  /**
   * The most probable level; the lowest one if several are.
   *
   * @return 0 to 8
   */
  public int level() {
    int best = 0;
    for (int level = 1; level < levelProbabilities.size(); level++) {
      if (levelProbabilities.get(level) > levelProbabilities.get(best)) {
        best = level;
      }
    }
    return best;
  }

  /**
   * How sure the most probable level is.
   *
   * @return its probability
   */
  public double confidence() {
    return levelProbabilities.get(level());
  }
}
