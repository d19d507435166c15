package org.jalon.selection;

import java.util.function.IntToDoubleFunction;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/**
 * Kullback–Leibler information at cut scores: how well an answer tells an ability just above a cut
 * score from one just below,
 *
 * <pre>  Σⱼ Pⱼ(κ + δ) log (Pⱼ(κ + δ) / Pⱼ(κ − δ))</pre>
 *
 * <p>averaged over the {@link CutScores} κ, each counting as these say. It is what a sequential
 * probability ratio test gains, in the mean, from the answer of a person at κ + δ. Never negative.
 *
 * @param cutScores where the classification changes, and how much each counts
 * @param halfWidth δ, half the width of the indifference region
 * @see <a href="https://doi.org/10.1177/01466219922031365">Eggen (1999), Item selection in adaptive
 *     testing with the sequential probability ratio test, Applied Psychological Measurement 23,
 *     249–261</a>
 */
public record CutScoreDivergence(CutScores cutScores, double halfWidth)
    implements SelectionCriterion {

  /**
   * Creates a criterion.
   *
   * @throws IllegalArgumentException if δ is not finite and positive
   */
  public CutScoreDivergence {
    Checks.positive("half width of the indifference region", halfWidth);
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    ResolvedItemBank bank = context.bank();
    double[] weights = cutScores.weights(context.estimate());
    return item -> {
      ResponseModel model = bank.model(item);
      return CutScoreInformation.mean(
          cutScores.abilities(),
          weights,
          cut -> KullbackLeibler.between(model, cut + halfWidth, cut - halfWidth));
    };
  }
}
