package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.calibration.CalibratedItem.Status;
import org.jalon.calibration.LatentDistribution.FixedNormal;
import org.jalon.calibration.ParameterPrior.LogNormal;
import org.jalon.calibration.ParameterPrior.Normal;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for at the edge of what can be answered: the right number, or what is wrong. */
class DegenerateCalibrationTest {

  private static final MarginalMaximumLikelihood MML = MarginalMaximumLikelihood.withDefaults();
  private static final ResponseMatrix SMALL =
      new SimulatedAnswers(5, MarginalMaximumLikelihoodTest.draw(ModelFamily.TWO_PL, 5, 8))
          .standardNormal(200, 1);

  /** The persons of strings such as 101. */
  private static ResponseMatrix rows(String... persons) {
    ResponseMatrix.Builder builder =
        ResponseMatrix.builder(SimulatedAnswers.ids(persons[0].length()));
    for (String person : persons) {
      builder.addRow("", person.chars().map(c -> c - '0').toArray());
    }
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({"50, 1", "0.05, 1e-9"})
  void a_given_distribution_that_the_nodes_cannot_stand_for_is_refused(double mean, double sd) {
    FixedNormal given = new FixedNormal(mean, sd);
    String rule =
        given
            + ") must have its mean and some density on the nodes, which go from -6.0 to 6.0. Maybe the grid must be wider or have more nodes.";

    assertThatThrownBy(() -> MML.withLatentDistribution(given).calibrate(SMALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The latent distribution of the reference group (" + rule);
    ExpectationStep step = new ExpectationStep(SMALL, QuadratureGrid.evenlySpaced(-6, 6, 61));
    List<LogisticModel> models =
        IntStream.range(0, 8).mapToObj(i -> LogisticModel.twoPL(1, 0)).toList();
    assertThatThrownBy(() -> step.run(models, given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The latent distribution (" + rule);
  }

  @Test
  void an_estimated_distribution_that_starts_off_the_nodes_is_drawn_to_them() {
    MarginalMaximumLikelihood fixed = MML.withGrid(QuadratureGrid.evenlySpaced(100, 110, 21));
    for (ItemId id : SMALL.items()) {
      fixed = fixed.withFixed(id, LogisticModel.twoPL(1, 105));
    }
    CalibrationResult result = fixed.calibrate(SMALL);

    assertThat(result.convergence().converged()).isTrue();
    assertThat(result.groups().get(0).mean()).isBetween(104.0, 106.0);
    assertThat(result.fit().logLikelihood()).isBetween(-2_000.0, -500.0);
  }

  /** A rating scale of two categories has no thresholds; its locations are those of Rasch items. */
  @Test
  void items_of_two_categories_in_a_rating_scale_are_rasch_items() {
    ResponseMatrix data =
        new SimulatedAnswers(3, MarginalMaximumLikelihoodTest.draw(ModelFamily.RASCH, 3, 6))
            .standardNormal(400, 1);
    CalibrationResult scale = MML.withModel(ModelFamily.RATING_SCALE).calibrate(data);
    CalibrationResult rasch = MML.withModel(ModelFamily.RASCH).calibrate(data);

    assertThat(scale.fit().parameters()).isEqualTo(rasch.fit().parameters());
    assertThat(scale.fit().logLikelihood()).isCloseTo(rasch.fit().logLikelihood(), within(1e-7));
    for (int i = 0; i < 6; i++) {
      assertThat(scale.items().get(i).parameter("b").estimate())
          .isCloseTo(rasch.items().get(i).parameter("b").estimate(), within(1e-5));
    }
  }

  @Test
  void rating_scales_of_several_lengths_are_sets_of_their_own() {
    List<ResponseModel> models =
        List.of(
            GeneralizedPartialCredit.ratingScale(0, -1, 1),
            GeneralizedPartialCredit.ratingScale(0.5, -1, 1),
            GeneralizedPartialCredit.ratingScale(-0.5, -1, 0, 1),
            GeneralizedPartialCredit.ratingScale(0, -1, 0, 1),
            LogisticModel.onePL(0.3),
            LogisticModel.onePL(-0.8));
    CalibrationResult result =
        MML.withModel(ModelFamily.RATING_SCALE)
            .calibrate(new SimulatedAnswers(3, models).standardNormal(2_000, 1));

    assertThat(result.items()).allMatch(item -> item.outcome().status() == Status.ESTIMATED);
    assertThat(result.items().get(0).parameter("delta1"))
        .isEqualTo(result.items().get(1).parameter("delta1"));
    assertThat(result.items().get(2).parameter("delta2"))
        .isEqualTo(result.items().get(3).parameter("delta2"));
    assertThat(result.items().get(4).parameter("b").estimate()).isCloseTo(0.3, within(0.25));
    assertThat(result.items().get(5).parameter("b").estimate()).isCloseTo(-0.8, within(0.25));
  }

  @Test
  void no_prior_parts_the_boundaries_of_a_graded_item_beside_an_empty_category() {
    ResponseMatrix.Builder builder =
        ResponseMatrix.builder(SimulatedAnswers.ids(9)).categories(8, 4);
    int[] row = new int[8];
    for (int person = 0; person < 200; person++) {
      SMALL.copyRow(person, row);
      int[] all = Arrays.copyOf(row, 9);
      all[8] = row[0] + row[1] == 2 ? 3 : row[2];
      builder.addRow("", all);
    }
    ItemId graded = new ItemId("i8");
    MarginalMaximumLikelihood prior =
        MML.withModel(graded, ModelFamily.GRADED_RESPONSE)
            .withPriors(graded, ItemPriors.NONE.withIntercept(new Normal(0, 3)));
    CalibratedItem item = prior.calibrate(builder.build()).item(graded);

    assertThat(item.outcome().status()).isEqualTo(Status.NOT_ESTIMATED);
    assertThat(item.outcome().reason())
        .hasValue(
            "Nobody chose category 2, so that the boundaries beside it fall together. Maybe it can be joined with another one.");
    assertThat(
            prior
                .withModel(graded, ModelFamily.GENERALIZED_PARTIAL_CREDIT)
                .calibrate(builder.build())
                .item(graded)
                .outcome()
                .status())
        .isEqualTo(Status.ESTIMATED);
  }

  @Test
  void the_estimation_begins_where_priors_on_discriminations_have_a_density() {
    ItemPriors belowOne = ItemPriors.NONE.withDiscrimination(new ParameterPrior.Beta(2, 2));
    for (ModelFamily family : List.of(ModelFamily.TWO_PL, ModelFamily.ONE_PL)) {
      CalibrationResult result = MML.withModel(family).withPriors(belowOne).calibrate(SMALL);

      assertThat(result.convergence().converged()).isTrue();
      assertThat(result.items())
          .allSatisfy(item -> assertThat(item.parameter("a").estimate()).isBetween(0.3, 1.0));
    }
  }

  @Test
  void a_prior_without_density_where_the_estimation_begins_is_refused() {
    ItemId id = new ItemId("i2");
    ItemPriors positive = ItemPriors.NONE.withDifficulty(new LogNormal(0, 1));

    assertThatThrownBy(() -> MML.withPriors(id, positive).calibrate(SMALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "The prior on b of i2 (LogNormal[meanLog=0.0, standardDeviationLog=1.0]) must have a density where the estimation begins (-")
        .hasMessageEndingWith("). Maybe it is meant for another parameter.");
  }

  /** One item says how many are right, and nothing of slope and intercept apart from that. */
  @Test
  void parameters_that_only_hang_together_have_no_errors() {
    for (ModelFamily family : List.of(ModelFamily.TWO_PL, ModelFamily.ONE_PL)) {
      CalibrationResult result = MML.withModel(family).calibrate(rows("1", "0", "1", "1"));

      assertThat(result.standardErrorProblem())
          .hasValue(
              "The answers do not determine 2 of the parameters, which have no standard error. Maybe it has not converged, or some items have too few answers.");
      assertThat(result.items().get(0).parameters())
          .allMatch(parameter -> parameter.standardError().isEmpty());
    }
  }

  @Test
  void an_item_that_is_not_determined_leaves_the_errors_of_others() {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(SimulatedAnswers.ids(9));
    int[] row = new int[8];
    for (int person = 0; person < 200; person++) {
      SMALL.copyRow(person, row);
      builder.add("", IntStream.range(0, 8).toArray(), row);
    }
    for (int person = 0; person < 9; person++) {
      builder.add("", new int[] {8}, new int[] {person % 3 == 0 ? 1 : 0});
    }
    CalibrationResult result = MML.calibrate(builder.build());
    CalibrationResult alone = MML.calibrate(SMALL);

    assertThat(result.standardErrorProblem().orElseThrow())
        .startsWith("The answers do not determine 2 of");
    assertThat(result.items().get(8).parameters())
        .allMatch(parameter -> parameter.standardError().isEmpty());
    for (int i = 0; i < 8; i++) {
      ParameterEstimate b = result.items().get(i).parameter("b");
      assertThat(b.standardError().orElseThrow())
          .isCloseTo(
              alone.items().get(i).parameter("b").standardError().orElseThrow(), within(1e-4));
    }
  }

  /** No change is before the first cycle; what is extrapolated does not decide about the end. */
  @Test
  void the_change_of_every_cycle_is_in_the_report() {
    for (Acceleration acceleration : Acceleration.values()) {
      ConvergenceReport report = MML.withAcceleration(acceleration).calibrate(SMALL).convergence();
      List<Double> changes = report.changes();

      assertThat(changes).hasSize(report.cycles()).hasSameSizeAs(report.trail());
      assertThat(changes.get(0)).isNaN();
      double least = acceleration == Acceleration.NONE ? 1e-6 : 0;
      assertThat(changes.subList(1, changes.size() - 1)).allMatch(change -> change > least);
      assertThat(report.largestChange()).isEqualTo(changes.get(changes.size() - 1));
      assertThat(report.largestChange()).isBetween(0.0, 1e-6);
    }
    assertThat(
            MML.withConvergence(new ConvergenceRule(1e-6, 1, 1))
                .calibrate(SMALL)
                .convergence()
                .largestChange())
        .isNaN();
  }

  /** Plain EM changes parameters by what a second run, begun in its place, changes first. */
  @Test
  void the_change_of_a_cycle_is_that_of_its_parameters() {
    MarginalMaximumLikelihood plain = MML.withAcceleration(Acceleration.NONE);
    for (int cycles = 3; cycles < 6; cycles++) {
      CalibrationFit before = fit(plain, cycles - 1);
      CalibrationFit after = fit(plain, cycles);
      double largest = 0;
      for (int i = 0; i < before.parameters().length; i++) {
        largest = Math.max(largest, Math.abs(after.parameters()[i] - before.parameters()[i]));
      }

      assertThat(after.convergence().changes()).endsWith(largest);
      assertThat(after.convergence().changes())
          .startsWith(before.convergence().changes().toArray(Double[]::new));
    }
  }

  private static CalibrationFit fit(MarginalMaximumLikelihood calibrator, int cycles) {
    return calibrator
        .withConvergence(new ConvergenceRule(1e-6, Double.POSITIVE_INFINITY, cycles))
        .fit(SMALL, Optional.empty(), Parallel.NONE);
  }
}
