package org.jalon.selection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jalon.internal.StrictNumerics;
import org.jalon.reproducibility.RandomStream;

/** Values of items as weights of a random choice. */
final class Shares {

  private Shares() {}

  /** A uniform draw for each of some items. */
  static List<Double> uniforms(RandomStream draws, int count) {
    return DoubleStream.generate(draws::nextDouble).limit(count).boxed().toList();
  }

  /**
   * The values, or their distances from the lowest finite one if some are negative. Where one is
   * infinitely high, those that are have 1 and all others 0; an infinitely low one has 0.
   */
  static double[] nonNegative(List<RankedItem> items) {
    double[] values = items.stream().mapToDouble(RankedItem::value).toArray();
    if (Arrays.stream(values).anyMatch(value -> value == Double.POSITIVE_INFINITY)) {
      return Arrays.stream(values)
          .map(value -> Double.isFinite(value) || value < 0 ? 0 : 1)
          .toArray();
    }
    double lowest = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    double shift = Math.min(0, lowest);
    return Arrays.stream(values).map(value -> Math.max(0, value - shift)).toArray();
  }

  /** The probabilities of a choice in proportion to a power of the values; 0⁰ = 1. */
  static double[] probabilities(double[] values, double exponent) {
    double highest = Arrays.stream(values).max().orElse(0);
    double[] shares = new double[values.length];
    double total = 0;
    for (int i = 0; i < shares.length; i++) {
      // Relative to the highest value: its power neither overflows nor vanishes.
      shares[i] = highest == 0 ? 1 : StrictNumerics.pow(values[i] / highest, exponent);
      total += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  /** The first index at which the sum of the probabilities exceeds a draw. */
  static int index(double[] probabilities, double draw) {
    double sum = 0;
    int last = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += probabilities[i];
      if (draw < sum) {
        return i;
      }
      last = probabilities[i] > 0 ? i : last;
    }
    return last; // the sum fell short of 1 by rounding
  }
}
