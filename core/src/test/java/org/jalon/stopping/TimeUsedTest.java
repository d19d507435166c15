package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ending a test when the person has used its time, as told with the answers. */
class TimeUsedTest extends StoppingRuleConformance {

  @Override
  protected StoppingRule rule() {
    return TimeUsed.atLeast(Duration.ofMinutes(10));
  }

  /** Each answer of the test takes half a minute. */
  @ParameterizedTest
  @CsvSource({"0, false", "19, false", "20, true", "21, true"})
  void a_test_ends_from_its_time_on(int answers, boolean ends) {
    assertThat(rule().decide(progress(answers, 1, 1)).isStop()).isEqualTo(ends);
  }

  @Test
  void reason_and_check_are_in_seconds() {
    StopDecision decision = TimeUsed.atLeast(Duration.ofMillis(60_250)).decide(progress(3, 1, 1));

    assertThat(decision.reasons()).containsExactly("90.0000 of 60.2500 seconds used");
    assertThat(decision.checks()).containsExactly(new RuleCheck("time-used", 90, 60.25, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT596H31M23.648S", "PT24000000000H"})
  void a_limit_out_of_range_is_refused(String limit) {
    assertThatThrownBy(() -> TimeUsed.atLeast(Duration.parse(limit)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The time limit (%s) must be greater than 0 and at most PT596H31M23.647S.",
            Duration.parse(limit));
  }

  @Test
  void a_fraction_of_a_millisecond_is_refused() {
    assertThatThrownBy(() -> TimeUsed.atLeast(Duration.ofNanos(1_000_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The time limit (PT0.001000001S) must be in whole milliseconds.");
  }
}
