package org.jalon.estimation;

import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Maximum likelihood with fences (MLEF): two items that nobody was asked are counted as if the
 * lower one had been answered rightly and the upper one wrongly,
 *
 * <pre>  θ̂ = argmax Σ log P(xᵢ | θ) + log s(a (θ − lower)) + log s(−a (θ − upper))</pre>
 *
 * <p>with s the logistic function. Far from the fences they change next to nothing; patterns whose
 * likelihood has no maximum, all right and all wrong ones among them, lead to an estimate near a
 * fence. Without answers, the middle between the fences.
 *
 * <p>The standard error is 1 / √I with the information of the real items alone, infinite without
 * answers. The estimate is sought as {@link MaximumLikelihood} does, up to 40 logits beyond the
 * fences. Immutable and thread-safe.
 *
 * @param fences the difficulties of the two items, such as −3.5 and 3.5; farther apart than all
 *     abilities to be told apart
 * @param discrimination a of both items, such as 3
 * @see <a href="https://doi.org/10.1177/0146621616631317">Han (2016), Maximum likelihood score
 *     estimation method with fences for short-length tests and computerized adaptive tests, Applied
 *     Psychological Measurement 40, 289–301</a>
 */
public record MaximumLikelihoodWithFences(AbilityRange fences, double discrimination)
    implements AbilityEstimator {

  private static final double LOGITS_BEYOND = 40;

  /**
   * Creates an estimator.
   *
   * @throws IllegalArgumentException if the discrimination does not lie between 0.01 and 100
   */
  public MaximumLikelihoodWithFences {
    Checks.inRange("discrimination a of the fences", discrimination, 0.01, 100);
  }

  /**
   * The usual choice: discrimination 3 at −3.5 and 3.5.
   *
   * @return the estimator
   */
  public static MaximumLikelihoodWithFences withDefaults() {
    return new MaximumLikelihoodWithFences(new AbilityRange(-3.5, 3.5), 3);
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    return estimate(responses, mode().scan());
  }

  private AbilityEstimate estimate(Responses responses, Scan scan) {
    Maximum maximum = mode().of(responses, scan);
    double information = Score.information(responses, maximum.ability());
    return maximum.estimate(responses, StandardErrorForm.inverseRoot(information));
  }

  @Override
  public AbilityEstimator resolve(ResolvedItemBank bank) {
    return mode().resolve(this, bank, this::estimate);
  }

  private PosteriorMode mode() {
    double beyond = LOGITS_BEYOND / discrimination;
    return new PosteriorMode(
        new LogWeight.OfFences(fences, discrimination),
        new AbilityRange(fences.lower() - beyond, fences.upper() + beyond));
  }
}
