package org.jalon.simulation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Outcomes from a list of all tests, by the formulas of the books: slow and obvious. */
record ObviousOutcomes(List<SimulatedTest> tests, double level) {

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (values.length - 1));
  }

  static double error(SimulatedTest test) {
    return test.estimate() - test.ability();
  }

  double[] values(ToDoubleFunction<SimulatedTest> of) {
    return tests.stream().mapToDouble(of).toArray();
  }

  ObviousOutcomes where(Predicate<SimulatedTest> condition) {
    return new ObviousOutcomes(tests.stream().filter(condition).toList(), level);
  }

  MonteCarloEstimate meanOf(ToDoubleFunction<SimulatedTest> of) {
    double[] values = values(of);
    return new MonteCarloEstimate(mean(values), deviation(values) / Math.sqrt(values.length));
  }

  MonteCarloEstimate rootMeanSquareError() {
    MonteCarloEstimate square = meanOf(test -> error(test) * error(test));
    double root = Math.sqrt(square.value());
    return new MonteCarloEstimate(root, square.standardError() / 2 / root);
  }

  MonteCarloEstimate shareOf(Predicate<SimulatedTest> condition) {
    double share = (double) tests.stream().filter(condition).count() / tests.size();
    return new MonteCarloEstimate(share, Math.sqrt(share * (1 - share) / tests.size()));
  }

  boolean isCovered(SimulatedTest test) {
    return test.lower(level) <= test.ability() && test.ability() <= test.upper(level);
  }

  /** By the mean of (zx zy − r (zx² + zy²) / 2)². */
  MonteCarloEstimate correlation() {
    double[] x = standardised(values(SimulatedTest::ability));
    double[] y = standardised(values(SimulatedTest::estimate));
    double r = mean(IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).toArray());
    double[] influence =
        IntStream.range(0, x.length)
            .mapToDouble(i -> x[i] * y[i] - r * (x[i] * x[i] + y[i] * y[i]) / 2)
            .map(value -> value * value)
            .toArray();
    return new MonteCarloEstimate(r, Math.sqrt(mean(influence) / x.length));
  }

  private static double[] standardised(double[] values) {
    double mean = mean(values);
    double n = values.length;
    double deviation = deviation(values) * Math.sqrt((n - 1) / n);
    return IntStream.range(0, values.length)
        .mapToDouble(i -> (values[i] - mean) / deviation)
        .toArray();
  }

  MonteCarloEstimate errorDeviation() {
    double[] errors = values(ObviousOutcomes::error);
    double n = errors.length;
    double mean = mean(errors);
    double second = 0;
    double fourth = 0;
    for (double error : errors) {
      double square = (error - mean) * (error - mean);
      second += square / n;
      fourth += square * square / n;
    }
    double deviation = deviation(errors);
    return new MonteCarloEstimate(
        deviation, Math.sqrt((fourth - second * second) / n) / 2 / deviation);
  }

  /** Over all pairs of tests: items in common, divided by the mean length. */
  double overlap() {
    double common = 0;
    double pairs = 0;
    for (int i = 0; i < tests.size(); i++) {
      for (int j = 0; j < i; j++) {
        common += tests.get(i).items().stream().filter(tests.get(j).items()::contains).count();
        pairs++;
      }
    }
    return common / pairs / mean(values(test -> test.items().size()));
  }

  /** Leaving out one of twenty groups after the other. */
  double jackknife(ToDoubleFunction<ObviousOutcomes> statistic) {
    double[] without =
        IntStream.range(0, 20)
            .mapToDouble(
                g -> statistic.applyAsDouble(where(test -> ItemCounts.group(test.person()) != g)))
            .toArray();
    double mean = mean(without);
    double sum = 0;
    for (double value : without) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(19 / 20.0 * sum);
  }
}
