package org.jalon.benchmarks.scoreboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.benchmarks.baseline.LogTableExpectation;
import org.jalon.benchmarks.baseline.NaiveExpectation;
import org.jalon.calibration.ExpectationStep;
import org.jalon.calibration.LatentDistribution.FixedNormal;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * The E-step of a calibration: 10,000 tests of 32 answers to 750 two-parameter items, 61 nodes,
 * tables of probabilities included, on one thread. Preparing the answers, once for all cycles, is
 * not. Every round has fresh tests, every unit parameters of its own.
 *
 * <p>Adaptive tests have many answers in common, tests of items drawn at random next to none: a
 * calibration of other tests lies in between.
 */
public final class CalibrationContests {

  private static final String LOG_TABLE = "log table";
  private static final int ITEMS = 750;
  private static final int LENGTH = 32;
  private static final int SLOTS = 1 + 2 * ITEMS;

  private CalibrationContests() {}

  static Contest expectation() {
    return Contest.of(
        CalibrationContests::race,
        times ->
            List.of(
                times.speedup("calibrate.em.speedup_vs_logtable", LOG_TABLE),
                times.speedup("calibrate.em.speedup_vs_naive", SelectionContests.NAIVE)));
  }

  static Contest expectationOfRandomItems() {
    return Contest.of(
        effort -> race(effort, Persons::askAtRandom),
        times -> List.of(times.speedup("calibrate.em.random.speedup_vs_logtable", LOG_TABLE)));
  }

  /** The race of adaptive tests. */
  public static Race race(Effort effort) {
    return race(effort, Persons::askAdaptively);
  }

  /** One E-step is a unit, one person an operation. */
  private static Race race(Effort effort, Design design) {
    int persons = effort.units(10_000);
    Persons data = new Persons(persons, design);
    return new Race(
        SLOTS,
        data::draw,
        Version.of(SelectionContests.LIBRARY, 3, persons, library(data)),
        Version.of(LOG_TABLE, 1, persons, logTable(data)),
        Version.of(SelectionContests.NAIVE, 1, persons, naive(data)));
  }

  /** Which items the persons of a round are asked, and what they answer. */
  private interface Design {
    void ask(Persons persons, long round);
  }

  /** The answers of a round, in the form that each version likes best. */
  private static final class Persons {

    private final int count;
    private final Design design;
    private final ResolvedItemBank bank = SimulatedBanks.of(ITEMS);
    private final SimulatedTests tests = SimulatedTests.of(bank, 0, LENGTH);
    private final int[] items;
    private final int[] categories;
    private final double[] nodes;
    private final double[] weights;
    private ExpectationStep step;

    Persons(int count, Design design) {
      this.count = count;
      this.design = design;
      this.items = new int[count * LENGTH];
      this.categories = new int[count * LENGTH];
      this.nodes = SimulatedTests.GRID.nodes().stream().mapToDouble(x -> x).toArray();
      this.weights = Arrays.stream(nodes).map(x -> Math.exp(-x * x / 2)).toArray();
      double total = Arrays.stream(weights).sum();
      Arrays.setAll(weights, q -> weights[q] / total);
      this.step = prepare(0);
    }

    void draw(long round) {
      step = prepare(round);
    }

    void askAdaptively(long round) {
      tests.draw(round, count);
      for (int test = 0; test < count; test++) {
        for (int p = 0; p < LENGTH; p++) {
          items[test * LENGTH + p] = tests.item(test, p);
          categories[test * LENGTH + p] = tests.category(test, p);
        }
      }
    }

    void askAtRandom(long round) {
      RandomStream draws = new RandomSeed(31).split(round).at(0, "tests");
      int[] order = IntStream.range(0, ITEMS).toArray();
      for (int test = 0; test < count; test++) {
        double ability = draws.nextGaussian();
        for (int p = 0; p < LENGTH; p++) {
          int other = p + draws.nextInt(ITEMS - p);
          int item = order[other];
          order[other] = order[p];
          order[p] = item;
          items[test * LENGTH + p] = item;
          categories[test * LENGTH + p] =
              draws.nextDouble() < model(item).probability(ability, 1) ? 1 : 0;
        }
      }
    }

    private ExpectationStep prepare(long round) {
      design.ask(this, round);
      List<Item> declared = bank.declaration().items();
      ResponseMatrix.Builder builder =
          ResponseMatrix.builder(declared.stream().map(Item::id).toList());
      for (int from = 0; from < items.length; from += LENGTH) {
        builder.add(
            "",
            Arrays.copyOfRange(items, from, from + LENGTH),
            Arrays.copyOfRange(categories, from, from + LENGTH));
      }
      return new ExpectationStep(builder.build(), SimulatedTests.GRID);
    }

    private LogisticModel model(int item) {
      return (LogisticModel) bank.model(item);
    }

    double[] discriminations(int unit) {
      double[] a = new double[ITEMS];
      Arrays.setAll(a, i -> model(i).discrimination() * (1 - unit / 64.0));
      return a;
    }

    double[] difficulties(int unit) {
      double[] b = new double[ITEMS];
      Arrays.setAll(b, i -> model(i).difficulty() + unit / 64.0);
      return b;
    }
  }

  private interface Count {
    double of(int item, int category, int node);
  }

  /** All counts of a row in one number, weighted by the node, so that none can go wrong unseen. */
  private static void store(
      double[] results, int unit, Persons data, double logLikelihood, Count count) {
    Slots slots = new Slots(results, SLOTS * unit);
    slots.put(logLikelihood / data.count);
    for (int i = 0; i < ITEMS; i++) {
      for (int k = 0; k < 2; k++) {
        double sum = 0;
        for (int q = 0; q < data.nodes.length; q++) {
          sum += (q + 1) * count.of(i, k, q);
        }
        slots.put(sum / data.count);
      }
    }
  }

  private static Version.Body library(Persons data) {
    FixedNormal latent = new FixedNormal(0, 1);
    return (from, to, results) -> {
      for (int unit = from; unit < to; unit++) {
        double[] a = data.discriminations(unit);
        double[] b = data.difficulties(unit);
        List<LogisticModel> models = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
          models.add(LogisticModel.twoPL(a[i], b[i]));
        }
        data.step.run(models, latent);
        store(results, unit, data, data.step.logLikelihood(), data.step::count);
      }
    };
  }

  private static Version.Body logTable(Persons data) {
    double[] logs = Arrays.stream(data.weights).map(Math::log).toArray();
    LogTableExpectation step = new LogTableExpectation(data.nodes, logs, ITEMS);
    return (from, to, results) -> {
      for (int unit = from; unit < to; unit++) {
        step.set(data.discriminations(unit), data.difficulties(unit));
        step.clear();
        for (int n = 0; n < data.count; n++) {
          step.add(data.items, data.categories, n * LENGTH, (n + 1) * LENGTH);
        }
        store(results, unit, data, step.logLikelihood(), step::count);
      }
    };
  }

  private static Version.Body naive(Persons data) {
    NaiveExpectation step = new NaiveExpectation(data.nodes, data.weights, ITEMS);
    return (from, to, results) -> {
      for (int unit = from; unit < to; unit++) {
        step.set(data.discriminations(unit), data.difficulties(unit));
        step.clear();
        for (int n = 0; n < data.count; n++) {
          step.add(data.items, data.categories, n * LENGTH, (n + 1) * LENGTH);
        }
        store(results, unit, data, step.logLikelihood(), step::count);
      }
    };
  }
}
