package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jalon.calibration.LatentDistribution.FixedNormal;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;

/** Expected counts against the usual table of log-probabilities, one exponential a node. */
class ExpectationStepTest {

  private static final QuadratureGrid GRID = QuadratureGrid.evenlySpaced(-6, 6, 61);

  /** Adds logarithms node by node. */
  private static final class LogTable {
    private final double[][][] counts;
    private double logLikelihood;

    LogTable(ResponseMatrix data, List<ResponseModel> models, FixedNormal latent) {
      counts = new double[models.size()][][];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = new double[models.get(i).categoryCount()][GRID.size()];
      }
      double[] logs = new double[GRID.size()];
      double total = 0;
      for (int q = 0; q < logs.length; q++) {
        double z = (GRID.node(q) - latent.mean()) / latent.standardDeviation();
        logs[q] = -z * z / 2;
        total += StrictMath.exp(logs[q]);
      }
      for (int q = 0; q < logs.length; q++) {
        logs[q] -= StrictMath.log(total);
      }
      for (int person = 0; person < data.personCount(); person++) {
        add(data, person, models, logs);
      }
    }

    private void add(ResponseMatrix data, int person, List<ResponseModel> models, double[] prior) {
      double[] logs = prior.clone();
      double peak = Double.NEGATIVE_INFINITY;
      for (int q = 0; q < logs.length; q++) {
        for (int i = 0; i < data.size(person); i++) {
          ResponseModel model = models.get(data.item(person, i));
          logs[q] += model.logProbability(GRID.node(q), data.category(person, i));
        }
        peak = Math.max(peak, logs[q]);
      }
      double total = 0;
      for (double log : logs) {
        total += StrictMath.exp(log - peak);
      }
      logLikelihood += peak + StrictMath.log(total);
      for (int i = 0; i < data.size(person); i++) {
        double[] row = counts[data.item(person, i)][data.category(person, i)];
        for (int q = 0; q < logs.length; q++) {
          row[q] += StrictMath.exp(logs[q] - peak) / total;
        }
      }
    }
  }

  private static List<ResponseModel> models(long seed, int count, double steepness) {
    RandomStream draws = new RandomSeed(seed).at(0, "models");
    List<ResponseModel> models = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double a = steepness * (0.3 + draws.nextDouble());
      double b = 2 * draws.nextGaussian();
      models.add(
          switch (draws.nextInt(4)) {
            case 0 -> LogisticModel.twoPL(a, b);
            case 1 -> new LogisticModel(a, b, 0.2, 0.97);
            case 2 -> GradedResponse.of(a, b - 1, b, b + 0.7);
            default -> GeneralizedPartialCredit.of(a, b + 1, b - 1);
          });
    }
    return models;
  }

  static void compare(ResponseMatrix data, List<ResponseModel> models) {
    FixedNormal latent = new FixedNormal(0.3, 1.2);
    LogTable expected = new LogTable(data, models, latent);
    ExpectationStep step = new ExpectationStep(data, GRID);
    step.run(models, latent);
    step.run(models, latent); // the memory of the first is used again

    assertThat(step.logLikelihood())
        .isCloseTo(
            expected.logLikelihood, within(1e-12 + 1e-11 * Math.abs(expected.logLikelihood)));
    for (int i = 0; i < models.size(); i++) {
      for (int k = 0; k < models.get(i).categoryCount(); k++) {
        for (int q = 0; q < GRID.size(); q++) {
          double count = expected.counts[i][k][q];
          assertThat(step.count(i, k, q)).isCloseTo(count, within(1e-10 * count + 1e-290));
        }
      }
    }
  }

  @Property(tries = 30)
  void counts_are_those_of_the_log_table(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 30) int items,
      @ForAll @IntRange(min = 1, max = 700) int persons) {
    List<ResponseModel> models = models(seed, items, 1);

    compare(new SimulatedAnswers(seed, models).standardNormal(persons, 0.6), models);
  }

  /** 500 answers, and slopes up to 13: likelihoods far below the smallest double. */
  @Test
  void long_tests_and_steep_items_do_not_underflow() {
    List<ResponseModel> models = models(7, 500, 1);
    compare(new SimulatedAnswers(7, models).standardNormal(40, 1), models);

    List<ResponseModel> steep = models(8, 60, 10);
    compare(new SimulatedAnswers(8, steep).standardNormal(300, 1), steep);
  }

  /** Ten easy items wrong, ten hard ones right. */
  @Test
  void contradictory_answers_do_not_underflow() {
    List<ResponseModel> models = new ArrayList<>();
    int[] row = new int[40];
    for (int i = 0; i < 40; i++) {
      models.add(LogisticModel.twoPL(10, i < 20 ? -3 : 3));
      row[i] = i < 20 ? 0 : 1;
    }
    ResponseMatrix data = ResponseMatrix.builder(SimulatedAnswers.ids(40)).addRow("", row).build();

    compare(data, models);
  }

  @Test
  void models_must_fit_the_answers() {
    ResponseMatrix data = ResponseMatrix.builder(SimulatedAnswers.ids(1)).addRow("", 2).build();
    ExpectationStep step = new ExpectationStep(data, GRID);
    FixedNormal latent = new FixedNormal(0, 1);

    assertThatThrownBy(() -> step.run(List.of(), latent))
        .hasMessageContaining("number of models (0) must be the number of items (1)");
    assertThatThrownBy(() -> step.run(List.of(LogisticModel.onePL(0)), latent))
        .hasMessageContaining(
            "number of categories of i0 (3) must be at most that of its model (2)");
  }
}
