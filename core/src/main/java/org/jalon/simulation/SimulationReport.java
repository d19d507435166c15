package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/**
 * How well a test did with simulated people.
 *
 * @param persons how many people took it
 * @param bias the mean of estimated minus true ability
 * @param rootMeanSquareError the square root of the mean of its square
 * @param meanStandardError the mean of the standard errors that the test itself reported
 * @param meanLength the mean number of questions
 * @param exposures how often each item was asked, most often first; of equal rates, in the order of
 *     the bank
 */
public record SimulationReport(
    int persons,
    double bias,
    double rootMeanSquareError,
    double meanStandardError,
    double meanLength,
    List<Exposure> exposures) {

  /**
   * How often an item was asked.
   *
   * @param item the item
   * @param count how many people got it
   * @param rate that number divided by the number of people
   */
  public record Exposure(ItemId item, int count, double rate) {}

  /** Creates a report from a copy of the list. */
  public SimulationReport {
    exposures = List.copyOf(exposures);
  }

  static SimulationReport of(ResolvedItemBank bank, SimulatedTest[] tests) {
    double error = 0;
    double squaredError = 0;
    double standardError = 0;
    long length = 0;
    int[] counts = new int[bank.size()];
    for (SimulatedTest test : tests) {
      double difference = test.estimate() - test.ability();
      error += difference;
      squaredError += difference * difference;
      standardError += test.standardError();
      length += test.items().length;
      for (int item : test.items()) {
        counts[item]++;
      }
    }
    int n = tests.length;
    return new SimulationReport(
        n,
        error / n,
        Math.sqrt(squaredError / n),
        standardError / n,
        (double) length / n,
        exposures(bank, counts, n));
  }

  private static List<Exposure> exposures(ResolvedItemBank bank, int[] counts, int persons) {
    List<Exposure> exposures = new ArrayList<>();
    for (int item = 0; item < counts.length; item++) {
      exposures.add(
          new Exposure(bank.item(item).id(), counts[item], (double) counts[item] / persons));
    }
    exposures.sort((x, y) -> Integer.compare(y.count(), x.count()));
    return exposures;
  }
}
