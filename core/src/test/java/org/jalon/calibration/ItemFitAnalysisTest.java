package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.testing.UnknownModel;
import org.junit.jupiter.api.Test;

/** Item fit where the truth is known. */
class ItemFitAnalysisTest {

  private static final ItemFitAnalysis KNOWN =
      ItemFitAnalysis.withDefaults().with(FreeParameters.NONE);

  /** 10 items × 40 data sets of known models; bounds of a binomial at four standard deviations. */
  @Test
  void the_sum_score_test_of_a_true_model_has_the_error_rate_of_its_level() {
    assertThat(rate(Simulated.twoPL(1, 10), 1_000)).isBetween(0.006, 0.094);
    assertThat(rate(Simulated.polytomous(2, 10), 2_000)).isBetween(0.006, 0.094);
  }

  private static double rate(ResolvedItemBank bank, long seed) {
    double significant = 0;
    for (int data = 0; data < 40; data++) {
      significant +=
          KNOWN.analyse(bank, Simulated.answers(bank, seed + data, 500)).stream()
              .filter(fit -> fit.sumScoreTest().orElseThrow().isSignificant(0.05))
              .count();
    }
    return significant / 400;
  }

  @Test
  void an_item_with_a_wrong_model_is_found_by_every_statistic() {
    ResolvedItemBank truth =
        Simulated.bank(15, i -> LogisticModel.twoPL(i == 7 ? 0.3 : 1.5, i / 7.0 - 1));
    ResolvedItemBank believed = Simulated.bank(15, i -> LogisticModel.twoPL(1.5, i / 7.0 - 1));
    List<ItemFit> fits = KNOWN.analyse(believed, Simulated.answers(truth, 3, 1_500));

    assertThat(fits.get(7).sumScoreTest().orElseThrow().pValue()).isLessThan(1e-12);
    assertThat(fits.get(7).infit().value()).isGreaterThan(1.2);
    assertThat(fits.get(7).infit().z()).isGreaterThan(5);
    assertThat(fits.get(7).outfit().value()).isGreaterThan(1.2);
    assertThat(fits).filteredOn(fit -> fit.infit().z() > 4).hasSize(1);
  }

  @Test
  void only_persons_who_answered_everything_have_a_sum_score() {
    ResolvedItemBank bank = Simulated.twoPL(4, 6);
    ResponseMatrix all = Simulated.answers(bank, 4, 400);
    ResponseMatrix.Builder builder = ResponseMatrix.builder(bank);
    int[] row = new int[6];
    for (int person = 0; person < 400; person++) {
      all.copyRow(person, row);
      row[5] = person < 100 ? ResponseMatrix.MISSING : row[5];
      builder.addRow("", row);
    }
    List<ItemFit> some = KNOWN.analyse(bank, builder.build());
    List<ItemFit> complete = KNOWN.analyse(bank, all.filter(person -> person >= 100));

    assertThat(some.get(0).completePersons()).isEqualTo(300);
    assertThat(some.get(0).answers()).isEqualTo(400);
    assertThat(some.get(5).answers()).isEqualTo(300);
    for (int item = 0; item < 6; item++) {
      assertThat(some.get(item).sumScoreTest()).isEqualTo(complete.get(item).sumScoreTest());
    }
  }

  @Test
  void without_complete_persons_or_degrees_of_freedom_there_is_no_sum_score_test() {
    ResolvedItemBank bank = Simulated.twoPL(5, 3);
    ResponseMatrix none =
        ResponseMatrix.builder(bank).add("", new int[] {0, 2}, new int[] {1, 0}).build();

    assertThat(KNOWN.analyse(bank, none))
        .allMatch(fit -> fit.sumScoreTest().isEmpty() && fit.completePersons() == 0);
    assertThat(KNOWN.analyse(bank, none).get(1).outfit().value()).isNaN();
    assertThat(ItemFitAnalysis.withDefaults().analyse(bank, Simulated.answers(bank, 5, 50)))
        .allMatch(fit -> fit.sumScoreTest().isEmpty());
    assertThat(KNOWN.analyse(bank, Simulated.answers(bank, 5, 50)))
        .allMatch(fit -> fit.sumScoreTest().isPresent());
  }

  /** One right answer of 600 to items that everybody solves: 10⁻¹⁰⁰⁰ at every node. */
  @Test
  void scores_that_nobody_can_be_expected_to_have_are_left_out() {
    ResolvedItemBank easy = Simulated.bank(600, i -> LogisticModel.twoPL(2, i < 5 ? -1 : -8));
    ResponseMatrix.Builder builder = ResponseMatrix.builder(easy);
    Simulated.add(
        builder, "", easy, new RandomSeed(5), 200, Simulated.normal(new RandomSeed(6), "ability"));
    List<ItemFit> usual = KNOWN.analyse(easy, builder.build());
    int[] lost = new int[600];
    lost[0] = 1;
    List<ItemFit> fits = KNOWN.analyse(easy, builder.addRow("", lost).build());

    assertThat(fits.get(0).completePersons()).isEqualTo(201);
    assertThat(fits.get(0).sumScoreTest()).isPresent().isEqualTo(usual.get(0).sumScoreTest());
    assertThat(fits.get(0).outfit().value()).isGreaterThan(usual.get(0).outfit().value());
  }

  @Test
  void each_free_parameter_takes_a_degree_of_freedom() {
    ResolvedItemBank bank = Simulated.rasch(20);
    ResponseMatrix answers = Simulated.answers(bank, 6, 500);

    assertThat(degrees(bank, answers, FreeParameters.NONE))
        .isEqualTo(degrees(bank, answers, FreeParameters.DIFFICULTIES) + 1)
        .isEqualTo(degrees(bank, answers, FreeParameters.ALL) + 2);
    assertThat(free(new LogisticModel(1, 0, 0.2, 0.9))).isEqualTo(4);
    assertThat(free(LogisticModel.threePL(1, 0, 0.2))).isEqualTo(3);
    assertThat(free(GradedResponse.of(1, 0, 1))).isEqualTo(3);
    assertThat(free(GeneralizedPartialCredit.of(1, 0, 1, 2))).isEqualTo(4);
    assertThat(free(NominalResponse.relativeToFirst(1, 0, 2, 0))).isEqualTo(4);
    assertThat(free(new UnknownModel(1, 0))).isEqualTo(2);
  }

  private static int free(ResponseModel model) {
    return FreeParameters.ALL.of(model);
  }

  private static int degrees(
      ResolvedItemBank bank, ResponseMatrix answers, FreeParameters parameters) {
    return KNOWN
        .with(parameters)
        .analyse(bank, answers)
        .get(9)
        .sumScoreTest()
        .orElseThrow()
        .degreesOfFreedom();
  }

  @Test
  void sparse_cells_are_joined_until_none_is_left() {
    SumScoreCells cells = new SumScoreCells(1);
    cells.add(new int[] {1, 0}, new double[] {0.9, 0.1});
    cells.add(new int[] {6, 4}, new double[] {7, 3});
    cells.add(new int[] {4, 6}, new double[] {5, 5});
    cells.add(new int[] {0, 2}, new double[] {0.5, 1.5});

    // (7, 4) against (7.9, 3.1), and (4, 8) against (5.5, 6.5)
    ChiSquareTest test = cells.sum().test(0).orElseThrow();
    assertThat(test.degreesOfFreedom()).isEqualTo(2);
    assertThat(test.statistic())
        .isCloseTo(0.81 / 7.9 + 0.81 / 3.1 + 2.25 / 5.5 + 2.25 / 6.5, within(1e-12));
  }

  @Test
  void categories_are_joined_before_scores_and_impossible_ones_do_not_count() {
    SumScoreCells cells = new SumScoreCells(1);
    cells.add(new int[] {5, 5, 0, 0}, new double[] {4, 5.5, 0.5, 0});
    cells.add(new int[] {2, 3, 4, 1}, new double[] {2, 3, 3, 2});

    // (5, 5) against (4, 6); the whole second row
    ChiSquareTest test = cells.sum().test(0).orElseThrow();
    assertThat(test.degreesOfFreedom()).isEqualTo(1 + 3);
    assertThat(test.statistic()).isCloseTo(1 / 4.0 + 1 / 6.0 + 1 / 3.0 + 1 / 2.0, within(1e-12));
  }

  @Test
  void the_estimator_and_the_population_are_parameters() {
    ResolvedItemBank bank = Simulated.twoPL(7, 10);
    ResponseMatrix answers = Simulated.answers(bank, 7, 300);
    ItemFit usual = KNOWN.analyse(bank, answers).get(0);
    ItemFit mode = KNOWN.with(MaximumAPosteriori.withDefaults()).analyse(bank, answers).get(0);
    ItemFit wide =
        KNOWN
            .with(new Prior.Normal(1, 2), QuadratureGrid.evenlySpaced(-8, 8, 81))
            .analyse(bank, answers)
            .get(0);

    assertThat(mode.infit()).isNotEqualTo(usual.infit());
    assertThat(mode.sumScoreTest()).isEqualTo(usual.sumScoreTest());
    assertThat(wide.infit()).isNotEqualTo(usual.infit());
    assertThat(wide.sumScoreTest()).isNotEqualTo(usual.sumScoreTest());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KNOWN.with(new Prior.Jeffreys(), QuadratureGrid.evenlySpaced(-6, 6, 61)))
        .withMessage("The latent distribution (Jeffreys[]) must not depend on the items.");
  }
}
