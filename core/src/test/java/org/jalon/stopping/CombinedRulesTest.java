package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedRulesTest extends StoppingRuleConformance {

  private static final StoppingRule COUNT = ItemCount.atLeast(10);
  private static final StoppingRule PRECISION = StandardError.below(0.3);
  private static final StoppingRule EXHAUSTED = new BankExhausted();

  private static final String BY_COUNT = "12 of 10 answers given";
  private static final String BY_PRECISION = "standard error 0.2000 below 0.3000";
  private static final String BY_EXHAUSTION = "no eligible item left";

  @Override
  protected StoppingRule rule() {
    return COUNT.and(PRECISION).or(EXHAUSTED);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void one_or_the_other_ends_the_test_with_the_reasons_of_those_that_do(
      boolean count, boolean precision) {
    StopDecision decision = COUNT.or(PRECISION).decide(position(count, precision, false));

    assertThat(decision.isStop()).isEqualTo(count || precision);
    assertThat(decision.reasons()).isEqualTo(reasons(count, precision));
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void both_end_the_test_with_the_reasons_of_both_or_not_at_all(boolean count, boolean precision) {
    StopDecision decision = COUNT.and(PRECISION).decide(position(count, precision, false));

    assertThat(decision.isStop()).isEqualTo(count && precision);
    assertThat(decision.reasons()).isEqualTo(count && precision ? reasons(true, true) : List.of());
  }

  @Test
  void rules_are_described_in_words() {
    assertThat(PRECISION.withLength(4, 10).describe())
        .isEqualTo("(standard error below 0.3 and 4 answers given) or 10 answers given");
    assertThat(ItemCount.atLeast(1).or(PRECISION).and(EXHAUSTED).describe())
        .isEqualTo("(1 answer given or standard error below 0.3) and BankExhausted[]");
    assertThat(new AnyOf(List.of(COUNT.and(PRECISION))).describe())
        .isEqualTo("10 answers given and standard error below 0.3");
  }

  @Test
  void combinations_combine() {
    assertThat(rule().decide(position(true, false, false)).isStop()).isFalse();
    assertThat(rule().decide(position(true, false, true)).reasons()).containsExactly(BY_EXHAUSTION);
    assertThat(rule().decide(position(true, true, true)).reasons())
        .containsExactly(BY_COUNT, BY_PRECISION, BY_EXHAUSTION);
  }

  @Test
  void every_check_is_told_also_of_rules_that_do_not_decide() {
    List<RuleCheck> checks = rule().decide(position(true, false, true)).checks();

    assertThat(checks)
        .containsExactly(
            new RuleCheck("item-count", 12, 10, true),
            new RuleCheck("standard-error", 0.9, 0.3, false),
            new RuleCheck("bank-exhausted", 0, 0, true));
    assertThat(COUNT.or(PRECISION).decide(position(true, true, true)).checks()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"3, 0.2, false", "3, 0.9, false", "12, 0.2, true", "12, 0.9, false", "20, 0.9, true"})
  void a_length_keeps_a_rule_within_its_limits(int answers, double error, boolean ends) {
    StoppingRule limited = PRECISION.withLength(10, 20);

    assertThat(limited.decide(progress(answers, 5, error)).isStop()).isEqualTo(ends);
  }

  @Test
  void a_length_out_of_order_is_refused() {
    assertThatThrownBy(() -> PRECISION.withLength(10, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The largest number of answers (9) must be at least 10.");
    assertThat(PRECISION.withLength(10, 10)).isInstanceOf(AnyOf.class);
  }

  @Test
  void a_combination_keeps_its_own_list_of_rules() {
    List<StoppingRule> rules = new ArrayList<>(List.of(COUNT));
    AnyOf any = new AnyOf(rules);
    AllOf all = new AllOf(rules);
    rules.clear();

    assertThat(any.rules()).containsExactly(COUNT);
    assertThat(all.rules()).containsExactly(COUNT);
  }

  @Test
  void a_combination_of_no_rule_is_refused() {
    assertThatThrownBy(() -> new AnyOf(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The stopping rules ([]) must not be empty.");
    assertThatThrownBy(() -> new AllOf(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The stopping rules ([]) must not be empty.");
  }

  @Test
  void an_end_without_a_reason_is_refused() {
    assertThatThrownBy(() -> StopDecision.stop(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The reasons to stop ([]) must not be empty.");
  }

  private static TestProgress position(boolean count, boolean precision, boolean exhausted) {
    return progress(count ? 12 : 3, exhausted ? 0 : 7, precision ? 0.2 : 0.9);
  }

  private static List<String> reasons(boolean count, boolean precision) {
    List<String> reasons = new ArrayList<>();
    if (count) {
      reasons.add(BY_COUNT);
    }
    if (precision) {
      reasons.add(BY_PRECISION);
    }
    return reasons;
  }
}
