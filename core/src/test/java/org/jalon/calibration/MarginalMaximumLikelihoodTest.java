package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.calibration.CalibratedItem.Status;
import org.jalon.calibration.LatentDistribution.Estimated;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Calibration;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every model, several groups, fixed items, and what cannot be calibrated. */
class MarginalMaximumLikelihoodTest extends ItemCalibratorConformance {

  private static final MarginalMaximumLikelihood MML = MarginalMaximumLikelihood.withDefaults();

  @Override
  protected ItemCalibrator calibrator() {
    return MML;
  }

  /** An item of a family whose parameters are drawn at random. */
  private static ResponseModel draw(ModelFamily family, RandomStream draws) {
    double a = 0.8 + draws.nextDouble();
    double b = draws.nextGaussian();
    return switch (family) {
      case RASCH -> LogisticModel.onePL(b);
      case ONE_PL -> LogisticModel.twoPL(1.3, b);
      case TWO_PL -> LogisticModel.twoPL(a, b);
      case THREE_PL -> LogisticModel.threePL(a, b, 0.2);
      case FOUR_PL -> new LogisticModel(a + 0.5, b, 0.2, 0.97);
      case GRADED_RESPONSE -> GradedResponse.of(a, b - 1, b, b + 0.8);
      case GENERALIZED_PARTIAL_CREDIT -> GeneralizedPartialCredit.of(a, b - 0.5, b + 0.5, b);
      case PARTIAL_CREDIT -> GeneralizedPartialCredit.partialCredit(b - 0.7, b + 0.7);
      case RATING_SCALE -> GeneralizedPartialCredit.ratingScale(b, -0.8, -0.1, 0.9);
      case NOMINAL_RESPONSE -> NominalResponse.relativeToFirst(a, b, 2 * a, b / 2);
    };
  }

  static List<ResponseModel> draw(ModelFamily family, long seed, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> draw(family, new RandomSeed(seed).at(i, "item")))
        .toList();
  }

  /** How far expected scores lie apart, over persons of a normal distribution. */
  private static double distance(ResponseModel one, ResponseModel other) {
    double sum = 0;
    double total = 0;
    for (double theta = -3; theta <= 3; theta += 0.25) {
      double weight = StrictMath.exp(-theta * theta / 2);
      double difference = one.expectedScore(theta) - other.expectedScore(theta);
      sum += weight * difference * difference;
      total += weight;
    }
    return Math.sqrt(sum / total) / (one.categoryCount() - 1);
  }

  @ParameterizedTest
  @EnumSource
  void every_family_is_recovered(ModelFamily family) {
    List<ResponseModel> truth = draw(family, 3, 16);
    CalibrationResult result =
        MML.withModel(family).calibrate(new SimulatedAnswers(4, truth).standardNormal(2_500, 0.9));

    assertThat(result.convergence().converged()).isTrue();
    assertThat(result.standardErrorProblem()).isEmpty();
    for (int i = 0; i < truth.size(); i++) {
      CalibratedItem item = result.items().get(i);
      assertThat(item.outcome().status()).isEqualTo(Status.ESTIMATED);
      assertThat(distance(truth.get(i), item.model().orElseThrow())).isLessThan(0.045);
      assertThat(item.parameters()).allMatch(p -> p.standardError().orElse(9) < 1.2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_log_likelihood_never_falls(ModelFamily family) {
    ResponseMatrix data = new SimulatedAnswers(5, draw(family, 6, 10)).standardNormal(400, 0.8);
    ConvergenceReport report = MML.withModel(family).calibrate(data).convergence();
    ConvergenceReport plain =
        MML.withModel(family)
            .withAcceleration(Acceleration.NONE)
            .withConvergence(new ConvergenceRule(1e-6, Double.POSITIVE_INFINITY, 40))
            .calibrate(data)
            .convergence();

    assertThat(report.rejectedExtrapolations()).isLessThanOrEqualTo(report.cycles() / 3);
    for (int i = 1; i < plain.trail().size(); i++) {
      assertThat(plain.trail().get(i)).isGreaterThanOrEqualTo(plain.trail().get(i - 1) - 1e-8);
    }
    assertThat(report.trail().get(report.cycles() - 1))
        .isGreaterThanOrEqualTo(plain.trail().get(plain.cycles() - 1) - 1e-6);
  }

  @Test
  void models_mix_in_one_calibration() {
    List<ResponseModel> truth = new ArrayList<>();
    MarginalMaximumLikelihood calibrator = MML;
    for (ModelFamily family : ModelFamily.values()) {
      for (ResponseModel model : draw(family, 8, 3)) {
        calibrator = calibrator.withModel(new ItemId("i" + truth.size()), family);
        truth.add(model);
      }
    }
    CalibrationResult result =
        calibrator
            .withLatentDistribution(LatentDistribution.standardNormal())
            .calibrate(new SimulatedAnswers(9, truth).standardNormal(2_000, 1));

    assertThat(result.convergence().converged()).isTrue();
    for (int i = 0; i < truth.size(); i++) {
      assertThat(distance(truth.get(i), result.items().get(i).model().orElseThrow()))
          .isLessThan(0.04);
    }
    assertThat(result.bank().resolve().size()).isEqualTo(30);
    assertThat(result.bank().calibration().origin()).isEqualTo(Calibration.Origin.EMPIRICAL);
  }

  @Test
  void sets_share_their_parameters() {
    List<ResponseModel> truth = new ArrayList<>();
    MarginalMaximumLikelihood calibrator = MML.withModel(ModelFamily.ONE_PL);
    for (int i = 0; i < 12; i++) {
      truth.add(LogisticModel.twoPL(i < 6 ? 0.8 : 1.8, i / 4.0 - 1.5));
      calibrator = calibrator.withSet(new ItemId("i" + i), i < 6 ? "weak" : "strong");
    }
    CalibrationResult result =
        calibrator.calibrate(new SimulatedAnswers(10, truth).standardNormal(3_000, 1));

    assertThat(result.fit().parameters()).isEqualTo(14);
    for (int i = 0; i < 12; i++) {
      double a = result.items().get(i).parameter("a").estimate();
      assertThat(a).isEqualTo(result.items().get(i < 6 ? 0 : 6).parameter("a").estimate());
      assertThat(a).isCloseTo(i < 6 ? 0.8 : 1.8, within(0.15));
    }
  }

  @Test
  void a_rasch_calibration_estimates_the_variance_of_ability() {
    SimulatedAnswers answers = new SimulatedAnswers(11, draw(ModelFamily.RASCH, 12, 20));
    ResponseMatrix.Builder builder = answers.builder();
    answers.add(
        builder, "", 3_000, 1, n -> 1.4 * new RandomSeed(1).split(n).at(0, "a").nextGaussian());
    LatentEstimate group =
        MML.withModel(ModelFamily.RASCH).calibrate(builder.build()).groups().get(0);

    assertThat(group.mean()).isZero();
    assertThat(group.standardDeviation())
        .isCloseTo(1.4, within(4 * group.standardDeviationError().orElseThrow()));
    assertThat(group.standardDeviationError().orElseThrow()).isBetween(0.015, 0.04);
  }

  @Test
  void groups_have_means_and_standard_deviations_of_their_own() {
    SimulatedAnswers answers = new SimulatedAnswers(13, draw(ModelFamily.TWO_PL, 14, 25));
    ResponseMatrix.Builder builder = answers.builder();
    RandomSeed seed = new RandomSeed(15);
    answers.add(builder, "b", 1_500, 1, n -> 0.7 + 1.3 * seed.split(n).at(0, "b").nextGaussian());
    answers.add(builder, "a", 1_500, 1, n -> seed.split(n).at(0, "a").nextGaussian());
    CalibrationResult result = MML.withReferenceGroup("a").calibrate(builder.build());
    LatentEstimate focal = result.groups().get(0);

    assertThat(focal.group()).isEqualTo("b");
    assertThat(focal.mean()).isCloseTo(0.7, within(4 * focal.meanError().orElseThrow()));
    assertThat(focal.meanError().orElseThrow()).isBetween(0.03, 0.06);
    assertThat(focal.standardDeviation()).isCloseTo(1.3, within(0.15));
    assertThat(result.groups().get(1).mean()).isZero();
    assertThat(result.groups().get(1).meanError()).isEmpty();
    assertThat(result.fit().parameters()).isEqualTo(52);
  }

  /** A skewed population: a mixture of two normal ones, standardised. */
  @Test
  void an_empirical_histogram_follows_a_population_that_is_not_normal() {
    SimulatedAnswers answers = new SimulatedAnswers(16, draw(ModelFamily.TWO_PL, 17, 40));
    ResponseMatrix.Builder builder = answers.builder();
    RandomSeed seed = new RandomSeed(18);
    answers.add(
        builder,
        "",
        4_000,
        1,
        n -> {
          RandomStream draws = seed.split(n).at(0, "ability");
          boolean low = draws.nextDouble() < 0.7;
          return (low ? -0.6 : 1.4) + 0.4 * draws.nextGaussian();
        });
    ResponseMatrix data = builder.build();
    ConvergenceRule rule = new ConvergenceRule(1e-4, Double.POSITIVE_INFINITY, 500);
    CalibrationResult histogram =
        MML.withLatentDistribution(Estimated.EMPIRICAL_HISTOGRAM)
            .withConvergence(rule)
            .calibrate(data);
    CalibrationResult normal = MML.withConvergence(rule).calibrate(data);
    List<Double> weights = histogram.groups().get(0).weights();

    assertThat(histogram.convergence().converged()).isTrue();
    assertThat(histogram.fit().logLikelihood()).isGreaterThan(normal.fit().logLikelihood() + 50);
    assertThat(histogram.groups().get(0).mean()).isCloseTo(0, within(0.02));
    assertThat(histogram.groups().get(0).standardDeviation()).isCloseTo(1, within(0.02));
    assertThat(weights.stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-9));
    double below = weights.subList(22, 30).stream().mapToDouble(w -> w).sum(); // −1.6 to −0.2
    double above = weights.subList(30, 38).stream().mapToDouble(w -> w).sum(); // 0 to 1.4
    assertThat(below).isGreaterThan(above + 0.2);
  }

  private static void assertWithinFourErrors(ParameterEstimate found, double expected) {
    assertThat(found.estimate())
        .isCloseTo(expected, within(4 * found.standardError().orElseThrow()));
  }

  @Test
  void new_items_come_out_on_the_scale_of_fixed_ones() {
    List<ResponseModel> truth = draw(ModelFamily.TWO_PL, 19, 30);
    SimulatedAnswers answers = new SimulatedAnswers(20, truth);
    ResponseMatrix.Builder builder = answers.builder();
    RandomSeed seed = new RandomSeed(21);
    answers.add(builder, "", 3_000, 1, n -> 0.8 + 0.7 * seed.split(n).at(0, "x").nextGaussian());
    ItemBank bank =
        ItemBank.of(
            "operational",
            "3",
            IntStream.range(0, 20)
                .mapToObj(i -> Item.of("i" + i, truth.get(i)).with("format", "audio"))
                .toList());
    CalibrationResult result = MML.withFixed(bank).withBank(bank).calibrate(builder.build());
    LatentEstimate group = result.groups().get(0);

    assertThat(group.mean()).isCloseTo(0.8, within(4 * group.meanError().orElseThrow()));
    assertThat(group.standardDeviation()).isCloseTo(0.7, within(0.06));
    for (int i = 0; i < 30; i++) {
      CalibratedItem item = result.items().get(i);
      assertThat(item.outcome().status()).isEqualTo(i < 20 ? Status.FIXED : Status.ESTIMATED);
      double distance = distance(item.model().orElseThrow(), truth.get(i));
      assertThat(distance).isLessThan(i < 20 ? 1e-15 : 0.08);
      if (i >= 20) {
        LogisticModel expected = (LogisticModel) truth.get(i);
        assertWithinFourErrors(item.parameters().get(0), expected.discrimination());
        assertWithinFourErrors(item.parameters().get(1), expected.difficulty());
      }
    }
    assertThat(result.bank().name()).isEqualTo("operational");
    assertThat(result.bank().items().get(0).attributes()).containsEntry("format", "audio");
    assertThat(result.fit().parameters()).isEqualTo(22);
  }

  @Test
  void a_two_parameter_item_may_fall_with_ability() {
    List<ResponseModel> truth = new ArrayList<>(draw(ModelFamily.TWO_PL, 22, 15));
    truth.add(LogisticModel.twoPL(-0.9, 0.3));
    CalibrationResult result =
        MML.calibrate(new SimulatedAnswers(23, truth).standardNormal(2_500, 1));

    assertThat(result.items().get(15).parameter("a").estimate()).isCloseTo(-0.9, within(0.25));
    assertThat(result.items().get(15).parameter("b").estimate()).isCloseTo(0.3, within(0.25));
  }

  @Test
  void results_have_the_same_bits_for_any_number_of_threads() {
    List<ResponseModel> truth = draw(ModelFamily.THREE_PL, 24, 20);
    ResponseMatrix data = new SimulatedAnswers(25, truth).standardNormal(5_000, 0.9);
    MarginalMaximumLikelihood calibrator = MML.withModel(ModelFamily.THREE_PL);
    CalibrationResult one = calibrator.withThreads(1).calibrate(data);

    assertThat(calibrator.withThreads(2).calibrate(data)).isEqualTo(one);
    assertThat(calibrator.withThreads(7).calibrate(data)).isEqualTo(one);
    assertThat(calibrator.calibrate(data)).isEqualTo(one);
  }

  @Test
  void a_listener_ends_a_calibration() {
    ResponseMatrix data =
        new SimulatedAnswers(26, draw(ModelFamily.TWO_PL, 27, 8)).standardNormal(200, 1);
    List<Integer> cycles = new ArrayList<>();
    CalibrationResult result =
        MML.withListener(
                (cycle, logLikelihood) -> {
                  cycles.add(cycle);
                  return cycle < 5;
                })
            .calibrate(data);

    assertThat(cycles).containsExactly(1, 2, 3, 4, 5);
    assertThat(result.convergence().outcome()).isEqualTo(ConvergenceReport.Outcome.CANCELLED);
    assertThat(result.bank().calibration().description()).endsWith("not converged after 5 cycles");
  }

  @Test
  void what_cannot_be_calibrated_is_refused() {
    ResponseMatrix data =
        ResponseMatrix.builder(SimulatedAnswers.ids(2)).addRow("", 0, 2).addRow("", 1, 1).build();

    assertThatThrownBy(() -> MML.calibrate(data))
        .hasMessageContaining("number of categories of i1 (3) must be 2 for the model 2PL");
    assertThatThrownBy(() -> MML.withReferenceGroup("x").calibrate(data))
        .hasMessageContaining("number of categories");
    MarginalMaximumLikelihood partial = MML.withModel(ModelFamily.GENERALIZED_PARTIAL_CREDIT);
    assertThatThrownBy(() -> partial.withReferenceGroup("x").calibrate(data))
        .hasMessageContaining("reference group (x) must be one of the groups []");
    assertThatThrownBy(() -> partial.withLatentDistribution(Estimated.NORMAL).calibrate(data))
        .hasMessageContaining("needs items with fixed parameters, which tie the scale");
    assertThatThrownBy(
            () -> partial.withLatentDistribution(Estimated.NORMAL_WITH_MEAN_ZERO).calibrate(data))
        .hasMessageContaining("needs items with fixed parameters or unit slopes");
    assertThatThrownBy(() -> ModelFamily.of("5PL"))
        .hasMessage(
            "The model (5PL) is none of Rasch, 1PL, 2PL, 3PL, 4PL, GRM, GPCM, PCM, RSM, NRM.");
  }
}
