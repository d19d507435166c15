package org.jalon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerOutcomeTest {

  @Test
  void only_a_correct_answer_counts_as_right() {
    assertThat(Arrays.stream(AnswerOutcome.values()).filter(AnswerOutcome::isCorrect))
        .containsExactly(AnswerOutcome.CORRECT);
  }

  @ParameterizedTest
  @EnumSource
  void the_category_of_a_dichotomous_model_is_1_for_right_and_0_for_all_else(
      AnswerOutcome outcome) {
    assertThat(outcome.category()).isEqualTo(outcome == AnswerOutcome.CORRECT ? 1 : 0);
  }
}
