package org.jalon.estimation;

import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/** Sums over the answers given. */
final class Score {

  private static final int RIGHT = 1;

  private Score() {}

  static double logLikelihood(Responses responses, double ability) {
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      sum += responses.model(i).logProbability(ability, responses.category(i));
    }
    return sum;
  }

  /** The derivative of the log-likelihood. */
  static double score(Responses responses, double ability) {
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      sum += responses.model(i).logDerivative(ability, responses.category(i), 1);
    }
    return sum;
  }

  static double information(Responses responses, double ability) {
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      sum += responses.model(i).information(ability);
    }
    return sum;
  }

  /** Whether the score is sure to fall as ability rises, so that it has one zero at most. */
  static boolean isLogConcave(Responses responses) {
    for (int i = 0; i < responses.size(); i++) {
      if (!isLogConcave(responses.model(i), responses.category(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether that is so for any answers to the items of a bank. */
  static boolean isLogConcave(ResolvedItemBank bank) {
    for (int item = 0; item < bank.size(); item++) {
      for (int k = 0; k < bank.model(item).categoryCount(); k++) {
        if (!isLogConcave(bank.model(item), k)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isLogConcave(ResponseModel model, int category) {
    if (model instanceof LogisticModel logistic) {
      return category == RIGHT ? logistic.guessing() == 0 : logistic.upperAsymptote() == 1;
    }
    return model instanceof GradedResponse
        || model instanceof GeneralizedPartialCredit
        || model instanceof NominalResponse;
  }

  /**
   * How steep the logarithms of the probabilities can be in the range: the largest discrimination
   * of the logistic items, whose logarithms are flat at both ends where there is guessing; of the
   * others, whose logarithms are steepest at an end, the steepest one there.
   */
  static double steepness(Responses responses, AbilityRange range) {
    double steepest = 0;
    for (int i = 0; i < responses.size(); i++) {
      steepest = Math.max(steepest, steepness(responses.model(i), range));
    }
    return steepest;
  }

  static double steepness(ResponseModel model, AbilityRange range) {
    if (model instanceof LogisticModel logistic) {
      return Math.abs(logistic.discrimination());
    }
    double steepest = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      steepest = Math.max(steepest, Math.abs(model.logDerivative(range.lower(), k, 1)));
      steepest = Math.max(steepest, Math.abs(model.logDerivative(range.upper(), k, 1)));
    }
    return steepest;
  }
}
