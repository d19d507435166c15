package org.jalon.estimation;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** Values of a function at increasing abilities. The arrays are not to be changed. */
final class Samples {

  private final double[] abilities;
  private final double[] values;

  Samples(double[] abilities, double[] values) {
    this.abilities = abilities;
    this.values = values;
  }

  static Samples of(DoubleUnaryOperator function, double... abilities) {
    double[] increasing = abilities.clone();
    Arrays.sort(increasing);
    return new Samples(increasing, Arrays.stream(increasing).map(function).toArray());
  }

  double[] abilities() {
    return abilities;
  }

  double[] values() {
    return values;
  }

  int size() {
    return abilities.length;
  }

  /** These and others. */
  Samples and(Samples others) {
    Map<Double, Double> all = new TreeMap<>();
    for (Samples samples : new Samples[] {this, others}) {
      for (int i = 0; i < samples.size(); i++) {
        all.put(samples.abilities[i], samples.values[i]);
      }
    }
    return new Samples(
        all.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        all.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
