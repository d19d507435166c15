package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardErrorTest extends StoppingRuleConformance {

  @Override
  protected StoppingRule rule() {
    return StandardError.below(0.3);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "0.2999, true", "0.3, false", "0.5, false", "Infinity, false"})
  void a_test_ends_once_the_standard_error_is_below(double standardError, boolean ends) {
    assertThat(rule().decide(progress(5, 1, standardError)).isStop()).isEqualTo(ends);
  }

  @Test
  void the_reason_gives_both_numbers_rounded() {
    assertThat(rule().decide(progress(5, 1, 0.123456)).reasons())
        .containsExactly("standard error 0.1235 below 0.3000");
  }

  @Test
  void it_tells_what_it_looked_at() {
    assertThat(rule().decide(progress(5, 1, Double.POSITIVE_INFINITY)).checks())
        .containsExactly(new RuleCheck("standard-error", Double.POSITIVE_INFINITY, 0.3, false));
    assertThat(rule().decide(progress(5, 1, 0.25)).checks())
        .containsExactly(new RuleCheck("standard-error", 0.25, 0.3, true));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void what_no_standard_error_can_fall_below_is_refused(double maximum) {
    assertThatThrownBy(() -> StandardError.below(maximum))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The standard error (%s) must be finite and greater than 0.", maximum);
  }
}
