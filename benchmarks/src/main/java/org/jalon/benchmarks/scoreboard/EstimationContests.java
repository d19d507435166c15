package org.jalon.benchmarks.scoreboard;

import java.util.ArrayList;
import java.util.List;
import org.jalon.benchmarks.baseline.ArrayPosterior;
import org.jalon.benchmarks.baseline.NaiveAnswer;
import org.jalon.benchmarks.baseline.NaiveEstimate;
import org.jalon.benchmarks.baseline.NaiveItems;
import org.jalon.benchmarks.baseline.NaivePosterior;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.RunningEstimate;

/**
 * Posterior mean and standard deviation after one more answer. The others compute them from all 32
 * answers of a test. The library takes answer by answer, each of which costs it the same: its time
 * is the mean over the 32.
 */
public final class EstimationContests {

  /** How many answers a test has. */
  public static final int LENGTH = 32;

  private static final int SLOTS = 2;

  private EstimationContests() {}

  static Contest posteriorMean() {
    return Contest.of(
        EstimationContests::race,
        times ->
            List.of(times.speedup("estimate.eap61.speedup_vs_naive", SelectionContests.NAIVE)));
  }

  /** One more answer: each of 32 for the library, the last one for the others. */
  public static Race race(Effort effort) {
    SimulatedTests tests = SimulatedTests.of(SimulatedBanks.of(SelectionContests.ITEMS), 0, LENGTH);
    int units = effort.units(1_500);
    return new Race(
        SLOTS,
        round -> tests.draw(round, units),
        Version.of(SelectionContests.LIBRARY, units, LENGTH, new Following(tests)),
        Version.of(SelectionContests.NAIVE, effort.units(200), 1, naive(tests)),
        Version.of(SelectionContests.SCAN, effort.units(200), 1, new Scanning(tests)));
  }

  /** The library. */
  private static final class Following implements Version.Body {

    private final SimulatedTests tests;
    private final RunningEstimate estimate;

    Following(SimulatedTests tests) {
      this.tests = tests;
      this.estimate = ExpectedAPosteriori.withDefaults().running(tests.bank()).orElseThrow();
    }

    @Override
    public void run(int from, int to, double[] results) {
      double sum = 0; // of all estimates, so that none of them can go uncomputed
      for (int test = from; test < to; test++) {
        estimate.clear();
        for (int position = 0; position < LENGTH; position++) {
          estimate.add(tests.item(test, position), tests.category(test, position));
          sum += estimate.ability() + estimate.standardError();
        }
        results[SLOTS * test] = estimate.ability();
        results[SLOTS * test + 1] = estimate.standardError();
      }
      if (Double.isNaN(sum)) {
        throw new IllegalStateException("An estimate is not a number.");
      }
    }
  }

  private static Version.Body naive(SimulatedTests tests) {
    NaiveItems items = SelectionContests.naive(tests.bank());
    NaivePosterior posterior = new NaivePosterior(SimulatedTests.GRID.nodes());
    return (from, to, results) -> {
      for (int test = from; test < to; test++) {
        List<NaiveAnswer> answers = new ArrayList<>();
        for (int position = 0; position < LENGTH; position++) {
          answers.add(
              new NaiveAnswer(
                  items.get(tests.item(test, position)), tests.category(test, position) == 1));
        }
        NaiveEstimate estimate = posterior.estimate(answers);
        results[SLOTS * test] = estimate.ability();
        results[SLOTS * test + 1] = estimate.standardError();
      }
    };
  }

  /** The array scan. */
  private static final class Scanning implements Version.Body {

    private final SimulatedTests tests;
    private final ArrayPosterior posterior;
    private final int[] items = new int[LENGTH];
    private final int[] categories = new int[LENGTH];

    Scanning(SimulatedTests tests) {
      this.tests = tests;
      this.posterior = new ArrayPosterior(tests.scan(), SimulatedTests.GRID.nodes());
    }

    @Override
    public void run(int from, int to, double[] results) {
      for (int test = from; test < to; test++) {
        for (int position = 0; position < LENGTH; position++) {
          items[position] = tests.item(test, position);
          categories[position] = tests.category(test, position);
        }
        posterior.set(items, categories, LENGTH);
        results[SLOTS * test] = posterior.mean();
        results[SLOTS * test + 1] = posterior.standardDeviation();
      }
    }
  }
}
