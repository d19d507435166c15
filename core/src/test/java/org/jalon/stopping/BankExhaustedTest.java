package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BankExhaustedTest extends StoppingRuleConformance {

  @Override
  protected StoppingRule rule() {
    return new BankExhausted();
  }

  @Test
  void a_test_ends_when_nothing_may_be_asked_any_more() {
    assertThat(rule().decide(progress(5, 1, 1)).isStop()).isFalse();
    assertThat(rule().decide(progress(5, 0, 1)).reasons()).containsExactly("no eligible item left");
    assertThat(rule().decide(progress(5, 3, 1)).checks())
        .containsExactly(new RuleCheck("bank-exhausted", 3, 0, false));
  }
}
