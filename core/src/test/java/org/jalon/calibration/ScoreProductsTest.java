package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Products of scores against those of one person after the other. */
class ScoreProductsTest {

  private static final MarginalMaximumLikelihood MML =
      MarginalMaximumLikelihood.withDefaults()
          .withConvergence(new ConvergenceRule(1e-2, Double.POSITIVE_INFINITY, 3));

  /** Sums node by node and parameter by parameter. */
  private static final class OneByOne {
    private final CalibrationDesign design;
    private final ExpectationMaximization em;
    private final double[][] likelihood;
    private final double[][][] scores;
    private final double[][] covariances;
    private final double[][] crossProducts;

    OneByOne(CalibrationFit fit) {
      this.design = fit.design();
      this.em = fit.em();
      this.likelihood = em.rows(em.state().parameters()).rows;
      this.scores = new ScoreTable(design, em.state(), em.latent().nodes()).first;
      this.covariances = new double[design.parameterCount()][design.parameterCount()];
      this.crossProducts = new double[design.parameterCount()][design.parameterCount()];
      for (int person = 0; person < design.data.personCount(); person++) {
        add(person);
      }
    }

    private void add(int person) {
      double[] nodes = em.latent().nodes();
      int group = design.data.group(person);
      double[] posterior = em.state().weights()[group].clone();
      double[][] score = new double[design.parameterCount()][nodes.length];
      for (int i = 0; i < design.data.size(person); i++) {
        int item = design.data.item(person, i);
        int row = design.firstRows()[group][item] + design.data.category(person, i);
        int[] index = design.slots.get(design.slotOf[group][item]).index;
        for (int q = 0; q < nodes.length; q++) {
          posterior[q] *= likelihood[row][q];
          for (int j = 0; j < index.length; j++) {
            score[index[j]][q] += scores[row][j][q];
          }
        }
      }
      addLatent(group, score);
      double total = Arrays.stream(posterior).sum();
      Arrays.setAll(posterior, q -> posterior[q] / total);
      for (int a = 0; a < score.length; a++) {
        for (int b = 0; b < score.length; b++) {
          double means = mean(posterior, score[a]) * mean(posterior, score[b]);
          crossProducts[a][b] += means;
          covariances[a][b] += mean(posterior, product(score[a], score[b])) - means;
        }
      }
    }

    private void addLatent(int group, double[][] score) {
      double[] nodes = em.latent().nodes();
      double mean = design.latent.mean(group, em.state().parameters());
      double deviation = design.latent.deviation(group, em.state().parameters());
      double[] weights = em.state().weights()[group];
      double[] z = Arrays.stream(nodes).map(node -> (node - mean) / deviation).toArray();
      for (int q = 0; q < nodes.length; q++) {
        if (design.latent.meanIndex[group] >= 0) {
          score[design.latent.meanIndex[group]][q] = (z[q] - mean(weights, z)) / deviation;
        }
        if (design.latent.deviationIndex[group] >= 0) {
          double square = mean(weights, product(z, z));
          score[design.latent.deviationIndex[group]][q] = z[q] * z[q] - square;
        }
      }
    }

    private static double[] product(double[] a, double[] b) {
      double[] product = new double[a.length];
      Arrays.setAll(product, q -> a[q] * b[q]);
      return product;
    }

    private static double mean(double[] posterior, double[] values) {
      double sum = 0;
      for (int q = 0; q < values.length; q++) {
        sum += posterior[q] * values[q];
      }
      return sum;
    }
  }

  private static double[][] products(CalibrationFit fit, StandardErrorMethod method, int threads) {
    int n = fit.design().parameterCount();
    int[] place = new int[n];
    Arrays.setAll(place, i -> i);
    InformationBlocks sum = new InformationBlocks(new int[n], place, new int[] {n});
    try (Parallel parallel = new Parallel(threads)) {
      new ScoreProducts(fit.design(), fit.em(), method, sum).addAll(parallel);
    }
    return sum.square(0);
  }

  private static void compare(CalibrationFit fit) {
    OneByOne expected = new OneByOne(fit);
    double[][] missing = products(fit, StandardErrorMethod.OBSERVED_INFORMATION, 1);
    double[][] cross = products(fit, StandardErrorMethod.CROSS_PRODUCT, 1);

    for (int a = 0; a < missing.length; a++) {
      for (int b = a; b < missing.length; b++) {
        double covariance = expected.covariances[a][b];
        double product = expected.crossProducts[a][b];
        double tolerance =
            1e-12 * Math.sqrt(expected.crossProducts[a][a] * expected.crossProducts[b][b]);
        assertThat(missing[a][b]).isCloseTo(-covariance, within(tolerance + 1e-10));
        assertThat(cross[a][b]).isCloseTo(product, within(tolerance + 1e-10));
      }
    }
  }

  private static CalibrationFit fit(MarginalMaximumLikelihood calibrator, ResponseMatrix data) {
    return calibrator.fit(data, Optional.empty(), Parallel.NONE);
  }

  private static ResponseMatrix twoGroups(List<ResponseModel> models, int persons) {
    SimulatedAnswers answers = new SimulatedAnswers(3, models);
    ResponseMatrix.Builder builder = answers.builder();
    answers.add(builder, "a", persons, 0.8, n -> (n % 40 - 20) / 10.0);
    answers.add(builder, "b", persons, 0.7, n -> (n % 50 - 20) / 15.0);
    return builder.build();
  }

  @ParameterizedTest
  @EnumSource
  void sums_are_those_of_one_person_after_the_other(ModelFamily family) {
    List<ResponseModel> models = MarginalMaximumLikelihoodTest.draw(family, 3, 7);

    compare(fit(MML.withModel(family), twoGroups(models, 400)));
  }

  /** Each pair of answers to two items of a set has the same parameters on both sides. */
  @ParameterizedTest
  @EnumSource(names = {"ONE_PL", "RATING_SCALE"})
  void common_parameters_are_counted_in_both_orders(ModelFamily family) {
    List<ResponseModel> models = MarginalMaximumLikelihoodTest.draw(family, 5, 6);
    MarginalMaximumLikelihood calibrator = MML.withModel(family);
    for (ItemId id : SimulatedAnswers.ids(6)) {
      calibrator = calibrator.withSet(id, "one");
    }

    compare(fit(calibrator, twoGroups(models, 300)));
  }

  /** More persons than are worked on at a time. */
  @Test
  void many_persons_are_summed_up_piece_by_piece() {
    List<ResponseModel> models = MarginalMaximumLikelihoodTest.draw(ModelFamily.TWO_PL, 6, 3);
    ResponseMatrix data = new SimulatedAnswers(7, models).standardNormal(33_000, 0.9);

    compare(fit(MML.withModel(ModelFamily.TWO_PL), data));
  }

  @Test
  void an_item_by_itself_has_the_sums_of_the_whole() {
    List<ResponseModel> models = MarginalMaximumLikelihoodTest.draw(ModelFamily.TWO_PL, 8, 5);
    CalibrationFit fit = fit(MML.withModel(ModelFamily.TWO_PL), twoGroups(models, 300));
    double[][] whole = products(fit, StandardErrorMethod.OBSERVED_INFORMATION, 1);
    double[][] apart = products(fit, StandardErrorMethod.OBSERVED_INFORMATION_BY_ITEM, 1);

    for (ItemSlot slot : fit.design().slots) {
      for (int a : slot.index) {
        for (int b = 0; b < whole.length; b++) {
          int other = b;
          boolean own = Arrays.stream(slot.index).anyMatch(i -> i == other);
          assertThat(apart[a][b]).isEqualTo(own ? whole[a][b] : 0);
        }
      }
    }
  }

  @Test
  void sums_have_the_same_bits_for_any_number_of_threads() {
    List<ResponseModel> models = MarginalMaximumLikelihoodTest.draw(ModelFamily.TWO_PL, 9, 40);
    CalibrationFit fit = fit(MML.withModel(ModelFamily.TWO_PL), twoGroups(models, 700));
    double[][] one = products(fit, StandardErrorMethod.OBSERVED_INFORMATION, 1);

    assertThat(products(fit, StandardErrorMethod.OBSERVED_INFORMATION, 3)).isDeepEqualTo(one);
  }
}
