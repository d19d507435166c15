package org.jalon.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.SympsonHetter;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.simulation.SympsonHetterCalibration.ClassReport;

/**
 * One iteration of a calibration: the parameters that people had, the counts, and the length of the
 * longest test.
 */
record SympsonHetterStudy(
    SympsonHetterCalibration calibration, SympsonHetter control, ExposureRates rates, int longest) {

  List<ClassReport> reports() {
    return IntStream.range(0, control.classes().count()).mapToObj(this::report).toList();
  }

  private ClassReport report(int abilityClass) {
    double tests = rates.tests().get(abilityClass);
    double[] all = items().stream().mapToDouble(item -> rates.rate(item, abilityClass)).toArray();
    return new ClassReport(
        tests,
        DoubleStream.of(all).max().orElse(0),
        DoubleStream.of(all).average().orElse(0),
        calibration.maximumRate(),
        tests == 0 ? 0 : calibration.tolerance() * Math.sqrt(calibration.persons() / tests));
  }

  boolean isKept() {
    return reports().stream().allMatch(ClassReport::isKept);
  }

  double largestRate() {
    return reports().stream().mapToDouble(ClassReport::largestRate).max().orElseThrow();
  }

  double excess() {
    return reports().stream().mapToDouble(ClassReport::excess).max().orElseThrow();
  }

  /** The control with the parameters of the next iteration. */
  SympsonHetter next() {
    int count = control.classes().count();
    List<ItemId> items = items();
    double[][] parameters = new double[count][];
    for (int k = 0; k < count; k++) {
      int abilityClass = k;
      parameters[k] = items.stream().mapToDouble(item -> parameter(item, abilityClass)).toArray();
      raise(parameters[k]);
    }
    Map<ItemId, List<Double>> byItem = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      int item = i;
      List<Double> values = Arrays.stream(parameters).map(row -> row[item]).toList();
      if (values.stream().anyMatch(value -> value < 1)) {
        byItem.put(items.get(i), values);
      }
    }
    return new SympsonHetter(control.classes(), byItem);
  }

  private double parameter(ItemId item, int abilityClass) {
    double eligible = rates.eligible(item, abilityClass);
    if (eligible == 0) {
      return control.probability(item, abilityClass);
    }
    double chosen = rates.administered(item, abilityClass) / eligible;
    double maximum = calibration.maximumRate();
    return chosen > maximum ? maximum / chosen : 1;
  }

  /** Gives the largest parameters the value 1 until as many have it as the longest test needs. */
  private void raise(double[] parameters) {
    Integer[] order = IntStream.range(0, parameters.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (x, y) -> Double.compare(parameters[y], parameters[x]));
    for (int i = 0; i < Math.min(longest, order.length); i++) {
      parameters[order[i]] = 1;
    }
  }

  private List<ItemId> items() {
    ResolvedItemBank bank = calibration.simulator().bank();
    return IntStream.range(0, bank.size()).mapToObj(i -> bank.item(i).id()).toList();
  }
}
