package org.jalon.selection;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/**
 * Fisher information at cut scores, where the purpose is to say on which side of them a person
 * stands: the mean of the information at the {@link CutScores}, each counting as these say. With
 * one cut score it depends neither on the answers nor on the estimate.
 *
 * @param cutScores where the classification changes, and how much each counts
 * @see <a href="https://doi.org/10.3102/10769986021004405">Spray and Reckase (1996), Comparison of
 *     SPRT and sequential Bayes procedures for classifying examinees into two categories using a
 *     computerized test, Journal of Educational and Behavioral Statistics 21, 405–414</a>
 */
public record CutScoreInformation(CutScores cutScores) implements SelectionCriterion {

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    ResolvedItemBank bank = context.bank();
    double[] weights = cutScores.weights(context.estimate());
    return item -> {
      ResponseModel model = bank.model(item);
      return mean(cutScores.abilities(), weights, model::information);
    };
  }

  static double mean(List<Double> abilities, double[] weights, DoubleUnaryOperator function) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] > 0 ? weights[i] * function.applyAsDouble(abilities.get(i)) : 0;
    }
    return sum;
  }
}
