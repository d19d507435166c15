package org.jalon.estimation;

import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;

/** The left sides of the equations that estimates solve, term by term as they are written down. */
final class PlainEquations {

  private PlainEquations() {}

  /** l′ + J / (2 I). */
  static double warm(Responses responses, double ability) {
    return Score.score(responses, ability) + warmCorrection(responses, ability);
  }

  static double warmCorrection(Responses responses, double ability) {
    double j = 0;
    double information = 0;
    for (int i = 0; i < responses.size(); i++) {
      j += responses.model(i).warmJ(ability);
      information += responses.model(i).information(ability);
    }
    return information > 0 ? j / information / 2 : 0;
  }

  /** l′ + (log f)′. */
  static double posterior(Prior prior, Responses responses, double ability) {
    return Score.score(responses, ability) + priorDerivative(prior, responses, ability, 1);
  }

  static double priorDerivative(Prior prior, Responses responses, double ability, int order) {
    return prior.logDerivative(ability, order, TestInformation.of(responses, ability));
  }

  /** Σ w l′. */
  static double robust(RobustWeight weight, Responses responses, double ability) {
    double sum = 0;
    for (int i = 0; i < responses.size(); i++) {
      double counts =
          responses.model(i) instanceof LogisticModel m
              ? weight.at(m.discrimination() * (ability - m.difficulty()))
              : 1;
      sum += counts * responses.model(i).logDerivative(ability, responses.category(i), 1);
    }
    return sum;
  }
}
