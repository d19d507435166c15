package org.jalon.examples.commandline;

import java.util.List;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;

/** What the formats ask of response models. */
final class Models {

  private Models() {}

  /** The name of a logistic model by the parameters that it uses. */
  static String name(LogisticModel model) {
    if (model.upperAsymptote() != 1) {
      return "4PL";
    }
    // Bit by bit: a guessing parameter of -0.0 counts in the fingerprint of a bank.
    if (Double.compare(model.guessing(), 0) != 0) {
      return "3PL";
    }
    return model.discrimination() == 1 ? "1PL" : "2PL";
  }

  /** The discrimination of a model that has one, else NaN. */
  static double discrimination(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      return logistic.discrimination();
    } else if (model instanceof GradedResponse graded) {
      return graded.discrimination();
    }
    return model instanceof GeneralizedPartialCredit credit ? credit.discrimination() : Double.NaN;
  }

  /** The difficulties of a model that has some, else none. */
  static List<Double> difficulties(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      return List.of(logistic.difficulty());
    } else if (model instanceof GradedResponse graded) {
      return graded.difficulties();
    }
    return model instanceof GeneralizedPartialCredit credit ? credit.steps() : List.of();
  }
}
