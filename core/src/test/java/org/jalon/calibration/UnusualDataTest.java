package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jalon.calibration.CalibratedItem.Status;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that say too little about something: the result says what, and the rest is as it should. */
class UnusualDataTest {

  private static final MarginalMaximumLikelihood MML = MarginalMaximumLikelihood.withDefaults();

  private static List<ResponseModel> models(ModelFamily family, int count) {
    return MarginalMaximumLikelihoodTest.draw(family, 31, count);
  }

  /** Persons of two groups; the first persons of the second group. */
  private static ResponseMatrix groups(int reference, int focal, IntUnaryOperator missingIn) {
    SimulatedAnswers answers = new SimulatedAnswers(32, models(ModelFamily.TWO_PL, 10));
    ResponseMatrix.Builder all = answers.builder();
    RandomSeed seed = new RandomSeed(33);
    answers.add(all, "a", reference, 1, n -> seed.split(n).at(0, "a").nextGaussian());
    answers.add(all, "b", focal, 1, n -> 1 + seed.split(n).at(0, "b").nextGaussian());
    ResponseMatrix data = all.build();
    ResponseMatrix.Builder builder = answers.builder();
    int[] row = new int[10];
    for (int person = 0; person < data.personCount(); person++) {
      data.copyRow(person, row);
      for (int i = 0; i < row.length; i++) {
        boolean missing = missingIn.applyAsInt(i) == data.group(person);
        row[i] = missing ? ResponseMatrix.MISSING : row[i];
      }
      builder.addRow(data.groups().get(data.group(person)), row);
    }
    return builder.build();
  }

  @Test
  void without_any_item_that_can_be_estimated_the_result_is_empty() {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(SimulatedAnswers.ids(3));
    CalibrationResult one = MML.calibrate(builder.addRow("", 1, 0, -1).build());

    assertThat(one.items()).allMatch(item -> item.outcome().status() == Status.NOT_ESTIMATED);
    assertThat(one.items().get(2).outcome().reason()).hasValue("Nobody answered it.");
    assertThat(one.bank().items()).isEmpty();
    assertThat(one.fit().logLikelihood()).isCloseTo(0, within(1e-12));
    assertThat(one.reliability()).isEmpty();
  }

  @Test
  void a_group_of_one_person_leaves_the_errors_of_all_others() {
    CalibrationResult result = MML.calibrate(groups(500, 1, item -> -1));
    LatentEstimate single = result.groups().get(1);

    assertThat(result.standardErrorProblem()).isEmpty();
    assertThat(result.items()).allMatch(i -> i.parameter("a").standardError().isPresent());
    assertThat(single.standardDeviation()).isCloseTo(0.1, within(1e-12));
    assertThat(single.standardDeviationError()).isEmpty();
    assertThat(single.meanError()).isPresent();
  }

  /** Of a group that answers alike, beside one that does not. */
  private static ResponseMatrix beside(int persons, IntFunction<int[]> row) {
    SimulatedAnswers answers = new SimulatedAnswers(32, models(ModelFamily.TWO_PL, 10));
    ResponseMatrix.Builder builder = answers.builder();
    RandomSeed seed = new RandomSeed(33);
    answers.add(builder, "a", 500, 1, n -> seed.split(n).at(0, "a").nextGaussian());
    for (int person = 0; person < persons; person++) {
      builder.addRow("b", row.apply(person));
    }
    return builder.build();
  }

  private static int[] filled(int category) {
    int[] row = new int[10];
    Arrays.fill(row, category);
    return row;
  }

  /** Its mean has no largest likelihood: a standard error would say that it is known. */
  @ParameterizedTest
  @CsvSource({
    "1, abler, right, NORMAL",
    "0, less able, wrong, NORMAL",
    "1, abler, right, EMPIRICAL_HISTOGRAM"
  })
  void a_group_that_has_all_answers_right_or_wrong_is_not_determined(
      int category, String who, String what, LatentDistribution.Estimated distribution) {
    CalibrationResult result =
        MML.withOtherGroups(distribution).calibrate(beside(50, person -> filled(category)));
    LatentEstimate group = result.groups().get(1);

    assertThat(Math.abs(group.mean())).isGreaterThan(3.5);
    assertThat(group.meanError()).isEmpty();
    assertThat(group.standardDeviationError()).isEmpty();
    assertThat(group.precision().undetermined())
        .hasValue(
            "Each answer is the likelier the %s a person is, as where all are %s, so that the likelihood grows with the distance of the mean: mean and standard deviation tell where the calibration stopped, or the nodes end, and nothing of the group. Maybe there are too few persons or answers, or the distribution must be given."
                .formatted(who, what));
    assertThat(result.groups().get(0).precision().undetermined()).isEmpty();
    assertThat(result.items()).allMatch(i -> i.parameter("b").standardError().isPresent());
  }

  @Test
  void some_other_answers_determine_a_group_and_so_does_a_given_distribution() {
    ResponseMatrix data =
        beside(
            50,
            person -> {
              int[] row = filled(1);
              row[person % 10] = person < 10 ? 0 : 1;
              return row;
            });
    LatentEstimate group = MML.calibrate(data).groups().get(1);

    assertThat(group.precision().undetermined()).isEmpty();
    assertThat(group.meanError()).isPresent();
    MarginalMaximumLikelihood known = MML.withOtherGroups(new LatentDistribution.FixedNormal(1, 1));
    LatentEstimate given = known.calibrate(beside(50, person -> filled(1))).groups().get(1);
    assertThat(given.precision().undetermined()).isEmpty();
    assertThat(given.mean()).isEqualTo(1);
  }

  /** The nodes of a Gauss–Hermite grid are four times as far apart outside as in the middle. */
  @Test
  void a_narrow_group_stays_narrow_on_an_uneven_grid() {
    SimulatedAnswers answers = new SimulatedAnswers(36, models(ModelFamily.TWO_PL, 30));
    ResponseMatrix.Builder builder = answers.builder();
    RandomSeed seed = new RandomSeed(37);
    answers.add(builder, "a", 600, 1, n -> seed.split(n).at(0, "a").nextGaussian());
    answers.add(builder, "b", 600, 1, n -> 0.35 * seed.split(n).at(0, "b").nextGaussian());
    LatentEstimate narrow =
        MML.withGrid(QuadratureGrid.gaussHermite(0, 1, 40))
            .calibrate(builder.build())
            .groups()
            .get(1);

    assertThat(narrow.standardDeviation()).isCloseTo(0.35, within(0.07));
    assertThat(narrow.standardDeviationError()).isPresent();
  }

  @Test
  void groups_without_a_common_item_cannot_be_compared() {
    ResponseMatrix apart = groups(200, 200, item -> item < 5 ? 0 : 1);
    ResponseMatrix linked = groups(200, 200, item -> item < 5 ? 0 : item == 5 ? -1 : 1);

    assertThatThrownBy(() -> MML.calibrate(apart))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The latent distribution of the group b (NORMAL) needs answers to items that are fixed or common to other groups, which tie the scale. Maybe too many items differ between groups, or the groups were scored apart.");
    assertThatThrownBy(() -> MML.withFreed(linked.items()).calibrate(linked))
        .hasMessageContaining("of the group b (NORMAL) needs answers to items");
    assertThat(MML.calibrate(linked).convergence().converged()).isTrue();
    MarginalMaximumLikelihood known = MML.withOtherGroups(new LatentDistribution.FixedNormal(1, 1));
    assertThat(known.calibrate(apart).convergence().converged()).isTrue();
    MarginalMaximumLikelihood fixed =
        MML.withFixed(new ItemId("i0"), models(ModelFamily.TWO_PL, 1).get(0));
    assertThatThrownBy(() -> fixed.calibrate(apart))
        .hasMessageContaining("of the group a (NORMAL) needs answers to items");
  }

  @Test
  void the_only_common_item_cannot_be_tested_for_functioning_differently() {
    ResponseMatrix linked = groups(200, 200, item -> item < 5 ? 0 : item == 5 ? -1 : 1);
    LikelihoodRatioDifResult result = LikelihoodRatioDif.of(MML).analyse(linked);

    assertThat(result.item(new ItemId("i5")).test()).isEmpty();
    assertThat(result.item(new ItemId("i5")).reason().orElseThrow())
        .contains("needs answers to items");
  }

  @Test
  void fixed_items_that_nobody_answered_tie_nothing() {
    SimulatedAnswers answers = new SimulatedAnswers(34, models(ModelFamily.TWO_PL, 8));
    ResponseMatrix data = answers.standardNormal(400, 1);
    ResponseMatrix.Builder more = ResponseMatrix.builder(SimulatedAnswers.ids(9));
    int[] row = new int[8];
    for (int person = 0; person < 400; person++) {
      data.copyRow(person, row);
      more.add("", IntStream.range(0, 8).toArray(), row);
    }
    CalibrationResult result =
        MML.withFixed(new ItemId("i8"), LogisticModel.twoPL(1, 0)).calibrate(more.build());
    CalibrationResult alone = MML.calibrate(data);

    assertThat(result.groups().get(0).meanError()).isEmpty();
    assertThat(result.groups().get(0).mean()).isZero();
    assertThat(result.items().get(8).outcome().status()).isEqualTo(Status.FIXED);
    assertThat(result.items().subList(0, 8)).isEqualTo(alone.items());
  }

  @Test
  void a_category_of_a_rating_scale_that_no_item_uses_is_reported() {
    ResponseMatrix data =
        new SimulatedAnswers(35, models(ModelFamily.RATING_SCALE, 8)).standardNormal(400, 1);
    ResponseMatrix.Builder longer = ResponseMatrix.builder(data.items());
    longer.categories(2, 5).categories(3, 5);
    int[] row = new int[8];
    for (int person = 0; person < 400; person++) {
      data.copyRow(person, row);
      row[0] = row[0] == 3 ? 2 : row[0];
      longer.addRow("", row);
    }
    CalibrationResult result = MML.withModel(ModelFamily.RATING_SCALE).calibrate(longer.build());

    assertThat(result.items().get(0).outcome().status()).isEqualTo(Status.ESTIMATED);
    assertThat(result.items().subList(2, 4))
        .allMatch(item -> item.outcome().status() == Status.NOT_ESTIMATED)
        .allSatisfy(
            item ->
                assertThat(item.outcome().reason().orElseThrow())
                    .startsWith("Nobody chose category 4."));
    assertThat(result.standardErrorProblem()).isEmpty();
  }
}
