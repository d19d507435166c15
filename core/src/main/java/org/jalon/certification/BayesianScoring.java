package org.jalon.certification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.CredibleInterval;
import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.item.Responses;
import org.jalon.referential.CompetenceId;

/**
 * Tells how sure a score is, from the posterior of the ability:
 *
 * <pre>  p(θ | answers) ∝ p(θ) · L(answers | θ)
 *  P(band k | answers) = ∫ p(θ | answers) dθ over the abilities of band k</pre>
 *
 * <p>and likewise for the levels of competences; the interval of points has the posterior's
 * quantiles at its ends, mapped through the scale.
 *
 * <p>The prior is fixed: it is multiplied in once. The flash reference policy estimates under a
 * {@linkplain org.jalon.estimation.MovingPriorExpectedAPosteriori prior that moves} to every new
 * estimate; as each answer is in the likelihood and in the mean of the prior too, it counts twice,
 * and what the last step calls a posterior is nobody's belief given the answers. The ability that
 * such a policy awards points for may therefore differ from the mean of this posterior, the more so
 * after few answers and far from the prior's mean: the probability that the awarded band is right
 * takes the award as it is and asks the posterior how probable that band is.
 *
 * <p>The probabilities mean what they say for people drawn from the prior who answer as the items'
 * models say. They do not include the uncertainty of the items' parameters.
 *
 * <ul>
 *   <li>No answers: all is that of the prior, with {@link Convergence#NO_ANSWERS}.
 *   <li>All right or all wrong: nothing special; the prior keeps the posterior finite. Under a flat
 *       prior it may lean against an end of the grid, and then depends on where that is.
 *   <li>The grid must hold nearly all of the posterior: what would lie beyond its ends is left out.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param prior what is believed before the first answer: best the distribution of ability in the
 *     population that is certified
 * @param grid where the posterior is computed
 * @param intervalProbability the probability of the credible intervals
 */
public record BayesianScoring(Prior prior, QuadratureGrid grid, double intervalProbability) {

  private static final QuadratureGrid DEFAULT_GRID = QuadratureGrid.evenlySpaced(-8, 8, 321);

  /**
   * Creates the scoring.
   *
   * @throws IllegalArgumentException if the prior has no density at any node of the grid, or the
   *     probability does not lie between 0 and 1
   */
  public BayesianScoring {
    Posterior.of(grid, prior);
    Checks.require(
        intervalProbability > 0 && intervalProbability < 1,
        "probability of the interval",
        intervalProbability,
        "must be greater than 0 and less than 1");
  }

  /**
   * The usual choice: the standard normal prior, which is the population that banks are commonly
   * calibrated on; nodes at a distance of 0.05 from −8 to 8, the range of the usual scales;
   * intervals of probability 0.95.
   *
   * @return the scoring
   */
  public static BayesianScoring withDefaults() {
    return new BayesianScoring(Prior.Normal.STANDARD, DEFAULT_GRID, 0.95);
  }

  /**
   * This scoring with another prior.
   *
   * @param newPrior the prior
   * @return a new scoring
   * @throws IllegalArgumentException if the prior has no density at any node of the grid
   */
  public BayesianScoring with(Prior newPrior) {
    return new BayesianScoring(newPrior, grid, intervalProbability);
  }

  /**
   * This scoring on another grid.
   *
   * @param newGrid the grid
   * @return a new scoring
   * @throws IllegalArgumentException if the prior has no density at any node of the grid
   */
  public BayesianScoring with(QuadratureGrid newGrid) {
    return new BayesianScoring(prior, newGrid, intervalProbability);
  }

  /**
   * This scoring with intervals of another probability.
   *
   * @param probability greater than 0 and less than 1
   * @return a new scoring
   * @throws IllegalArgumentException if the probability is not
   */
  public BayesianScoring withIntervalsOf(double probability) {
    return new BayesianScoring(prior, grid, probability);
  }

  /**
   * What is believed about the ability after some answers.
   *
   * @param responses the answers
   * @return the posterior
   */
  public Posterior posterior(Responses responses) {
    return Posterior.of(grid, prior).updated(responses);
  }

  /**
   * How sure the score of a test is.
   *
   * @param responses the answers that count, over the items with the parameters they had
   * @param scale the points and bands
   * @param competenceLevels the levels of each competence; may be empty
   * @return points, bands and levels with their probabilities
   */
  public ScoreUncertainty uncertainty(
      Responses responses,
      ScoreScale scale,
      Map<CompetenceId, CompetenceLevelScale> competenceLevels) {
    Posterior posterior = posterior(responses);
    Map<CompetenceId, ClassProbabilities> levels = new LinkedHashMap<>();
    competenceLevels.forEach((id, each) -> levels.put(id, ClassProbabilities.of(each, posterior)));
    CredibleInterval ability = posterior.equalTailedInterval(intervalProbability);
    return new ScoreUncertainty(
        estimate(posterior, responses.size()),
        ability,
        scale.points(posterior.quantile(0.5)),
        points(scale, ability),
        ClassProbabilities.of(scale, posterior),
        levels);
  }

  /**
   * How sure the score of a finished test is, from the answers that its decision counts: without
   * withdrawn items, with the parameters of the record, and with the wrong answers that complete a
   * test that was given up.
   *
   * @param record the record
   * @param scorer what decides it
   * @return the uncertainty; empty if the test is not scored or the policy is not one of an ability
   *     with points
   * @throws InvalidTestRecordException if the record cannot be decided
   */
  public Optional<ScoreUncertainty> uncertainty(TestRecord record, CertificationScorer scorer) {
    scorer.decide(record);
    if (scorer instanceof AdaptiveScorer adaptive
        && adaptive.policy().award() instanceof Award.Points award) {
      return adaptive
          .judge(record)
          .answers()
          .map(answers -> uncertainty(answers, award.offered(), award.competenceLevels()));
    }
    return Optional.empty();
  }

  private static AbilityEstimate estimate(Posterior posterior, int answers) {
    return new AbilityEstimate(
        posterior.mean(),
        posterior.standardDeviation(),
        answers == 0 ? Convergence.NO_ANSWERS : Convergence.CONVERGED,
        answers);
  }

  /**
   * From the fewest to the most points within an interval of abilities. These are at its ends,
   * unless a published scale falls somewhere: then at a bound of a band, or just below it.
   */
  private static PointsInterval points(ScoreScale scale, CredibleInterval ability) {
    int[] points =
        Stretches.of(scale).bounds().stream()
            .flatMapToDouble(bound -> DoubleStream.of(bound, Math.nextDown(bound)))
            .filter(bound -> ability.lower() <= bound && bound <= ability.upper())
            .mapToInt(scale::points)
            .toArray();
    int first = scale.points(ability.lower());
    int last = scale.points(ability.upper());
    int lowest = Math.min(first, last);
    int highest = Math.max(first, last);
    for (int value : points) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    return new PointsInterval(lowest, highest, ability.probability());
  }
}
