package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.UnknownModel;
import org.junit.jupiter.api.Test;

/** The fit of a whole model by limited information. */
class LimitedInformationFitAnalysisTest {

  private static final LimitedInformationFitAnalysis KNOWN =
      LimitedInformationFitAnalysis.withDefaults().with(FreeParameters.NONE);

  /** Numbers of the R package mirt 1.47. */
  @Test
  void the_fit_of_the_reference_data_agrees() {
    LimitedInformationFit fit =
        LimitedInformationFitAnalysis.withDefaults()
            .analyse(MirtFit.BANK, MirtFit.ANSWERS)
            .orElseThrow();

    assertThat(fit.persons()).isEqualTo(1500);
    assertThat(fit.test().degreesOfFreedom()).isEqualTo(740);
    agrees(fit.test().statistic(), "M2", 1e-4);
    agrees(fit.test().pValue(), "p", 1e-6);
    agrees(fit.rmsea().value(), "RMSEA", 1e-7);
    agrees(fit.rmsea().lower(), "RMSEA_5", 0);
    // mirt divides by N in the interval, though by N − 1 in the estimate.
    agrees(fit.rmsea().upper() * Math.sqrt(1499 / 1500.0), "RMSEA_95", 1e-7);
    agrees(fit.srmsr(), "SRMSR", 1e-6);
    agrees(fit.tli(), "TLI", 1e-6);
    agrees(fit.cfi(), "CFI", 1e-6);
  }

  private static void agrees(double value, String name, double tolerance) {
    assertThat(value)
        .as(name)
        .isCloseTo(MirtFit.NUMBERS.member("M2").required(name).doubleValue(), within(tolerance));
  }

  /** 200 data sets; the bounds are those of a binomial at four standard deviations. */
  @Test
  void a_true_model_is_rejected_as_often_as_the_level_says() {
    assertThat(rejections(Simulated.twoPL(1, 6))).isBetween(0, 22);
    assertThat(rejections(Simulated.polytomous(2, 6))).isBetween(0, 22);
  }

  private static int rejections(ResolvedItemBank bank) {
    int rejections = 0;
    for (int data = 0; data < 200; data++) {
      LimitedInformationFit fit =
          KNOWN.analyse(bank, Simulated.answers(bank, 700 + data, 400)).orElseThrow();
      rejections += fit.test().isSignificant(0.05) ? 1 : 0;
    }
    assertThat(rejections).isPositive();
    return rejections;
  }

  @Test
  void a_wrong_model_is_rejected() {
    ResolvedItemBank truth =
        Simulated.bank(12, i -> LogisticModel.twoPL(i % 2 == 0 ? 0.4 : 2, i / 6.0 - 1));
    ResolvedItemBank believed = Simulated.bank(12, i -> LogisticModel.twoPL(1.1, i / 6.0 - 1));
    LimitedInformationFit fit =
        LimitedInformationFitAnalysis.withDefaults()
            .with(FreeParameters.DIFFICULTIES)
            .analyse(believed, Simulated.answers(truth, 3, 1_000))
            .orElseThrow();

    assertThat(fit.test().pValue()).isLessThan(1e-10);
    assertThat(fit.test().degreesOfFreedom()).isEqualTo(78 - 12);
    assertThat(fit.rmsea().lower()).isGreaterThan(0.03);
    assertThat(fit.rmsea().value()).isBetween(fit.rmsea().lower(), fit.rmsea().upper());
    assertThat(fit.cfi()).isLessThan(0.95);
  }

  @Test
  void free_parameters_of_every_model_are_known() {
    ResolvedItemBank bank =
        Simulated.bank(
            12,
            i ->
                switch (i % 4) {
                  case 0 -> new LogisticModel(1.5, 0.1 * i, 0.2, 0.98);
                  case 1 -> GradedResponse.of(1.3, -0.5, 0.1 * i);
                  case 2 -> GeneralizedPartialCredit.of(1, -0.5, 0.1 * i);
                  default -> NominalResponse.relativeToFirst(0.7, 0.1 * i, 1.5, 0);
                });
    ResponseMatrix answers = Simulated.answers(bank, 4, 500);
    int parameters = 3 * (4 + 3 + 3 + 4);
    LimitedInformationFit free =
        LimitedInformationFitAnalysis.withDefaults().analyse(bank, answers).orElseThrow();
    LimitedInformationFit fixed = KNOWN.analyse(bank, answers).orElseThrow();

    assertThat(free.test().degreesOfFreedom()).isEqualTo(78 - parameters);
    assertThat(fixed.test().degreesOfFreedom()).isEqualTo(78);
    assertThat(free.test().statistic()).isLessThan(fixed.test().statistic());
  }

  @Test
  void without_degrees_of_freedom_or_persons_or_variation_there_is_no_fit() {
    ResolvedItemBank bank = Simulated.twoPL(5, 3);
    ResponseMatrix.Builder alike = ResponseMatrix.builder(bank);
    for (int person = 0; person < 10; person++) {
      alike.addRow("", 1, 1, person % 2);
    }

    assertThat(
            LimitedInformationFitAnalysis.withDefaults()
                .analyse(bank, Simulated.answers(bank, 5, 100)))
        .isEmpty();
    assertThat(KNOWN.analyse(bank, ResponseMatrix.builder(bank).build())).isEmpty();
    assertThat(KNOWN.analyse(bank, alike.build())).isEmpty();
  }

  @Test
  void too_many_items_and_free_parameters_of_a_custom_model_are_refused() {
    ResolvedItemBank many = Simulated.rasch(101);
    ResolvedItemBank custom = Simulated.bank(5, i -> new UnknownModel(1, i / 2.0 - 1));
    ResponseMatrix answers = Simulated.answers(custom, 6, 300);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> KNOWN.analyse(many, ResponseMatrix.builder(many).build()))
        .withMessage("The number of items (101) must lie between 1 and 100.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LimitedInformationFitAnalysis.withDefaults().analyse(custom, answers))
        .withMessageEndingWith("are not known here. Maybe count none as free.");
    assertThat(KNOWN.analyse(custom, answers)).isPresent();
  }

  /** Less than its degrees of freedom is as good as a statistic gets, whatever items do alone. */
  @Test
  void a_model_that_fits_has_the_best_comparative_fit_also_where_items_are_independent() {
    assertThat(comparativeFit(20, 15)).isEqualTo(1);
    assertThat(comparativeFit(20, 35)).isEqualTo(1);
    assertThat(comparativeFit(25, 15)).isZero();
    assertThat(comparativeFit(25, 22)).isZero();
    assertThat(comparativeFit(25, 45)).isCloseTo(1 - 5 / 25.0, within(1e-15));

    ResolvedItemBank independent = Simulated.bank(8, i -> LogisticModel.twoPL(0.02, 0));
    LimitedInformationFit fit =
        KNOWN.analyse(independent, Simulated.answers(independent, 0, 400)).orElseThrow();
    assertThat(fit.test().statistic()).isLessThan(fit.test().degreesOfFreedom());
    assertThat(fit.cfi()).isEqualTo(1);
  }

  /** Both with 20 degrees of freedom. */
  private static double comparativeFit(double statistic, double ofIndependentItems) {
    return LimitedInformationFitAnalysis.comparativeFit(
        ChiSquareTest.of(statistic, 20), ChiSquareTest.of(ofIndependentItems, 20));
  }
}
