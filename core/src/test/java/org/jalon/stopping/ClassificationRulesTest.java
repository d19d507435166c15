package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.item.Responses;
import org.jalon.testing.TestContent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What classification rules have in common, and how each one decides. */
class ClassificationRulesTest {

  private static final List<Double> CUTS = List.of(-1.0, 0.5);

  private static final List<Function<List<Double>, ClassificationRule>> RULES =
      List.of(
          cuts -> new ConfidenceInterval(cuts, 0.95),
          cuts -> new SequentialProbabilityRatio(cuts, 0.2, 0.05, 0.05),
          cuts -> new GeneralizedLikelihoodRatio(cuts, 0.2, 0.05, 0.05));

  @Nested
  class Interval extends StoppingRuleConformance {

    @Override
    protected StoppingRule rule() {
      return new ConfidenceInterval(CUTS, 0.95);
    }

    /** 1.96 standard errors of 0.25 are 0.49 on either side. */
    @ParameterizedTest
    @CsvSource({
      "-1.5, 0",
      "-1.48, -1",
      "-0.52, -1",
      "-0.5, 1",
      "0, 1",
      "0.02, -1",
      "0.5, -1",
      "1, 2"
    })
    void no_cut_score_may_lie_in_the_interval(double ability, int category) {
      ClassificationRule rule = new ConfidenceInterval(CUTS, 0.95);

      assertThat(rule.category(at(ability, 0.25))).isEqualTo(optional(category));
    }

    @Test
    void reason_and_checks_give_the_numbers() {
      StopDecision decision = rule().decide(at(-0.25, 0.25));

      assertThat(decision.reasons())
          .containsExactly(
              "ability is above -1.0000 and below 0.5000: category 1 of 0 to 2 by confidence-interval");
      assertThat(decision.checks().get(0).rule()).isEqualTo("confidence-interval at -1.0000");
      assertThat(decision.checks().get(0).value()).isEqualTo(3);
      assertThat(decision.checks().get(0).threshold()).isCloseTo(1.959963984540054, within(1e-12));
      assertThat(decision.checks().get(1).value()).isEqualTo(-3);
      assertThat(decision.checks().get(1).threshold()).isCloseTo(-1.959963984540054, within(1e-12));
      assertThat(decision.checks()).allMatch(RuleCheck::met);
    }

    @Test
    void at_the_ends_of_the_scale_one_cut_score_is_named() {
      assertThat(rule().decide(at(-4, 0.25)).reasons())
          .containsExactly("ability is below -1.0000: category 0 of 0 to 2 by confidence-interval");
      assertThat(rule().decide(at(4, 0.25)).reasons())
          .containsExactly("ability is above 0.5000: category 2 of 0 to 2 by confidence-interval");
    }

    @Test
    void an_unknown_standard_error_decides_nothing_and_none_decides_all_but_the_cut_itself() {
      ClassificationRule rule = ConfidenceInterval.at(0, 0.95);

      assertThat(rule.category(at(3, Double.POSITIVE_INFINITY))).isEmpty();
      assertThat(rule.category(at(1e-9, 0))).hasValue(1);
      assertThat(rule.category(at(-1e-9, 0))).hasValue(0);
      assertThat(rule.category(at(0, 0))).isEmpty();
    }

    private static TestProgress at(double ability, double standardError) {
      return TestPositions.progress(5, 1, TestPositions.estimate(ability, standardError));
    }
  }

  @Nested
  class ProbabilityRatio extends StoppingRuleConformance {

    @Override
    protected StoppingRule rule() {
      return new SequentialProbabilityRatio(CUTS, 0.3, 0.1, 0.2);
    }

    @Override
    protected boolean staysStopped() {
      return false;
    }

    @Test
    void the_bounds_are_those_of_wald() {
      List<RuleCheck> checks = rule().decide(answered(1)).checks();
      assertThat(checks.get(0).threshold()).isCloseTo(Math.log(8), within(1e-12));
      checks = rule().decide(answered(0)).checks();
      assertThat(checks.get(0).threshold()).isCloseTo(Math.log(0.2 / 0.9), within(1e-12));
    }

    @Test
    void right_answers_prove_an_ability_above_and_wrong_ones_one_below() {
      SequentialProbabilityRatio rule = new SequentialProbabilityRatio(CUTS, 0.5, 0.1, 0.1);

      assertThat(rule.category(answered(1, 1, 1, 1, 1, 1, 1, 1))).hasValue(2);
      assertThat(rule.category(answered(0, 0, 0, 0, 0, 0, 0, 0, 0))).hasValue(0);
      assertThat(rule.category(answered(1, 0, 1, 0, 1, 0))).isEmpty();
    }

    @Property(tries = 500)
    void answers_to_rasch_items_change_the_ratio_by_twice_delta_and_a_term_of_the_item_alone(
        @ForAll @DoubleRange(min = -3, max = 3) double cut,
        @ForAll @DoubleRange(min = 0.05, max = 1) double delta) {
      StoppingRule rule = new SequentialProbabilityRatio(List.of(cut), delta, 0.05, 0.05);
      double right = rule.decide(answered(1)).checks().get(0).value();
      double wrong = rule.decide(answered(0)).checks().get(0).value();

      assertThat(right - wrong).isCloseTo(2 * delta, within(1e-12));
    }
  }

  @Nested
  class GeneralizedRatio extends StoppingRuleConformance {

    @Override
    protected StoppingRule rule() {
      return new GeneralizedLikelihoodRatio(CUTS, 0.3, 0.1, 0.2);
    }

    @Override
    protected boolean staysStopped() {
      return false;
    }

    /** The obvious way: both maxima by a finer search that shares no point with the rule's. */
    @Property(tries = 100)
    void the_value_is_the_ratio_of_the_two_largest_likelihoods(
        @ForAll("histories") Responses responses,
        @ForAll @DoubleRange(min = -3, max = 3) double cut,
        @ForAll @DoubleRange(min = 0.05, max = 1) double delta) {
      double value =
          new GeneralizedLikelihoodRatio(List.of(cut), delta, 0.05, 0.05)
              .decide(TestPositions.withResponses(responses))
              .checks()
              .get(0)
              .value();

      assertThat(value)
          .isCloseTo(
              largest(responses, cut + delta, 6) - largest(responses, -6, cut - delta),
              within(1e-3));
    }

    @Provide
    Arbitrary<Responses> histories() {
      return TestContent.histories();
    }

    @Test
    void a_region_that_reaches_beyond_the_search_is_judged_at_its_ends() {
      GeneralizedLikelihoodRatio rule = new GeneralizedLikelihoodRatio(List.of(6.0), 7, 0.05, 0.05);
      double value = rule.decide(answered(1, 1)).checks().get(0).value();
      SequentialProbabilityRatio sprt = new SequentialProbabilityRatio(List.of(6.0), 7, 0.05, 0.05);

      assertThat(value).isEqualTo(sprt.decide(answered(1, 1)).checks().get(0).value());
    }

    @Test
    void a_cut_score_beyond_the_search_is_refused() {
      assertThatThrownBy(() -> new GeneralizedLikelihoodRatio(List.of(6.01), 0.1, 0.05, 0.05))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The cut score (6.01) must lie between -6.0 and 6.0.");
    }

    private static double largest(Responses responses, double from, double to) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i <= 5000; i++) {
        double ability = from + (to - from) * i / 5000;
        double sum = 0;
        for (int k = 0; k < responses.size(); k++) {
          sum += responses.model(k).logProbability(ability, responses.category(k));
        }
        largest = Math.max(largest, sum);
      }
      return largest;
    }
  }

  @Test
  void nothing_is_decided_without_answers_by_likelihoods() {
    for (ClassificationRule rule : List.of(RULES.get(1).apply(CUTS), RULES.get(2).apply(CUTS))) {
      assertThat(rule.category(answered())).isEmpty();
      assertThat(rule.decide(answered()).checks())
          .hasSize(2)
          .allSatisfy(check -> assertThat(check.value()).isZero())
          .noneMatch(RuleCheck::met);
    }
  }

  @Test
  void cut_scores_that_part_no_scale_are_refused() {
    for (Function<List<Double>, ClassificationRule> rule : RULES) {
      refused(() -> rule.apply(List.of()), "The cut scores ([]) must not be empty.");
      refused(
          () -> rule.apply(List.of(0.0, Double.NaN)),
          "The cut score (NaN) must be a finite number.");
      refused(() -> rule.apply(List.of(1.0, 1.0)), "The cut scores ([1.0, 1.0]) must increase.");
    }
  }

  @Test
  void cut_scores_are_copied() {
    List<Double> cuts = new ArrayList<>(CUTS);
    List<ClassificationRule> rules = RULES.stream().map(rule -> rule.apply(cuts)).toList();
    cuts.clear();

    assertThat(rules).allSatisfy(rule -> assertThat(rule.cutScores()).isEqualTo(CUTS));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void what_is_no_confidence_is_refused(double confidence) {
    refused(
        () -> ConfidenceInterval.at(0, confidence),
        "The confidence (%s) must lie strictly between 0 and 1.".formatted(confidence));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.1, 0.1, 'The half width of the indifference region (0.0) must be finite and greater than 0.'",
    "0.1, 0, 0.1, 'The error rate alpha (0.0) must lie strictly between 0 and 1.'",
    "0.1, 0.1, 1, 'The error rate beta (1.0) must lie strictly between 0 and 1.'",
    "0.1, NaN, 0.1, 'The error rate alpha (NaN) must lie strictly between 0 and 1.'",
    "0.1, 0.5, 0.5, 'The sum of the error rates alpha and beta (1.0) must be below 1.'"
  })
  void likelihood_ratios_refuse_what_gives_no_bounds(
      double delta, double alpha, double beta, String message) {
    refused(() -> new SequentialProbabilityRatio(CUTS, delta, alpha, beta), message);
    refused(() -> new GeneralizedLikelihoodRatio(CUTS, delta, alpha, beta), message);
  }

  private static void refused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static OptionalInt optional(int category) {
    return category < 0 ? OptionalInt.empty() : OptionalInt.of(category);
  }

  /** Answers to Rasch items of difficulty 0. */
  private static TestProgress answered(int... categories) {
    String[] contents = new String[categories.length + 1];
    Arrays.fill(contents, "/");
    Responses responses = Responses.none(TestContent.bankOf(contents));
    for (int i = 0; i < categories.length; i++) {
      responses = responses.with(i, categories[i]);
    }
    return TestPositions.withResponses(responses);
  }
}
