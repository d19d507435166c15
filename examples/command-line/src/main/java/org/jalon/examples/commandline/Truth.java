package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.calibration.CalibratedItem;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.ParameterEstimate;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;

/** The true parameters of items, for studies of how well calibrations recover them. */
final class Truth {

  private final Map<ItemId, Map<String, Double>> values = new LinkedHashMap<>();

  /** The parameters of a bank, named as the families name them. */
  Truth(ItemBank bank, Map<ItemId, ModelFamily> families) {
    for (Item item : bank.items()) {
      ModelFamily family = families.getOrDefault(item.id(), ModelFamily.TWO_PL);
      values.put(item.id(), ParameterValues.of(item.model(), family));
    }
  }

  /** A parameter; NaN if it is not known. */
  double of(ItemId id, String parameter) {
    return values.getOrDefault(id, Map.of()).getOrDefault(parameter, Double.NaN);
  }

  /**
   * Bias with its standard error, and root mean square error, of each kind of parameter: b stands
   * for b1, b2 and so on.
   */
  void addTo(Outcomes outcomes, CalibrationResult result) {
    Map<String, Moments> kinds = new TreeMap<>();
    for (CalibratedItem item : result.items()) {
      for (ParameterEstimate parameter : item.parameters()) {
        double truth = of(item.id(), parameter.name());
        if (!Double.isNaN(truth)) {
          String kind = parameter.name().replaceAll("[0-9]+$", "");
          kinds.computeIfAbsent(kind, name -> new Moments()).add(parameter.estimate() - truth);
        }
      }
    }
    kinds.forEach(
        (kind, errors) -> {
          outcomes.add("recovered_" + kind, errors.count);
          outcomes.add("bias_" + kind, errors.mean(), errors.errorOfMean());
          outcomes.add("rmse_" + kind, errors.rootMeanSquare());
        });
  }

  private static final class Moments {

    private int count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    double mean() {
      return sum / count;
    }

    double rootMeanSquare() {
      return Math.sqrt(squares / count);
    }

    double errorOfMean() {
      double variance = (squares - sum * sum / count) / (count - 1);
      return Math.sqrt(Math.max(0, variance) / count);
    }
  }
}
