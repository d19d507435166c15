package org.jalon.calibration;

import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;

/**
 * Which parameters of an item were estimated from the answers that its fit is judged by. Each one
 * takes a degree of freedom.
 */
public enum FreeParameters {
  /** None: the bank comes from elsewhere. */
  NONE,
  /** One for each boundary between categories: the Rasch and the partial credit model. */
  DIFFICULTIES,
  /**
   * All of the model: a and b, c if it is not 0, d if it is not 1; a and each difficulty or step;
   * all slopes and intercepts but those of one category, of the nominal model. Of a custom model,
   * one slope and one for each boundary.
   */
  ALL;

  int of(ResponseModel model) {
    int boundaries = model.categoryCount() - 1;
    return switch (this) {
      case NONE -> 0;
      case DIFFICULTIES -> boundaries;
      case ALL -> all(model, boundaries);
    };
  }

  private static int all(ResponseModel model, int boundaries) {
    if (model instanceof LogisticModel logistic) {
      return 2 + (logistic.guessing() == 0 ? 0 : 1) + (logistic.upperAsymptote() == 1 ? 0 : 1);
    }
    return model instanceof NominalResponse ? 2 * boundaries : 1 + boundaries;
  }
}
