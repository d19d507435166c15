package org.jalon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.answer.AnswerKey.Fields;
import org.jalon.answer.AnswerKey.InterchangeableFields;
import org.jalon.answer.AnswerKey.MultipleChoice;
import org.jalon.answer.AnswerKey.NumberAnswer;
import org.jalon.answer.AnswerKey.Ordering;
import org.jalon.answer.AnswerKey.ShortText;
import org.jalon.answer.AnswerKey.SingleChoice;
import org.jalon.answer.CheckedAnswer.FieldCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of key takes for right. */
class AnswerKeyTest {

  private static final TextTolerance USUAL = TextTolerance.withDefaults();

  private static final Field SEARCH = Field.typed("moteur de recherche", "annuaire");
  private static final Field BROWSER = Field.typed("navigateur", "annuaire");
  private static final Field SELECT = new Field(List.of("Oui"), List.of("Oui", "Non", "Où"));

  static Stream<AnswerKey> keys() {
    return Stream.of(
        new SingleChoice(2),
        new MultipleChoice(Set.of(4, 1)),
        new ShortText(List.of("clé", "key"), USUAL),
        number("1.50"),
        new Fields(List.of(SEARCH, SELECT), USUAL),
        new InterchangeableFields(List.of(SEARCH, BROWSER, SELECT), 2, USUAL),
        new Ordering(List.of(3, 1, 2)));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void the_solution_is_right_and_a_skipped_question_is_skipped(AnswerKey key) {
    CheckedAnswer solved = AnswerChecker.check(key, key.solution());
    CheckedAnswer skipped = AnswerChecker.check(key, GivenAnswer.skipped());

    assertThat(solved.isCorrect()).isTrue();
    assertThat(solved.missing()).isEmpty();
    assertThat(skipped.outcome()).isEqualTo(AnswerOutcome.SKIPPED);
    assertThat(skipped.fields()).isEmpty();
    assertThat(skipped.missing()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void an_answer_of_another_kind_is_refused(AnswerKey key) {
    for (AnswerKey other : keys().toList()) {
      GivenAnswer solution = other.solution();
      if (!solution.getClass().equals(key.solution().getClass())) {
        assertThatThrownBy(() -> AnswerChecker.check(key, solution))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(
                "The kind of answer (%s) must be %s for a key of the kind %s. Maybe the answer belongs to another question.",
                solution.getClass().getSimpleName(),
                key.solution().getClass().getSimpleName(),
                key.getClass().getSimpleName());
      }
    }
  }

  @Test
  void a_single_choice_is_right_if_it_alone_is_chosen() {
    AnswerKey key = new SingleChoice(2);
    assertThat(isRight(key, GivenAnswer.choice(2))).isTrue();
    assertThat(isRight(key, GivenAnswer.choice(1))).isFalse();
    assertThat(isRight(key, GivenAnswer.choice(2, 1))).isFalse();
    assertThat(isRight(key, GivenAnswer.choice(2, 2))).isFalse();
    assertThat(isRight(key, GivenAnswer.choice())).isFalse();
    assertThat(isRight(key, GivenAnswer.choice(-7))).isFalse();
  }

  @Test
  void a_multiple_choice_is_right_if_all_right_proposals_are_chosen_and_no_other() {
    AnswerKey key = new MultipleChoice(Set.of(4, 1));
    assertThat(isRight(key, GivenAnswer.choice(4, 1))).isTrue();
    assertThat(isRight(key, GivenAnswer.choice(1, 4))).isTrue();
    assertThat(isRight(key, GivenAnswer.choice(1))).isFalse();
    assertThat(isRight(key, GivenAnswer.choice(1, 4, 2))).isFalse();
    assertThat(isRight(key, GivenAnswer.choice(1, 4, 4))).isFalse();
    assertThat(isRight(key, GivenAnswer.choice(1, 1))).isFalse();
    assertThat(key.solution()).isEqualTo(GivenAnswer.choice(1, 4));
  }

  @Test
  void an_order_is_right_as_a_whole() {
    AnswerKey key = new Ordering(List.of(3, 1, 2));
    assertThat(isRight(key, GivenAnswer.order(3, 1, 2))).isTrue();
    assertThat(isRight(key, GivenAnswer.order(1, 2, 3))).isFalse();
    assertThat(isRight(key, GivenAnswer.order(3, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5 | 1234.5",
        "1234,5 | 1234.5",
        "1 234,50 | 1234.5",
        "+1234.5 | 1234.5",
        "12345e-1 | 1234.5",
        "1,234.5 | 1234.5",
        "1.234,5 | 1234.5",
        "1,000,000 | 1000000",
        "1 000 000 | 1000000",
        "1\u202F000\u00A0000 | 1000000",
        "− 5 | -5",
        "–5 | -5",
        ".5 | 0.5",
        "5. | 5",
        "١٢٣٫٥ | 123.5",
        "１２ | 12",
        "०७ | 7",
        "1E3 | 1000",
        "0,123 456 | 0.123456",
        "1٬000 | 1000",
        "1,000 | 1"
      })
  void a_number_may_be_written_in_many_ways(String text, String number) {
    assertThat(isRight(number(number), GivenAnswer.text(text))).isTrue();
    assertThat(isRight(number(number + "1"), GivenAnswer.text(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        ",",
        "-",
        "0x1F",
        "1F",
        "Infinity",
        "NaN",
        "1..0",
        "123,,00",
        "1,00,000",
        "12,.0",
        "1.2.3",
        "1,2.3,4",
        "--1",
        "1-",
        "1e",
        "e1",
        "1e1234",
        "1e999999999",
        "1 , 5",
        "1d",
        "1f",
        "12a",
        "½",
        "²",
        "五",
        "1 €"
      })
  void what_is_no_number_is_wrong(String text) {
    assertThat(NumberAnswer.parse(text, Compatibility.NONE)).isEmpty();
    assertThat(isRight(number("1"), GivenAnswer.text(text))).isFalse();
  }

  @Test
  void numbers_are_compared_exactly_or_within_a_margin() {
    AnswerKey tenth = number("0.1");
    assertThat(isRight(tenth, GivenAnswer.text("0.1000"))).isTrue();
    assertThat(isRight(tenth, GivenAnswer.text("0.1000000000000000055511151231257827"))).isFalse();
    NumberAnswer near =
        new NumberAnswer(
            List.of(new BigDecimal("3.14"), BigDecimal.TEN),
            new BigDecimal("0.01"),
            Optional.empty(),
            Compatibility.NONE);
    assertThat(
            Stream.of("3.13", "3.15", "9.99", "10.01")
                .allMatch(t -> isRight(near, GivenAnswer.text(t))))
        .isTrue();
    assertThat(
            Stream.of("3.1299", "3.1501", "10.02")
                .anyMatch(t -> isRight(near, GivenAnswer.text(t))))
        .isFalse();
    assertThat(isRight(near, GivenAnswer.text("1e999"))).isFalse();
    assertThat(isRight(near, GivenAnswer.text("9".repeat(1 << 20)))).isFalse();
  }

  @Test
  void what_is_no_number_may_be_a_word() {
    ShortText twelve = new ShortText(List.of("twelve"), USUAL);
    NumberAnswer key =
        new NumberAnswer(
            List.of(BigDecimal.valueOf(12)),
            BigDecimal.ZERO,
            Optional.of(twelve),
            Compatibility.NONE);
    assertThat(isRight(key, GivenAnswer.text("Twelve"))).isTrue();
    assertThat(isRight(key, GivenAnswer.text("eleven"))).isFalse();
    assertThat(isRight(key, GivenAnswer.text("13"))).isFalse();
  }

  @Test
  void the_reference_reads_numbers_with_its_defects() {
    NumberAnswer key =
        new NumberAnswer(
            List.of(BigDecimal.valueOf(1000)),
            BigDecimal.ZERO,
            Optional.empty(),
            Compatibility.REFERENCE);
    assertThat(isRight(key, GivenAnswer.text("1 000"))).isTrue();
    assertThat(isRight(key, GivenAnswer.text("1000.00000000000000000001"))).isTrue();
    assertThat(isRight(key, GivenAnswer.text("1 000.0 "))).isTrue();
    assertThat(isRight(key, GivenAnswer.text("1 0 0 0"))).isFalse();
    assertThat(NumberAnswer.parse("0x1F", Compatibility.REFERENCE))
        .hasValue(BigDecimal.valueOf(0.0));
    assertThat(NumberAnswer.parse("Infinity", Compatibility.REFERENCE)).isEmpty();
    assertThat(NumberAnswer.parse("1".repeat(20_000), Compatibility.REFERENCE)).isEmpty();
  }

  @Test
  void fields_are_checked_each_by_its_own_texts() {
    Fields key = new Fields(List.of(SEARCH, BROWSER, SELECT), USUAL);

    CheckedAnswer checked = key.check(GivenAnswer.fields("Moteur de recherches", "moteur", "oui"));

    assertThat(checked.outcome()).isEqualTo(AnswerOutcome.INCORRECT);
    assertThat(checked.fields())
        .containsExactly(
            new FieldCheck("Moteur de recherches", OptionalInt.of(0)),
            new FieldCheck("moteur", OptionalInt.empty()),
            new FieldCheck("oui", OptionalInt.empty()));
    assertThat(checked.missing()).containsExactly("navigateur", "Oui");
    assertThat(isRight(key, GivenAnswer.fields("annuaire", "annuaire", "Oui"))).isTrue();
  }

  @Test
  void a_field_too_few_or_too_many_is_wrong() {
    Fields key = new Fields(List.of(SEARCH, BROWSER), USUAL);

    assertThat(key.check(GivenAnswer.fields("annuaire")).fields())
        .containsExactly(
            new FieldCheck("annuaire", OptionalInt.of(0)), new FieldCheck("", OptionalInt.empty()));
    CheckedAnswer more = key.check(GivenAnswer.fields("annuaire", "annuaire", ""));
    assertThat(more.isCorrect()).isFalse();
    assertThat(more.fields()).hasSize(2);
  }

  @Test
  void interchangeable_fields_are_matched_as_well_as_they_can_be() {
    AnswerKey key = new InterchangeableFields(List.of(SEARCH, BROWSER), 2, USUAL);

    CheckedAnswer checked = key.check(GivenAnswer.fields("annuaire", "Moteur de recherche"));

    assertThat(checked.isCorrect()).isTrue();
    assertThat(checked.fields())
        .extracting(FieldCheck::matched)
        .containsExactly(OptionalInt.of(1), OptionalInt.of(0));
    assertThat(
            isRight(
                new InterchangeableFields(
                    List.of(SEARCH, BROWSER), 2, USUAL.with(Compatibility.REFERENCE)),
                GivenAnswer.fields("annuaire", "Moteur de recherche")))
        .as("the reference takes the first group left")
        .isFalse();
  }

  @Test
  void a_notion_named_twice_counts_once() {
    AnswerKey key =
        new InterchangeableFields(List.of(Field.typed("a"), Field.typed("b")), 2, USUAL);

    CheckedAnswer checked = key.check(GivenAnswer.fields("b", "B"));

    assertThat(checked.isCorrect()).isFalse();
    assertThat(checked.fields()).extracting(FieldCheck::isRight).containsExactly(true, false);
    assertThat(checked.missing()).containsExactly("a");
  }

  @Test
  void as_many_interchangeable_fields_are_asked_for_as_the_key_says() {
    AnswerKey key =
        new InterchangeableFields(
            List.of(Field.typed("a"), Field.typed("b"), Field.typed("c")), 2, USUAL);
    assertThat(isRight(key, GivenAnswer.fields("c", "a"))).isTrue();
    assertThat(isRight(key, GivenAnswer.fields("c"))).isFalse();
    assertThat(isRight(key, GivenAnswer.fields("c", "a", "b"))).isFalse();
    assertThat(key.check(GivenAnswer.fields("x", "a", "b")).missing()).containsExactly("b", "c");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_key_that_nobody_can_meet_is_refused(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(
            () -> new SingleChoice(0), "The number of the right proposal (0) must be at least 1."),
        broken(
            () -> new MultipleChoice(Set.of()),
            "The numbers of the right proposals ([]) must not be empty."),
        broken(
            () -> new MultipleChoice(Set.of(-1)),
            "The number of a right proposal (-1) must be at least 1."),
        broken(() -> new ShortText(List.of(), USUAL), "The accepted texts ([]) must not be empty."),
        broken(
            () -> new ShortText(List.of("a", "\u200B "), USUAL),
            "The accepted text (\u200B ) must have a visible character."),
        broken(
            () -> new ShortText(List.of("a".repeat(1_001)), USUAL),
            "The length of an accepted text (1001) must lie between 0 and 1000."),
        broken(
            () -> new ShortText(Collections.nCopies(1_001, "a"), USUAL),
            "The number of accepted texts (1001) must lie between 1 and 1000."),
        broken(
            () -> number("1e999999999"),
            "The accepted number must have at most 1000 digits before and after the decimal point."),
        broken(
            () -> number("1e-999999999"),
            "The accepted number must have at most 1000 digits before and after the decimal point."),
        broken(
            () ->
                new NumberAnswer(List.of(), BigDecimal.ZERO, Optional.empty(), Compatibility.NONE),
            "The accepted numbers ([]) must not be empty."),
        broken(
            () ->
                new NumberAnswer(
                    List.of(BigDecimal.ONE),
                    new BigDecimal("-0.5"),
                    Optional.empty(),
                    Compatibility.NONE),
            "The margin (-0.5) must not be negative."),
        broken(
            () -> new Field(List.of("Oui"), List.of("oui", "non")),
            "The accepted text (Oui) must be one of the options [oui, non]."),
        broken(() -> new Fields(List.of(), USUAL), "The fields ([]) must not be empty."),
        broken(
            () -> new Fields(Collections.nCopies(101, SEARCH), USUAL),
            "The number of fields (101) must lie between 1 and 100."),
        broken(
            () -> new InterchangeableFields(List.of(SEARCH), 2, USUAL),
            "The number of texts asked for (2) must lie between 1 and 1."),
        broken(
            () -> new Ordering(List.of(1)),
            "The number of proposals to put in order (1) must be at least 2."),
        broken(
            () -> new Ordering(List.of(1, 1, 3)),
            "The order of the proposals ([1, 1, 3]) must name each number from 1 to 3 once."));
  }

  private static Arguments broken(Runnable making, String message) {
    return Arguments.of(making, message);
  }

  private static NumberAnswer number(String number) {
    return NumberAnswer.of(new BigDecimal(number));
  }

  private static boolean isRight(AnswerKey key, GivenAnswer given) {
    return AnswerChecker.check(key, given).isCorrect();
  }
}
