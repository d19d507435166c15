package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** Differential item functioning by the Mantel–Haenszel method. */
class MantelHaenszelTest {

  private static final MantelHaenszel PLAIN =
      new MantelHaenszel(
          DifSettings.withDefaults().withPurificationRounds(0).with(PValueAdjustment.NONE));

  /** Admitted and rejected men, then women, in six departments of Berkeley in 1973. */
  private static final int[][] ADMISSIONS = {
    {512, 313, 89, 19},
    {353, 207, 17, 8},
    {120, 205, 202, 391},
    {138, 279, 131, 244},
    {53, 138, 94, 299},
    {22, 351, 24, 317}
  };

  @Test
  void the_admissions_of_berkeley_give_the_published_numbers() {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of(new ItemId("admitted")));
    List<Double> departments = new ArrayList<>();
    for (int department = 0; department < ADMISSIONS.length; department++) {
      for (int cell = 0; cell < 4; cell++) {
        for (int n = 0; n < ADMISSIONS[department][cell]; n++) {
          builder.addRow(cell < 2 ? "men" : "women", 1 - cell % 2);
          departments.add((double) department);
        }
      }
    }
    DifMatching matching =
        new DifMatching.Given(
            departments.stream().mapToDouble(d -> d).toArray(), departments.size());
    MantelHaenszelDif result =
        new MantelHaenszel(PLAIN.settings().with(matching))
            .analyse(builder.build(), "men", "women")
            .items()
            .get(0);
    DifEffect.OddsRatio odds = (DifEffect.OddsRatio) result.effect();

    assertThat(result.persons()).isEqualTo(4526);
    assertThat(result.test().orElseThrow().statistic()).isCloseTo(1.4269, within(5e-5));
    assertThat(result.test().orElseThrow().pValue()).isCloseTo(0.2323, within(5e-5));
    assertThat(odds.commonOddsRatio()).isCloseTo(0.9046968, within(5e-8));
    double width = Math.log(1.0603298 / 0.7719074) / 2 / 1.959963984540054;
    assertThat(odds.logStandardError()).isCloseTo(width, within(1e-6));
    assertThat(odds.delta()).isCloseTo(-2.35 * Math.log(0.9046968), within(1e-6));
    assertThat(result.difClass()).isEqualTo(DifClass.A);
  }

  @Property(tries = 20)
  void the_odds_ratio_is_that_of_the_tables_by_sum_score(@ForAll long seed) {
    ResponseMatrix answers = twoGroups(Simulated.rasch(8), Simulated.rasch(8), seed, 150);
    MantelHaenszelDif result = PLAIN.analyse(answers, "reference", "focal").items().get(3);
    double rights = 0;
    double wrongs = 0;
    for (int score = 0; score <= 8; score++) {
      double[][] table = table(answers, 3, score);
      double n = table[0][0] + table[0][1] + table[1][0] + table[1][1];
      rights += n == 0 ? 0 : table[0][1] * table[1][0] / n;
      wrongs += n == 0 ? 0 : table[0][0] * table[1][1] / n;
    }

    assertThat(((DifEffect.OddsRatio) result.effect()).commonOddsRatio())
        .isCloseTo(rights / wrongs, within(1e-12));
  }

  private static double[][] table(ResponseMatrix answers, int item, int score) {
    double[][] table = new double[2][2];
    int[] row = new int[answers.itemCount()];
    for (int person = 0; person < answers.personCount(); person++) {
      answers.copyRow(person, row);
      if (IntStream.of(row).sum() == score) {
        table[answers.group(person)][row[item]]++;
      }
    }
    return table;
  }

  @Property(tries = 20)
  void exchanging_the_groups_turns_the_effect_round_and_keeps_the_test(@ForAll long seed) {
    ResponseMatrix answers = twoGroups(Simulated.rasch(6), Simulated.rasch(6), seed, 200);
    MantelHaenszelDif one = PLAIN.analyse(answers, "reference", "focal").items().get(0);
    MantelHaenszelDif other = PLAIN.analyse(answers, "focal", "reference").items().get(0);

    assertThat(((DifEffect.OddsRatio) one.effect()).delta())
        .isCloseTo(-((DifEffect.OddsRatio) other.effect()).delta(), within(1e-12));
    assertThat(one.test().orElseThrow().statistic())
        .isCloseTo(other.test().orElseThrow().statistic(), within(1e-9));
  }

  @Property(tries = 20)
  void with_two_categories_the_generalized_test_is_the_trend_test(@ForAll long seed) {
    ResponseMatrix answers = twoGroups(Simulated.rasch(6), Simulated.rasch(6), seed, 200);
    boolean[] focal = new boolean[400];
    int[] category = new int[400];
    int[] score = new int[400];
    for (int person = 0; person < 400; person++) {
      focal[person] = answers.group(person) == 1;
      category[person] = answers.category(person, 2);
      int p = person;
      score[person] = IntStream.range(0, 6).map(i -> answers.category(p, i)).sum();
    }
    MantelHaenszelTable table =
        new MantelHaenszelTable(new DifSample(focal, category, new double[400], score));

    assertThat(table.meanDifference().generalizedTest().orElseThrow().statistic())
        .isCloseTo(table.trendTest(0).orElseThrow().statistic(), within(1e-9));
  }

  /** 20 items × 40 data sets; the bounds are those of a binomial at four standard deviations. */
  @Test
  void without_differences_the_error_rate_is_that_of_the_level() {
    ResolvedItemBank bank = Simulated.rasch(20);
    long significant = 0;
    long generalized = 0;
    ResolvedItemBank graded = Simulated.bank(12, i -> GradedResponse.of(1, i / 6.0 - 2, i / 6.0));
    for (int data = 0; data < 40; data++) {
      significant += significant(twoGroups(bank, bank, 100 + data, 300));
      generalized += significant(twoGroups(graded, graded, 200 + data, 300));
    }

    assertThat(significant / 800.0).isBetween(0.02, 0.05 + 4 * Math.sqrt(0.05 * 0.95 / 800));
    assertThat(generalized / 480.0).isBetween(0.02, 0.05 + 4 * Math.sqrt(0.05 * 0.95 / 480));
  }

  private static long significant(ResponseMatrix answers) {
    return PLAIN.analyse(answers, "reference", "focal").items().stream()
        .filter(result -> result.test().orElseThrow().isSignificant(0.05))
        .count();
  }

  @Test
  void a_harder_item_is_found_with_its_class_and_removed_from_the_matching_score() {
    ResolvedItemBank reference = Simulated.rasch(20);
    ResolvedItemBank focal =
        Simulated.bank(
            20,
            i ->
                LogisticModel.onePL(
                    3.0 * i / 19 - 1.5 + (i == 4 ? 1 : i == 11 ? 0.58 : i == 15 ? -1 : 0)));
    DifReport<MantelHaenszelDif> report =
        MantelHaenszel.withDefaults()
            .analyse(twoGroups(reference, focal, 9, 3_000), "reference", "focal");

    assertThat(report.notMatchedBy())
        .contains(new ItemId("q4"), new ItemId("q11"), new ItemId("q15"));
    assertThat(report.settled()).isTrue();
    assertThat(report.rounds()).isGreaterThan(1);
    assertThat(report.items().get(4).difClass()).isEqualTo(DifClass.C);
    assertThat(report.items().get(11).difClass()).isEqualTo(DifClass.B);
    assertThat(report.items().get(15).difClass()).isEqualTo(DifClass.C);
    DifEffect.OddsRatio odds = (DifEffect.OddsRatio) report.items().get(4).effect();
    assertThat(odds.delta()).isCloseTo(-2.35, within(3 * 2.35 * odds.logStandardError()));
    assertThat(report.items()).filteredOn(r -> r.difClass() == DifClass.A).hasSize(17);
  }

  @Test
  void a_polytomous_item_that_is_harder_for_the_focal_group_has_a_negative_mean_difference() {
    ResolvedItemBank reference =
        Simulated.bank(10, i -> GradedResponse.of(1.2, i / 5.0 - 2, i / 5.0));
    ResolvedItemBank focal =
        Simulated.bank(
            10,
            i ->
                GradedResponse.of(1.2, i / 5.0 - 2 + (i == 5 ? 1 : 0), i / 5.0 + (i == 5 ? 1 : 0)));
    MantelHaenszelDif result =
        MantelHaenszel.withDefaults()
            .analyse(twoGroups(reference, focal, 12, 1_000), "reference", "focal")
            .items()
            .get(5);
    DifEffect.MeanDifference effect = (DifEffect.MeanDifference) result.effect();

    assertThat(result.difClass()).isEqualTo(DifClass.C);
    assertThat(effect.standardizedMeanDifference()).isBetween(-0.45, -0.2);
    assertThat(effect.generalizedTest().orElseThrow().degreesOfFreedom()).isEqualTo(2);
    assertThat(effect.generalizedTest().orElseThrow().pValue()).isLessThan(1e-6);
  }

  /** Data of the R package mirt 1.47 in which the difficulties of I3 and I9 differ by 0.6. */
  @Test
  void both_items_that_differ_in_the_reference_data_are_found_and_no_other() {
    ResponseMatrix answers = Mirt.answers("calib-dif.csv");
    DifReport<MantelHaenszelDif> odds =
        MantelHaenszel.withDefaults().analyse(answers, "ref", "focal");
    DifReport<LogisticDif> regression =
        LogisticRegressionDif.withDefaults().analyse(answers, "ref", "focal");

    assertThat(odds.items())
        .filteredOn(r -> r.difClass() != DifClass.A)
        .extracting(MantelHaenszelDif::item)
        .containsExactly(new ItemId("I3"), new ItemId("I9"));
    assertThat(regression.items())
        .filteredOn(r -> r.adjustedP() < 0.001)
        .extracting(LogisticDif::item)
        .containsExactly(new ItemId("I3"), new ItemId("I9"));
  }

  @Test
  void a_group_that_is_not_there_and_a_matching_of_other_persons_are_refused() {
    ResponseMatrix answers = twoGroups(Simulated.rasch(3), Simulated.rasch(3), 1, 10);
    MantelHaenszel given =
        new MantelHaenszel(
            DifSettings.withDefaults().with(new DifMatching.Given(new double[3], 2)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.analyse(answers, "reference", "other"))
        .withMessage(
            "The focal group (other) must be one of the groups of the matrix [reference, focal].");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAIN.analyse(answers, "focal", "focal"))
        .withMessage("The focal group (focal) must not be the reference group.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> given.analyse(answers, "reference", "focal"))
        .withMessage("The number of matching values (3) must be the number of persons (20).");
  }

  @Test
  void equal_values_are_never_parted_and_strata_are_of_about_the_same_size() {
    DifMatching.Given given = new DifMatching.Given(new double[] {5, 1, 1, 1, 9, 8, 2, 3}, 4);

    assertThat(given.strata(new int[] {0, 1, 2, 3, 4, 5, 6, 7}))
        .containsExactly(2, 0, 0, 0, 3, 3, 1, 2);
  }

  @Test
  void a_matching_given_from_outside_serves_persons_with_different_items() {
    ResponseMatrix.Builder builder =
        ResponseMatrix.builder(List.of(new ItemId("a"), new ItemId("b")));
    double[] value = new double[400];
    for (int person = 0; person < 400; person++) {
      String group = person % 2 == 0 ? "reference" : "focal";
      builder.addRow(group, person % 3 == 0 ? 1 : 0, ResponseMatrix.MISSING);
      value[person] = person < 8 ? Double.NaN : person % 40;
    }
    DifReport<MantelHaenszelDif> report =
        new MantelHaenszel(PLAIN.settings().with(new DifMatching.Given(value, 5)))
            .analyse(builder.build(), "reference", "focal");

    assertThat(report.items().get(0).persons()).isEqualTo(392);
    assertThat(report.items().get(0).test()).isPresent();
    assertThat(report.items().get(1).persons()).isZero();
    assertThat(report.items().get(1).test()).isEmpty();
    assertThat(report.items().get(1).adjustedP()).isNaN();
    assertThat(report.items().get(1).difClass()).isEqualTo(DifClass.A);
  }

  static ResponseMatrix twoGroups(
      ResolvedItemBank reference, ResolvedItemBank focal, long seed, int persons) {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(reference);
    RandomSeed root = new RandomSeed(seed);
    Simulated.add(
        builder, "reference", reference, root, persons, Simulated.normal(root, "reference"));
    Simulated.add(builder, "focal", focal, root, persons, Simulated.normal(root, "focal"));
    return builder.build();
  }
}
