package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;

/** Fit as the R package mirt 1.47 computes it. */
class MirtFitTest {

  private static final List<ItemFit> ITEMS =
      ItemFitAnalysis.withDefaults().analyse(MirtFit.BANK, MirtFit.ANSWERS);
  private static final List<PersonFit> PERSONS =
      PersonFitAnalysis.withDefaults().analyse(MirtFit.BANK, MirtFit.ANSWERS);

  @Test
  void the_sum_score_test_of_every_item_agrees() {
    assertThat(ITEMS).hasSize(40).allMatch(fit -> fit.completePersons() == 1500);
    item("SX2", 1e-9, fit -> fit.sumScoreTest().orElseThrow().statistic());
    item("df", 0, fit -> fit.sumScoreTest().orElseThrow().degreesOfFreedom());
    item("p", 1e-10, fit -> fit.sumScoreTest().orElseThrow().pValue());
  }

  @Test
  void the_mean_squares_of_every_item_agree() {
    item("outfit", 1e-8, fit -> fit.outfit().value());
    item("infit", 1e-8, fit -> fit.infit().value());
  }

  @Test
  void the_fit_of_sixty_persons_agrees() {
    person(0, fit -> fit.outfit().value());
    person(1, fit -> fit.outfit().z());
    person(2, fit -> fit.infit().value());
    person(3, fit -> fit.infit().z());
    person(4, PersonFit::lz);
  }

  @Test
  void abilities_and_counts_by_sum_score_agree() {
    ExpectedAPosteriori estimator = ExpectedAPosteriori.withDefaults();
    SumScoreTable table =
        SumScoreTable.of(MirtFit.BANK, MirtFit.ANSWERS, estimator.prior(), estimator.grid());
    JsonNode rows = MirtFit.NUMBERS.member("eapSum").required("table");

    assertThat(table.persons()).isEqualTo(1500);
    assertThat(table.scores()).hasSize(41);
    score(table, rows, 0, 0, SumScoreEstimate::score);
    score(table, rows, 1, 5e-6, SumScoreEstimate::ability);
    score(table, rows, 2, 1e-5, SumScoreEstimate::standardError);
    score(table, rows, 3, 0, SumScoreEstimate::observed);
    score(table, rows, 4, 1e-6, SumScoreEstimate::expected);
    score(table, rows, 5, 1e-6, row -> Math.abs(row.residual()));
  }

  @Test
  void reliabilities_agree() {
    List<AbilityEstimate> estimates = PERSONS.stream().map(PersonFit::estimate).toList();

    assertThat(Reliability.empirical(estimates))
        .isCloseTo(MirtFit.NUMBERS.member("empiricalReliability").doubleValue(), within(1e-8));
    assertThat(
            Reliability.marginal(
                MirtFit.BANK, Prior.Normal.STANDARD, ExpectedAPosteriori.withDefaults().grid()))
        .isCloseTo(MirtFit.NUMBERS.member("marginalReliability").doubleValue(), within(1e-7));
  }

  private static void item(String name, double tolerance, ToDoubleFunction<ItemFit> value) {
    assertThat(ITEMS.stream().mapToDouble(value).toArray())
        .as(name)
        .containsExactly(
            GoldenFile.doubles(MirtFit.NUMBERS.member("itemFit").required(name)),
            Offset.offset(tolerance));
  }

  private static void person(int column, ToDoubleFunction<PersonFit> value) {
    JsonNode rows = MirtFit.NUMBERS.member("personFit").required("rows");
    assertThat(rows).hasSize(60);
    assertThat(PERSONS.stream().limit(60).mapToDouble(value).toArray())
        .as("column %d", column)
        .containsExactly(MirtFit.column(rows, column), Offset.offset(1e-7));
  }

  private static void score(
      SumScoreTable table,
      JsonNode rows,
      int column,
      double tolerance,
      ToDoubleFunction<SumScoreEstimate> value) {
    assertThat(table.scores().stream().mapToDouble(value).toArray())
        .as("column %d", column)
        .containsExactly(MirtFit.column(rows, column), Offset.offset(tolerance));
  }
}
