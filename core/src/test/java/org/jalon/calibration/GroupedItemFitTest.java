package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.WeightedLikelihood;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** The fit of items to the answers of several groups at once. */
class GroupedItemFitTest {

  private static final ItemFitAnalysis KNOWN =
      ItemFitAnalysis.withDefaults().with(FreeParameters.NONE);
  private static final Prior HIGH = new Prior.Normal(1.5, 0.7);

  private static ItemFitGroup group(ResolvedItemBank bank, Prior latent) {
    return ItemFitGroup.of(bank, latent, KNOWN.grid());
  }

  private static Map<String, ItemFitGroup> groups(ResolvedItemBank low, ResolvedItemBank high) {
    return Map.of("low", group(low, Prior.Normal.STANDARD), "high", group(high, HIGH));
  }

  /** Standard normal persons, and as many of mean 1.5 and deviation 0.7. */
  private static ResponseMatrix answers(
      ResolvedItemBank low, ResolvedItemBank high, long seed, int persons) {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(low);
    RandomSeed root = new RandomSeed(seed);
    IntToDoubleFunction normal = Simulated.normal(root, "abilities");
    IntToDoubleFunction other = Simulated.normal(root, "other abilities");
    Simulated.add(builder, "low", low, root, persons, normal);
    Simulated.add(builder, "high", high, root, persons, n -> 1.5 + 0.7 * other.applyAsDouble(n));
    return builder.build();
  }

  private static ResponseMatrix of(ResponseMatrix answers, int group) {
    return answers.filter(person -> answers.group(person) == group);
  }

  @Test
  void one_group_has_the_bits_of_persons_without_groups() {
    ResolvedItemBank bank = Simulated.polytomous(2, 8);
    ResponseMatrix answers = Simulated.answers(bank, 3, 400);

    assertThat(KNOWN.analyse(Map.of("", group(bank, Prior.Normal.STANDARD)), answers))
        .isEqualTo(KNOWN.analyse(bank, answers));
  }

  @Test
  void the_statistic_and_the_degrees_of_freedom_are_the_sums_of_those_of_the_groups() {
    ResolvedItemBank bank = Simulated.polytomous(4, 8);
    ResponseMatrix answers = answers(bank, bank, 5, 400);
    List<ItemFit> low = KNOWN.analyse(bank, of(answers, 0));
    List<ItemFit> high = KNOWN.with(HIGH, KNOWN.grid()).analyse(bank, of(answers, 1));
    List<ItemFit> both = KNOWN.analyse(groups(bank, bank), answers);
    List<ItemFit> free = ItemFitAnalysis.withDefaults().analyse(groups(bank, bank), answers);

    for (int i = 0; i < 8; i++) {
      ChiSquareTest test = both.get(i).sumScoreTest().orElseThrow();
      ChiSquareTest first = low.get(i).sumScoreTest().orElseThrow();
      ChiSquareTest second = high.get(i).sumScoreTest().orElseThrow();
      assertThat(test)
          .isEqualTo(
              ChiSquareTest.of(
                  first.statistic() + second.statistic(),
                  first.degreesOfFreedom() + second.degreesOfFreedom()));
      assertThat(free.get(i).sumScoreTest().orElseThrow().degreesOfFreedom())
          .isEqualTo(test.degreesOfFreedom() - FreeParameters.ALL.of(bank.model(i)));
      assertThat(both.get(i).completePersons()).isEqualTo(800);
    }
  }

  /** Anew from the definition, with the ability of each person by the distribution of the group. */
  @Test
  void mean_squares_are_those_of_the_persons_of_all_groups() {
    ResolvedItemBank bank = Simulated.twoPL(6, 6);
    ResponseMatrix answers = answers(bank, bank, 7, 60);
    List<ItemFit> fits = KNOWN.analyse(groups(bank, bank), answers);
    double[] squares = new double[6];
    double[] variances = new double[6];
    int[] row = new int[6];
    for (int person = 0; person < answers.personCount(); person++) {
      answers.copyRow(person, row);
      Prior latent = answers.group(person) == 0 ? Prior.Normal.STANDARD : HIGH;
      AbilityEstimate estimate =
          new ExpectedAPosteriori(latent, KNOWN.grid())
              .estimate(Responses.of(bank, new int[] {0, 1, 2, 3, 4, 5}, row));
      for (int i = 0; i < 6; i++) {
        double p = bank.model(i).probability(estimate.ability(), 1);
        squares[i] += (row[i] - p) * (row[i] - p);
        variances[i] += p * (1 - p);
      }
    }
    for (int i = 0; i < 6; i++) {
      assertThat(fits.get(i).infit().value()).isCloseTo(squares[i] / variances[i], within(1e-12));
      assertThat(fits.get(i).answers()).isEqualTo(120);
    }
  }

  /** 10 items × 40 data sets of known models; bounds of a binomial at four standard deviations. */
  @Test
  void a_true_model_is_rejected_as_often_as_the_level_says() {
    ResolvedItemBank bank = Simulated.twoPL(1, 10);
    double significant = 0;
    for (int data = 0; data < 40; data++) {
      significant +=
          KNOWN.analyse(groups(bank, bank), answers(bank, bank, 100 + data, 300)).stream()
              .filter(fit -> fit.sumScoreTest().orElseThrow().isSignificant(0.05))
              .count();
    }
    assertThat(significant / 400).isBetween(0.006, 0.094);
  }

  private static ResolvedItemBank bank(double difficultyOfThird) {
    return Simulated.bank(
        10, i -> LogisticModel.twoPL(1 + i / 10.0, i == 3 ? difficultyOfThird : i / 5.0 - 1));
  }

  @Test
  void an_item_that_differs_between_groups_fits_only_with_a_model_for_each() {
    ResolvedItemBank low = bank(-0.4);
    ResolvedItemBank high = bank(0.8);
    ResponseMatrix answers = answers(low, high, 8, 1_000);
    ItemFitAnalysis free = ItemFitAnalysis.withDefaults();

    Optional<ChiSquareTest> alike = free.analyse(groups(low, low), answers).get(3).sumScoreTest();
    Optional<ChiSquareTest> own = free.analyse(groups(low, high), answers).get(3).sumScoreTest();
    Optional<ChiSquareTest> known = KNOWN.analyse(groups(low, high), answers).get(3).sumScoreTest();

    assertThat(alike.orElseThrow().pValue()).isLessThan(1e-12);
    assertThat(own.orElseThrow().pValue()).isGreaterThan(0.001);
    assertThat(own.orElseThrow().degreesOfFreedom())
        .isEqualTo(known.orElseThrow().degreesOfFreedom() - 4);
  }

  /** The first group took items 0 to 6, the second 3 to 9. */
  @Test
  void groups_with_different_items_have_sum_scores_of_their_own() {
    ResolvedItemBank bank = bank(-0.4);
    ResponseMatrix linked =
        without(answers(bank, bank, 9, 400), item -> item > 6, item -> item < 3);
    List<ItemFit> fits = KNOWN.analyse(groups(bank, bank), linked);

    assertThat(KNOWN.analyse(bank, linked)).allMatch(fit -> fit.sumScoreTest().isEmpty());
    assertThat(fits)
        .extracting(ItemFit::completePersons)
        .containsExactly(400, 400, 400, 800, 800, 800, 800, 400, 400, 400);
    assertThat(fits).allMatch(fit -> fit.sumScoreTest().isPresent());
    assertThat(fits).allMatch(fit -> fit.sumScoreTest().orElseThrow().pValue() > 0.001);
    assertThat(
            KNOWN.analyse(
                Map.of(
                    "low",
                    group(without(bank, 7), Prior.Normal.STANDARD),
                    "high",
                    group(bank, HIGH)),
                linked))
        .isEqualTo(fits);
  }

  private static ResolvedItemBank without(ResolvedItemBank bank, int from) {
    return ItemBank.of("short", "1", bank.declaration().items().subList(0, from)).resolve();
  }

  private static ResponseMatrix without(
      ResponseMatrix answers, IntPredicate inLow, IntPredicate inHigh) {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(answers.items());
    int[] row = new int[answers.itemCount()];
    for (int person = 0; person < answers.personCount(); person++) {
      answers.copyRow(person, row);
      IntPredicate missing = answers.group(person) == 0 ? inLow : inHigh;
      for (int i = 0; i < row.length; i++) {
        row[i] = missing.test(i) ? ResponseMatrix.MISSING : row[i];
      }
      builder.addRow(answers.groups().get(answers.group(person)), row);
    }
    return builder.build();
  }

  @Test
  void groups_of_few_persons_or_without_answers_hinder_nothing() {
    ResolvedItemBank bank = Simulated.twoPL(10, 8);
    ResponseMatrix answers = answers(bank, bank, 11, 300);
    ResponseMatrix.Builder more = ResponseMatrix.builder(bank);
    int[] row = new int[8];
    for (int person = 0; person < answers.personCount(); person++) {
      answers.copyRow(person, row);
      more.addRow(answers.groups().get(answers.group(person)), row);
    }
    more.add("absent", new int[0], new int[0]).addRow("single", 1, 1, 1, 1, 0, 0, 0, 0);
    Map<String, ItemFitGroup> all = new HashMap<>(groups(bank, bank));
    all.put("single", group(bank, Prior.Normal.STANDARD));
    List<ItemFit> fits = KNOWN.analyse(all, more.build());
    List<ItemFit> without = KNOWN.analyse(groups(bank, bank), answers);

    for (int i = 0; i < 8; i++) {
      assertThat(fits.get(i).answers()).isEqualTo(601);
      assertThat(fits.get(i).completePersons()).isEqualTo(601);
      assertThat(fits.get(i).sumScoreTest()).isEqualTo(without.get(i).sumScoreTest());
    }
    assertThatThrownBy(() -> KNOWN.analyse(groups(bank, bank), more.build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The group (single) of the answers must be one of those that are described [high, low].");
  }

  /** All of 5 persons with the same score: every expected count is below the minimum. */
  @Test
  void a_table_that_is_sparse_as_a_whole_gives_no_test() {
    ResolvedItemBank hard = Simulated.bank(5, i -> LogisticModel.twoPL(1.5, i == 0 ? 4 : 0));
    ResponseMatrix.Builder builder = ResponseMatrix.builder(hard);
    for (int person = 0; person < 5; person++) {
      builder.addRow("", 0, 1, 0, 1, 0);
    }
    List<ItemFit> fits = KNOWN.analyse(hard, builder.build());

    assertThat(fits.get(0).sumScoreTest()).isEmpty();
    assertThat(fits.get(1).sumScoreTest()).isPresent();
  }

  @Test
  void the_estimator_of_a_group_gives_its_abilities() {
    ResolvedItemBank bank = Simulated.twoPL(12, 10);
    ResponseMatrix answers = answers(bank, bank, 13, 200);
    WeightedLikelihood weighted = WeightedLikelihood.withDefaults();
    List<ItemFit> own =
        KNOWN.analyse(
            Map.of(
                "low", new ItemFitGroup(bank, Prior.Normal.STANDARD, weighted),
                "high", new ItemFitGroup(bank, HIGH, weighted)),
            answers);
    List<ItemFit> all = KNOWN.with(weighted).analyse(bank, answers);
    List<MeanSquare> outfits = new ArrayList<>();
    own.forEach(fit -> outfits.add(fit.outfit()));

    assertThat(all).extracting(ItemFit::outfit).isEqualTo(outfits);
    assertThat(all)
        .extracting(ItemFit::sumScoreTest)
        .isNotEqualTo(own.stream().map(ItemFit::sumScoreTest).toList());
  }
}
