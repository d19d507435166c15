package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ending a test as long as a rule does not hold. */
class NotTest extends StoppingRuleConformance {

  @Override
  protected StoppingRule rule() {
    return StandardError.below(0.3).not();
  }

  @Override
  protected boolean staysStopped() {
    return false;
  }

  @Test
  void it_ends_exactly_where_the_rule_does_not() {
    assertThat(rule().decide(progress(5, 1, 0.2)).isStop()).isFalse();
    assertThat(rule().decide(progress(5, 1, 0.3)).isStop()).isTrue();
    assertThat(rule().not().decide(progress(5, 1, 0.2)).isStop()).isTrue();
  }

  @Test
  void the_reason_gives_what_the_rule_looked_at() {
    assertThat(rule().decide(progress(5, 1, 0.45)).reasons())
        .containsExactly("not: standard-error 0.4500 (threshold 0.3000)");
    assertThat(rule().decide(progress(0, 1, Double.POSITIVE_INFINITY)).reasons())
        .containsExactly("not: standard-error infinite (threshold 0.3000)");
    assertThat(ItemCount.atLeast(9).and(StandardError.below(0.3)).not().decide(progress(5, 1, 1)))
        .satisfies(
            decision ->
                assertThat(decision.reasons())
                    .containsExactly(
                        "not: item-count 5.0000 (threshold 9.0000), standard-error 1.0000 (threshold 0.3000)"));
  }

  @Test
  void the_checks_are_those_of_the_rule() {
    assertThat(rule().decide(progress(5, 1, 0.2)).checks())
        .containsExactly(new RuleCheck("standard-error", 0.2, 0.3, true));
  }

  @Test
  void a_rule_that_does_not_tell_is_named() {
    assertThat(new Not(new Never()).decide(progress(5, 1, 0.2)).reasons())
        .isEqualTo(List.of("not: Never[]"));
  }

  /** A rule of an application that does not tell what it looks at. */
  record Never() implements StoppingRule {
    @Override
    public StopDecision decide(TestProgress progress) {
      return StopDecision.CONTINUE;
    }
  }
}
