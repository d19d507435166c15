package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.WeightedLikelihood;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;

/** Person fit where the truth is known. */
class PersonFitAnalysisTest {

  /**
   * The formula of Magis, Raîche and Béland (2012) as it is published for two categories, with its
   * correction for each estimator.
   *
   * @see <a href="https://doi.org/10.3102/1076998610396894">the paper</a>
   */
  @Property(tries = 20)
  void the_corrected_statistic_is_the_published_one_for_each_estimator(@ForAll long seed) {
    ResolvedItemBank bank = Simulated.twoPL(seed, 25);
    ResponseMatrix answers = Simulated.answers(bank, seed, 10);

    agrees(bank, answers, MaximumLikelihood.withDefaults(), (theta, j, i) -> 0);
    agrees(bank, answers, WeightedLikelihood.withDefaults(), (theta, j, i) -> j / (2 * i));
    agrees(bank, answers, MaximumAPosteriori.withDefaults(), (theta, j, i) -> -theta);
  }

  @FunctionalInterface
  private interface Correction {
    double at(double ability, double warmJ, double information);
  }

  private static void agrees(
      ResolvedItemBank bank, ResponseMatrix answers, AbilityEstimator by, Correction correction) {
    for (PersonFit fit : new PersonFitAnalysis(by).analyse(bank, answers)) {
      if (Math.abs(fit.estimate().ability()) < 5.9) {
        assertThat(fit.correctedLz())
            .isCloseTo(published(bank, answers, fit, correction), within(1e-6));
      }
    }
  }

  private static double published(
      ResolvedItemBank bank, ResponseMatrix answers, PersonFit fit, Correction correction) {
    double theta = fit.estimate().ability();
    double residual = 0;
    double above = 0;
    double below = 0;
    double warmJ = 0;
    for (int i = 0; i < bank.size(); i++) {
      double p = bank.model(i).probability(theta, 1);
      double slope = bank.model(i).derivative(theta, 1, 1);
      residual += (answers.category(fit.person(), i) - p) * Math.log(p / (1 - p));
      above += slope * Math.log(p / (1 - p));
      below += slope * slope / (p * (1 - p));
      warmJ += bank.model(i).warmJ(theta);
    }
    double c = above / below;
    double variance = 0;
    for (int i = 0; i < bank.size(); i++) {
      double p = bank.model(i).probability(theta, 1);
      double weight =
          Math.log(p / (1 - p)) - c * bank.model(i).derivative(theta, 1, 1) / (p * (1 - p));
      variance += weight * weight * p * (1 - p);
    }
    return (residual + c * correction.at(theta, warmJ, below)) / Math.sqrt(variance);
  }

  @Test
  void the_corrected_statistic_is_about_standard_normal_and_the_other_one_is_not() {
    for (AbilityEstimator estimator :
        List.of(WeightedLikelihood.withDefaults(), ExpectedAPosteriori.withDefaults())) {
      ResolvedItemBank dichotomous = Simulated.twoPL(8, 40);
      List<PersonFit> fits =
          new PersonFitAnalysis(estimator)
              .analyse(dichotomous, Simulated.answers(dichotomous, 8, 3_000));
      double[] corrected = fits.stream().mapToDouble(PersonFit::correctedLz).toArray();
      double[] plain = fits.stream().mapToDouble(PersonFit::lz).toArray();

      assertThat(mean(corrected)).isCloseTo(0, within(0.1));
      assertThat(variance(corrected)).isCloseTo(1, within(0.12));
      assertThat(variance(plain)).isLessThan(variance(corrected));
    }
    ResolvedItemBank polytomous = Simulated.polytomous(9, 30);
    double[] corrected =
        PersonFitAnalysis.withDefaults()
            .analyse(polytomous, Simulated.answers(polytomous, 9, 3_000))
            .stream()
            .mapToDouble(PersonFit::correctedLz)
            .toArray();
    assertThat(mean(corrected)).isCloseTo(0, within(0.1));
    assertThat(variance(corrected)).isCloseTo(1, within(0.12));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
  }

  @Test
  void who_fails_the_easy_items_and_solves_the_hard_ones_stands_out() {
    ResolvedItemBank bank = Simulated.bank(30, i -> LogisticModel.twoPL(1.2, i / 10.0 - 1.5));
    ResponseMatrix.Builder builder = ResponseMatrix.builder(bank);
    int[] upsideDown = new int[30];
    int[] perfect = new int[30];
    for (int i = 0; i < 30; i++) {
      upsideDown[i] = i < 15 ? 0 : 1;
      perfect[i] = i < 15 ? 1 : 0;
    }
    List<PersonFit> fits =
        PersonFitAnalysis.withDefaults()
            .analyse(bank, builder.addRow("", upsideDown).addRow("", perfect).build());

    assertThat(fits.get(0).correctedLz()).isLessThan(-4);
    assertThat(fits.get(0).outfit().value()).isGreaterThan(1.5);
    assertThat(fits.get(0).infit().z()).isGreaterThan(3);
    assertThat(fits.get(1).correctedLz()).isGreaterThan(2);
    assertThat(fits.get(1).outfit().value()).isLessThan(0.7);
  }

  @Test
  void without_answers_nothing_is_known() {
    ResolvedItemBank bank = Simulated.rasch(3);
    PersonFit fit =
        PersonFitAnalysis.withDefaults()
            .analyse(bank, ResponseMatrix.builder(bank).add("", new int[0], new int[0]).build())
            .get(0);

    assertThat(fit.answers()).isZero();
    assertThat(fit.lz()).isNaN();
    assertThat(fit.correctedLz()).isNaN();
    assertThat(fit.infit().value()).isNaN();
    assertThat(fit.infit().z()).isNaN();
  }

  @Test
  void a_single_answer_has_no_corrected_statistic_because_the_estimate_uses_it_up() {
    ResolvedItemBank bank = Simulated.twoPL(2, 1);
    PersonFit fit =
        PersonFitAnalysis.withDefaults()
            .analyse(bank, ResponseMatrix.builder(bank).addRow("", 1).build())
            .get(0);

    assertThat(fit.lz()).isFinite();
    assertThat(fit.correctedLz()).isNaN();
  }
}
