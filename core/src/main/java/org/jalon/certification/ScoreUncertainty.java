package org.jalon.certification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.CredibleInterval;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/**
 * How sure the score of one test is, as {@link BayesianScoring} finds it. Immutable.
 *
 * @param estimate the mean and standard deviation of the posterior of the ability; not the ability
 *     that a policy scores from, unless it scores from this very mean
 * @param ability the credible interval of the ability with equal tails
 * @param medianPoints the points of the median of the ability: where points never fall as ability
 *     rises, the true points are at least that with a probability of one half. Unlike the points of
 *     the mean, they do not depend on how the ability is scaled.
 * @param points the credible interval of points
 * @param bands the probability of each score band
 * @param competenceLevels the probability of each level of each competence
 */
public record ScoreUncertainty(
    AbilityEstimate estimate,
    CredibleInterval ability,
    int medianPoints,
    PointsInterval points,
    ClassProbabilities bands,
    Map<CompetenceId, ClassProbabilities> competenceLevels) {

  /** Creates it from a copy of the map. */
  public ScoreUncertainty {
    competenceLevels = Collections.unmodifiableMap(new LinkedHashMap<>(competenceLevels));
  }

  /**
   * The probability of a global level: that of its band.
   *
   * @param level the level, or empty for below level 1: the first band and what lies below it
   * @return a value in [0, 1]
   * @throws IllegalArgumentException if the scale does not reach the level
   */
  public double probabilityOf(Optional<Level> level) {
    if (level.isEmpty()) {
      return Math.min(1, bands.none() + bands.classes().get(0));
    }
    int number = level.get().number();
    Checks.inRange("level", number, 1, bands.classes().size() - 1);
    return bands.classes().get(number);
  }
}
