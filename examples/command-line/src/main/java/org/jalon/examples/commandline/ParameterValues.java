package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.calibration.ModelFamily;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;

/** The parameters of models by the names that calibrations report. */
final class ParameterValues {

  private ParameterValues() {}

  /** All that a calibration of a family would report of a model; none of a custom model. */
  static Map<String, Double> of(ResponseModel model, ModelFamily family) {
    Map<String, Double> values = new LinkedHashMap<>();
    if (model instanceof LogisticModel logistic) {
      values.put("a", logistic.discrimination());
      values.put("b", logistic.difficulty());
      values.put("c", logistic.guessing());
      values.put("d", logistic.upperAsymptote());
    } else if (model instanceof NominalResponse nominal) {
      for (int k = 1; k < nominal.categoryCount(); k++) {
        values.put("alpha" + k, nominal.slopes().get(k) - nominal.slopes().get(0));
        values.put("gamma" + k, nominal.intercepts().get(k) - nominal.intercepts().get(0));
      }
    } else if (!Models.difficulties(model).isEmpty()) {
      List<Double> steps = Models.difficulties(model);
      double mean = steps.stream().mapToDouble(b -> b).sum() / steps.size();
      values.put("a", Models.discrimination(model));
      values.put("b", family == ModelFamily.RATING_SCALE || steps.size() == 1 ? mean : Double.NaN);
      for (int k = 1; k <= steps.size(); k++) {
        values.put("b" + k, steps.get(k - 1));
        values.put("delta" + k, steps.get(k - 1) - mean);
      }
    }
    return values;
  }

  /** The parameters that say everything about a model. */
  static Map<String, Double> of(ResponseModel model) {
    Map<String, Double> values = of(model, ModelFamily.GENERALIZED_PARTIAL_CREDIT);
    values.keySet().removeIf(name -> name.startsWith("delta"));
    if (model instanceof LogisticModel logistic) {
      String name = Models.name(logistic);
      values.keySet().removeIf(key -> key.equals("c") && name.compareTo("3PL") < 0);
      values.keySet().removeIf(key -> key.equals("d") && !name.equals("4PL"));
    } else {
      values.remove("b");
    }
    return values;
  }

  /** The usual abbreviation of a model. */
  static String name(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      return Models.name(logistic);
    } else if (model instanceof GradedResponse) {
      return "GRM";
    } else if (model instanceof NominalResponse) {
      return "NRM";
    }
    return Models.difficulties(model).isEmpty()
        ? model.getClass().getSimpleName()
        : Models.discrimination(model) == 1 ? "PCM" : "GPCM";
  }
}
