package org.jalon.calibration;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/**
 * Person fit: infit and outfit as in {@link ItemFitAnalysis}, the standardized log-likelihood lz
 * (Zh) and its corrected form lz*.
 *
 * <pre>  lz  = Σ (log P(x) − E log P) / √Σ Var(log P)
 *  lz* = Σ (log P(x) − E log P − c s(x)) / √Σ Var(log P − c s),   c = Σ Cov(log P, s) / Σ Var(s)
 * </pre>
 *
 * <p>at the estimated ability, where s(x) = d log P(x) / dθ, expectations are over the categories
 * of an item and sums over the items answered. lz* removes from the residual log-likelihood what
 * can be had from the score function, because the estimate has used that up. The sum of s at the
 * estimate is 0 for maximum likelihood, −J / (2 I) for weighted likelihood, and minus the
 * derivative of the log-prior for the posterior mode, so that this one formula is Snijders' with
 * the corrections for each of them; for the posterior mean it is the corresponding approximation.
 * For items of two categories it is the published form, for more it is Sinharay's.
 *
 * <p>Immutable and thread-safe; the same bits for any number of threads.
 *
 * @param estimator gives the abilities
 * @see <a href="https://doi.org/10.1111/j.2044-8317.1985.tb00817.x">Drasgow, Levine and Williams
 *     (1985), Appropriateness measurement with polychotomous item response models and standardized
 *     indices, British Journal of Mathematical and Statistical Psychology 38, 67–86</a>
 * @see <a href="https://doi.org/10.1007/BF02294437">Snijders (2001), Asymptotic null distribution
 *     of person fit statistics with estimated person parameter, Psychometrika 66, 331–342</a>
 */
public record PersonFitAnalysis(AbilityEstimator estimator) {

  /**
   * At posterior means for a standard normal distribution.
   *
   * @return the analysis
   */
  public static PersonFitAnalysis withDefaults() {
    return new PersonFitAnalysis(ExpectedAPosteriori.withDefaults());
  }

  /**
   * The fit of every person. Items that a person was not given do not count.
   *
   * @param bank holds the models
   * @param answers the answers
   * @return a result for each person, in the order of the matrix
   * @throws IllegalArgumentException if an item is not in the bank or an answer has no category of
   *     its model; all problems are listed
   */
  public List<PersonFit> analyse(ResolvedItemBank bank, ResponseMatrix answers) {
    MatchedAnswers matched = MatchedAnswers.of(bank, answers);
    List<AbilityEstimate> estimates = matched.estimates(estimator);
    return IntStream.range(0, answers.personCount())
        .parallel()
        .mapToObj(person -> fit(matched, person, estimates.get(person)))
        .toList();
  }

  private static PersonFit fit(MatchedAnswers matched, int person, AbilityEstimate estimate) {
    ResponseMatrix answers = matched.answers();
    MeanSquare.Sums sums = new MeanSquare.Sums();
    LogLikelihoodResidual residual = new LogLikelihoodResidual();
    for (int i = 0; i < answers.size(person); i++) {
      ResponseModel model = matched.model(answers.item(person, i));
      int category = answers.category(person, i);
      ScoreMoments moments = ScoreMoments.of(model, estimate.ability());
      sums.add(category - moments.mean(), moments);
      residual.add(model, category, estimate.ability());
    }
    return new PersonFit(
        person,
        sums.answers(),
        estimate,
        sums.outfit(),
        sums.infit(),
        residual.lz(),
        residual.correctedLz());
  }
}
