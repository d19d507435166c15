package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemCountTest extends StoppingRuleConformance {

  @Override
  protected StoppingRule rule() {
    return ItemCount.atLeast(20);
  }

  @ParameterizedTest
  @CsvSource({"19, false", "20, true", "21, true"})
  void a_test_ends_from_its_number_of_answers_on(int answers, boolean ends) {
    assertThat(rule().decide(progress(answers, 1, 1)).isStop()).isEqualTo(ends);
  }

  @Test
  void the_reason_gives_both_numbers() {
    assertThat(ItemCount.atLeast(2).decide(progress(3, 1, 1)).reasons())
        .containsExactly("3 of 2 answers given");
  }

  @Test
  void it_tells_what_it_looked_at() {
    assertThat(rule().decide(progress(19, 1, 1)).checks())
        .containsExactly(new RuleCheck("item-count", 19, 20, false));
    assertThat(rule().decide(progress(21, 1, 1)).checks())
        .containsExactly(new RuleCheck("item-count", 21, 20, true));
  }

  @Test
  void no_answer_required_ends_a_test_before_the_first_question() {
    assertThat(ItemCount.atLeast(0).decide(progress(0, 1, 1)).isStop()).isTrue();
  }

  @Test
  void a_negative_number_is_refused() {
    assertThatThrownBy(() -> ItemCount.atLeast(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of answers (-1) must be at least 0.");
  }
}
