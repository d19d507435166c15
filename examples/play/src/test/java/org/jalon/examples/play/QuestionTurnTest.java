package org.jalon.examples.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.AnswerOutcome;
import org.jalon.answer.CheckedAnswer;
import org.jalon.answer.TextTolerance;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.item.Question;
import org.jalon.item.QuestionText;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One question and what can be typed in it. */
class QuestionTurnTest {

  private static final Question CHOICES =
      question(new AnswerKey.MultipleChoice(Set.of(1, 3)), "red", "green", "blue");
  private static final Question ORDER =
      question(new AnswerKey.Ordering(List.of(3, 1, 2)), "b", "c", "a");
  private static final Question LETTER =
      question(new AnswerKey.ShortText(List.of("s"), TextTolerance.exact()));
  private static final Question FIELDS =
      question(
          new AnswerKey.Fields(
              List.of(
                  AnswerKey.Field.typed("Paris"),
                  new AnswerKey.Field(List.of("10"), List.of("10", "20"))),
              TextTolerance.withDefaults()),
          "Town",
          "Price");
  private static final Question ANY_TWO =
      question(
          new AnswerKey.InterchangeableFields(
              List.of(
                  AnswerKey.Field.typed("north"),
                  AnswerKey.Field.typed("south"),
                  AnswerKey.Field.typed("east")),
              2,
              TextTolerance.withDefaults()),
          "First",
          "Second",
          "Third");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private static Question question(AnswerKey key, String... proposals) {
    QuestionText text = new QuestionText("Answer.", List.of(proposals), key, "Because.");
    return Question.of("q", "o", Map.of(Language.ENGLISH, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void every_demonstration_question_can_be_answered_right_and_wrong(String tag) {
    Language language = Language.of(tag);
    Set<AnswerKind> kinds = EnumSet.noneOf(AnswerKind.class);
    for (Question question : Player.MATERIAL.questions().declaration().questions()) {
      kinds.add(AnswerKind.of(question.in(language).key()));
      assertThat(outcome(question, language, Replies.RIGHT))
          .as(question.id().value())
          .isEqualTo(AnswerOutcome.CORRECT);
      assertThat(outcome(question, language, Replies.WRONG))
          .as(question.id().value())
          .isEqualTo(AnswerOutcome.INCORRECT);
    }
    assertThat(kinds).containsExactly(AnswerKind.values());
  }

  private static AnswerOutcome outcome(Question question, Language language, Replies replies) {
    String input = String.join("\n", replies.to(question, language));
    return new QuestionTurn(Player.dialogue(input, language), Player.STANDING_CLOCK)
        .take(question)
        .outcome();
  }

  private CheckedAnswer take(Question question, String... lines) {
    Dialogue dialogue = Player.dialogue(String.join("\n", lines), Language.ENGLISH, printed);
    return new QuestionTurn(dialogue, Player.STANDING_CLOCK).take(question);
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,3", "3 1", " 1 ; 3 ", "1, 3,", "\u0661، \u0663", "1\u00A03"})
  void numbers_are_read_in_any_order_script_and_separation(String typed) {
    assertThat(take(CHOICES, typed).outcome()).isEqualTo(AnswerOutcome.CORRECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4    | “4” is no number from 1 to 3.",
        "0    | “0” is no number from 1 to 3.",
        "-1   | “-1” is no number from 1 to 3.",
        "red  | “red” is no number from 1 to 3.",
        "13   | “13” is no number from 1 to 3.",
        "99999999999999999999 | “99999999999999999999” is no number from 1 to 3.",
        "1 1  | The number 1 is given twice.",
        "''   | The answer is empty; s skips the question.",
        "'  ' | The answer is empty; s skips the question."
      })
  void what_is_no_choice_is_explained_and_asked_again(String typed, String complaint) {
    assertThat(take(CHOICES, typed, "3 1").outcome()).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(output()).contains(complaint);
  }

  @Test
  void a_single_choice_takes_one_number_and_an_order_all_of_them() {
    Question single = question(new AnswerKey.SingleChoice(2), "red", "green");

    assertThat(take(single, "1 2", "2").outcome()).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(take(ORDER, "3 1", "3 1 2").outcome()).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(output())
        .containsSubsequence(twice(Words.HOW_ONE_NUMBER))
        .containsSubsequence(twice(Words.HOW_ORDER));
  }

  @Test
  void what_must_be_a_number_is_asked_until_it_is_one() {
    Question number = question(AnswerKey.NumberAnswer.of(new BigDecimal("3.5")));

    assertThat(take(number, "three", "3,5").outcome()).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(output()).contains("“three” is no number, such as 12 or 3.5.");
  }

  @Test
  void fields_take_a_line_each_and_lists_a_number_or_a_text() {
    assertThat(take(FIELDS, "paris", "1").isCorrect()).isTrue();
    assertThat(take(FIELDS, "paris", "10").isCorrect()).isTrue();
    assertThat(take(FIELDS, "paris", "30", "1").isCorrect()).isTrue();
    assertThat(output()).contains("“30” is no number from 1 to 2.");
    CheckedAnswer half = take(FIELDS, "", "1");
    assertThat(half.isCorrect()).isFalse();
    assertThat(half.fields()).extracting(field -> field.isRight()).containsExactly(false, true);
  }

  @Test
  void fields_that_are_all_empty_are_asked_again() {
    assertThat(take(FIELDS, "", " ", "Paris", "1").isCorrect()).isTrue();
    assertThat(output()).contains("The answer is empty");
  }

  @Test
  void interchangeable_fields_ask_for_as_many_texts_as_the_key() {
    assertThat(take(ANY_TWO, "east", "north").isCorrect()).isTrue();
    assertThat(output()).contains("First> ", "Second> ").doesNotContain("Third");
  }

  @Test
  void the_letters_of_commands_can_be_answered_after_a_backslash() {
    assertThat(take(LETTER, "\\s").outcome()).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(take(LETTER, "\\q").outcome()).isEqualTo(AnswerOutcome.INCORRECT);
  }

  @Test
  void a_question_is_skipped_also_in_its_second_field() {
    assertThat(take(CHOICES, " S ").outcome()).isEqualTo(AnswerOutcome.SKIPPED);
    assertThat(take(FIELDS, "Paris", "s").outcome()).isEqualTo(AnswerOutcome.SKIPPED);
  }

  @Test
  void help_tells_how_to_answer_and_asks_again() {
    assertThat(take(CHOICES, "?", "1 3").isCorrect()).isTrue();
    assertThat(output()).containsSubsequence(twice(Words.HOW_NUMBERS)).contains("q stops");
  }

  private static String[] twice(Words words) {
    String text = words.in(Language.ENGLISH);
    return new String[] {text, text};
  }

  @Test
  void a_stop_and_the_end_of_the_input_end_the_test_in_every_field() {
    assertThatThrownBy(() -> take(CHOICES, "q")).isInstanceOf(StoppedException.class);
    assertThatThrownBy(() -> take(CHOICES)).isInstanceOf(StoppedException.class);
    assertThatThrownBy(() -> take(FIELDS, "Paris", "Q")).isInstanceOf(StoppedException.class);
    assertThatThrownBy(() -> take(FIELDS, "Paris")).isInstanceOf(StoppedException.class);
  }

  @ParameterizedTest
  @CsvSource({"59000, CORRECT", "60000, CORRECT", "60001, TIMED_OUT", "9999999999999, TIMED_OUT"})
  void an_answer_after_the_time_allowed_is_late(long milliseconds, AnswerOutcome outcome) {
    assertThat(timed(milliseconds, "", "1, 3")).isEqualTo(outcome);
    assertThat(output()).contains("60 seconds from its display");
  }

  @Test
  void a_late_answer_that_is_wrong_is_wrong() {
    assertThat(timed(60_001, "", "2")).isEqualTo(AnswerOutcome.INCORRECT);
  }

  @Test
  void a_question_with_a_time_limit_can_be_skipped_unseen() {
    assertThat(timed(0, "?", "s")).isEqualTo(AnswerOutcome.SKIPPED);
    assertThat(output()).contains("q stops").doesNotContain("Answer.");
  }

  private AnswerOutcome timed(long milliseconds, String... lines) {
    Question question =
        new Question(
            new ItemId("q"),
            new OutcomeId("o"),
            OptionalInt.of(60),
            ItemStatus.ACTIVE,
            CHOICES.texts());
    Deque<Instant> times = new ArrayDeque<>();
    times.add(Player.NOW);
    times.add(Player.NOW.plus(Duration.ofMillis(milliseconds)));
    InstantSource clock = times::remove;
    Dialogue dialogue = Player.dialogue(String.join("\n", lines), Language.ENGLISH, printed);
    return new QuestionTurn(dialogue, clock).take(question).outcome();
  }
}
