package org.jalon.calibration;

import java.util.ArrayList;
import java.util.List;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;

/**
 * What a free parameter of an item changes, by a difference quotient about the estimate: only the
 * space that the derivatives span counts, to no more digits than that gives. Parameters are
 * numbered in the order of {@link FreeParameters}: difficulties, steps or intercepts, then the
 * rest.
 */
final class ParameterDerivative {

  private static final double STEP = 1e-5;

  private ParameterDerivative() {}

  /** Of the mean category at each node. */
  static double[] ofExpectedScore(ResponseModel model, int parameter, WeightedNodes nodes) {
    double step = step(model);
    ResponseModel above = varied(model, parameter, step);
    ResponseModel below = varied(model, parameter, -step);
    double[] derivative = new double[nodes.size()];
    for (int q = 0; q < derivative.length; q++) {
      double node = nodes.nodes()[q];
      derivative[q] = (above.expectedScore(node) - below.expectedScore(node)) / (2 * step);
    }
    return derivative;
  }

  /** Small enough that the model stays legal. */
  private static double step(ResponseModel model) {
    double room = 4 * STEP;
    if (model instanceof LogisticModel m) {
      room = m.guessing() > 0 ? Math.min(room, m.guessing()) : room;
      room = m.upperAsymptote() < 1 ? Math.min(room, 1 - m.upperAsymptote()) : room;
    } else if (model instanceof GradedResponse m) {
      for (int k = 1; k < m.difficulties().size(); k++) {
        room = Math.min(room, m.difficulties().get(k) - m.difficulties().get(k - 1));
      }
      room = Math.min(room, m.discrimination());
    }
    return room / 4;
  }

  private static ResponseModel varied(ResponseModel model, int parameter, double by) {
    if (model instanceof LogisticModel m) {
      return logistic(m, parameter, by);
    }
    if (model instanceof GradedResponse m) {
      int slope = m.difficulties().size();
      return new GradedResponse(
          m.discrimination() + (parameter == slope ? by : 0),
          varied(m.difficulties(), parameter, by));
    }
    if (model instanceof GeneralizedPartialCredit m) {
      int slope = m.steps().size();
      return new GeneralizedPartialCredit(
          m.discrimination() + (parameter == slope ? by : 0), varied(m.steps(), parameter, by));
    }
    if (model instanceof NominalResponse m) {
      int boundaries = m.categoryCount() - 1;
      return new NominalResponse(
          varied(m.slopes(), parameter < boundaries ? -1 : parameter - boundaries + 1, by),
          varied(m.intercepts(), parameter < boundaries ? parameter + 1 : -1, by));
    }
    throw new IllegalArgumentException(
        "The parameters of the custom model (%s) are not known here. Maybe count none as free."
            .formatted(model));
  }

  private static LogisticModel logistic(LogisticModel m, int parameter, double by) {
    boolean guessing = m.guessing() > 0 && parameter == 2;
    boolean upper = parameter >= 2 && !guessing;
    return new LogisticModel(
        m.discrimination() + (parameter == 1 ? by : 0),
        m.difficulty() + (parameter == 0 ? by : 0),
        m.guessing() + (guessing ? by : 0),
        m.upperAsymptote() + (upper ? by : 0));
  }

  private static List<Double> varied(List<Double> values, int index, double by) {
    List<Double> varied = new ArrayList<>(values);
    if (index >= 0 && index < varied.size()) {
      varied.set(index, varied.get(index) + by);
    }
    return varied;
  }
}
