package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jalon.answer.AnswerConditions;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.answer.AnswerOutcome;
import org.jalon.answer.CheckedAnswer;
import org.jalon.answer.CheckedAnswer.FieldCheck;
import org.jalon.answer.Compatibility;
import org.jalon.answer.GivenAnswer;
import org.jalon.answer.TextTolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions, solutions and answers in wire form. */
class WireQuestionTest {

  private static final TextTolerance USUAL = TextTolerance.withDefaults();
  private static final String TWO_FIELDS = "a:\n- x\n- y\nb:\n- z\n";

  @Test
  void a_solution_becomes_the_key_of_its_form() {
    assertThat(question(WireQuestion.Type.QCU, "2").key()).isEqualTo(new AnswerKey.SingleChoice(2));
    assertThat(question(WireQuestion.Type.QCM, "3, 1").key())
        .isEqualTo(new AnswerKey.MultipleChoice(Set.of(1, 3)));
    assertThat(question(WireQuestion.Type.QROC, "\nclé\n\nkey\n").key())
        .isEqualTo(new AnswerKey.ShortText(List.of("clé", "key"), USUAL));
    assertThat(question(WireQuestion.Type.QROC, "1 000,5").withFormat("nombre").key())
        .isEqualTo(AnswerKey.NumberAnswer.of(new BigDecimal("1000.5")));
    assertThat(question(WireQuestion.Type.QROC, "12\ntwelve").withFormat("nombre").key())
        .isEqualTo(new AnswerKey.ShortText(List.of("12", "twelve"), USUAL));
    assertThat(question(WireQuestion.Type.QROC, "12").withFormat("petit").key())
        .isInstanceOf(AnswerKey.ShortText.class);
    assertThat(question(WireQuestion.Type.QROCM_IND, TWO_FIELDS).key())
        .isEqualTo(new AnswerKey.Fields(List.of(Field.typed("x", "y"), Field.typed("z")), USUAL));
    assertThat(question(WireQuestion.Type.QROCM_DEP, TWO_FIELDS).withProposals("${one#?}").key())
        .isEqualTo(
            new AnswerKey.InterchangeableFields(
                List.of(Field.typed("x", "y"), Field.typed("z")), 1, USUAL));
  }

  @Test
  void the_reference_falls_back_to_text_where_an_answer_is_no_number() {
    AnswerKey key =
        question(WireQuestion.Type.QROC, "123")
            .withFormat("nombre")
            .with(TextTolerance.reference())
            .key();
    assertThat(key)
        .isEqualTo(
            new AnswerKey.NumberAnswer(
                List.of(BigDecimal.valueOf(123)),
                BigDecimal.ZERO,
                Optional.of(new AnswerKey.ShortText(List.of("123"), TextTolerance.reference())),
                Compatibility.REFERENCE));
  }

  @Test
  void a_select_list_has_no_tolerance() {
    WireQuestion question =
        question(WireQuestion.Type.QROCM_IND, TWO_FIELDS)
            .withProposals("Choose ${a§label options=[\"x\", \"w\"]} and write ${b#here}");

    assertThat(question.key())
        .isEqualTo(
            new AnswerKey.Fields(
                List.of(new Field(List.of("x", "y"), List.of("x", "w", "y")), Field.typed("z")),
                USUAL));
    assertThat(checked(question, "a: X\nb: Z").fields())
        .extracting(FieldCheck::isRight)
        .containsExactly(false, true);
    assertThat(
            question(WireQuestion.Type.QROC, "Oui").withProposals("${a options=[\"Oui\"]}").key())
        .isEqualTo(new AnswerKey.ShortText(List.of("Oui"), TextTolerance.exact()));
  }

  @Test
  void blocks_are_found_with_their_names() {
    assertThat(WireBlock.of("${a} ${b#c} ${d§e#f} ${g options=[\"h\"]} $ {i} ${j"))
        .containsExactly(
            new WireBlock("a", false, List.of()),
            new WireBlock("b", false, List.of()),
            new WireBlock("d", false, List.of()),
            new WireBlock("g", true, List.of("h")));
  }

  @Test
  void treatments_are_on_unless_they_are_switched_off() {
    WireQuestion question = question(WireQuestion.Type.QROC, "a");
    assertThat(question.withTreatments("Activé", "", "true").tolerance()).isEqualTo(USUAL);
    assertThat(question.withTreatments("Désactivé", "false", "Désactivé").tolerance())
        .isEqualTo(TextTolerance.exact());
    assertThat(
            question
                .with(TextTolerance.reference())
                .withTreatments("", "Désactivé", "Désactivé")
                .tolerance())
        .isEqualTo(new TextTolerance(true, false, 0, Compatibility.REFERENCE));
  }

  @ParameterizedTest
  @EnumSource
  void a_skipped_question_is_skipped(WireQuestion.Type type) {
    for (Compatibility compatibility : Compatibility.values()) {
      WireQuestion question = question(type, TWO_FIELDS).with(USUAL.with(compatibility));
      assertThat(checked(question, "#ABAND#").outcome()).isEqualTo(AnswerOutcome.SKIPPED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1, 2 | 2, 1 | true", "1,2 | 1, 2, 2 | false", "1, 1 | 1 | false", "1, 1 | 1, 1 | true",
        "a, b | b, a | true", "a, b | a, c | false", "a, b | a, b, c | false", "1, a | a, 1 | true",
        "1001 | 1001 | true", "a | 1001 | false", "'' | '' | true"
      })
  void chosen_labels_are_the_right_ones_in_any_order(
      String solution, String answer, boolean right) {
    assertThat(checked(question(WireQuestion.Type.QCM, solution), answer).isCorrect())
        .isEqualTo(right);
  }

  @Test
  void a_missing_field_is_wrong_but_not_checked_by_the_reference() {
    WireQuestion question = question(WireQuestion.Type.QROCM_IND, TWO_FIELDS);
    WireQuestion reference = question.with(TextTolerance.reference());

    assertThat(checked(question, "b: z").fields())
        .extracting(FieldCheck::isRight)
        .containsExactly(false, true);
    assertThat(checked(reference, "b: z").isCorrect()).isTrue();
    assertThat(checked(reference, "b: zzzzz").isCorrect()).isFalse();
    assertThat(checked(reference, "").isCorrect()).isTrue();
    assertThat(question.fieldNames()).containsExactly("a", "b");
  }

  @Test
  void a_field_that_the_solution_lacks_is_refused() {
    for (Compatibility compatibility : Compatibility.values()) {
      WireQuestion question =
          question(WireQuestion.Type.QROCM_IND, TWO_FIELDS).with(USUAL.with(compatibility));
      assertThatThrownBy(() -> checked(question, "a: x\nc: z"))
          .isInstanceOf(WireFormatException.class)
          .hasMessage(
              "Line 2 of the text: The field (c) must be one of the solution's fields [a, b].");
    }
  }

  @Test
  void interchangeable_fields_are_as_many_as_the_proposals_have_or_else_the_answer() {
    WireQuestion question = question(WireQuestion.Type.QROCM_DEP, TWO_FIELDS);
    assertThat(checked(question, "n: z").isCorrect()).isTrue();
    assertThat(checked(question.withProposals("${m} ${n}"), "n: z").isCorrect()).isFalse();
    assertThat(checked(question.withProposals("${m} ${n}"), "m: z\nn: x").isCorrect()).isTrue();
    assertThat(checked(question, "m: z\nn: x\no: y").isCorrect()).isFalse();
    assertThat(
            checked(question.withProposals("${m} ${n}").with(TextTolerance.reference()), "n: z")
                .isCorrect())
        .as("the reference counts what was given")
        .isTrue();
  }

  @Test
  void conditions_change_a_right_answer() {
    AnswerConditions late = AnswerConditions.ordinary().withSecondsLeft(-1);
    for (Compatibility compatibility : Compatibility.values()) {
      WireQuestion question =
          question(WireQuestion.Type.QROCM_IND, TWO_FIELDS).with(USUAL.with(compatibility));
      assertThat(question.check("a: x\nb: z", late).outcome()).isEqualTo(AnswerOutcome.TIMED_OUT);
      assertThat(question.check("a: w\nb: z", late).outcome()).isEqualTo(AnswerOutcome.INCORRECT);
    }
  }

  @Test
  void values_are_read_with_their_quotes_escapes_and_comments() {
    assertThat(
            WireReader.answer(
                """
                # a comment
                plain: one two # another
                'it''s': 'say ''yes'': #1'
                "key \\u00e9": "tab\\t\\x41 \\"quoted\\" \\\\ \\U0001F600"

                empty:
                number: 007
                odd: a#b -c ?d :e
                """))
        .containsExactly(
            Map.entry("plain", "one two"),
            Map.entry("it's", "say 'yes': #1"),
            Map.entry("key é", "tab\tA \"quoted\" \\ 😀"),
            Map.entry("empty", ""),
            Map.entry("number", "007"),
            Map.entry("odd", "a#b -c ?d :e"));
    assertThat(WireReader.answer("\uFEFF  a: 1\r\n  b:\t2\r"))
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    assertThat(
            WireReader.solution(
                "a:\n  - x: \n".replace(": \n", "\n") + "  - 'y z'\nb: # none\n-\tw\n- \n"))
        .containsExactly(Map.entry("a", List.of("x", "y z")), Map.entry("b", List.of("w", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a: [ b ~ 1 ~ ( [ b) is not read: a text must not begin with ([) unless it is quoted; lists in brackets, anchors, aliases, tags and blocks are not read.",
        "a: &b c ~ 1 ~ ( &b c) is not read: a text must not begin with (&)",
        "a: *b ~ 1 ~ a text must not begin with (*)",
        "a: !!str b ~ 1 ~ a text must not begin with (!)",
        "a: | ~ 1 ~ a text must not begin with (|)",
        "a: > ~ 1 ~ a text must not begin with (>)",
        "a: @b ~ 1 ~ a text must not begin with (@)",
        "{a: b} ~ 1 ~ a text must not begin with ({)",
        "? a ~ 1 ~ a text must not begin with (?)",
        "%YAML 1.2 ~ 1 ~ a text must not begin with (%)",
        "--- ~ 1 ~ Marks between documents are not read.",
        "blabla ~ 1 ~ (blabla) is not read: it must be \"key: value\", \"key:\" or \"- variant\".",
        "a: b: c ~ 1 ~ a colon followed by a space stands in a value. Maybe the value should be quoted.",
        "a: 'b ~ 1 ~ a single quote is not closed on its line.",
        "a: \"b ~ 1 ~ a double quote is not closed on its line.",
        "a: \"\\q\" ~ 1 ~ the escape (\\q) is unknown.",
        "a: \"\\u12\" ~ 1 ~ an escape must be followed by 4 digits of a character's number.",
        "a: \"\\UFFFFFFFF\" ~ 1 ~ an escape must be followed by 8 digits of a character's number.",
        "a: 'b' c ~ 1 ~ more text follows a quoted one.",
        "a: b|c: d|a: e ~ 3 ~ The key (a) is used twice.",
        "a: b|  c: d ~ 2 ~ A key must have the indentation of the first one; a value stands on one line.",
        "- b ~ 1 ~ A variant must stand below a key.",
        "a: b|- c ~ 2 ~ A variant must stand below a key without a value, with the indentation of the variant before it.",
        "a:|- b|  - c ~ 3 ~ A variant must stand below a key without a value, with the indentation of the variant before it.",
        "a:|\tb: c ~ 2 ~ A tab must not indent. Maybe spaces should stand for it.",
        "a: b\u0000c ~ 1 ~ The character U+0000 is not allowed.",
        "a: \uD800 ~ 1 ~ The character U+D800 is not allowed.",
        "a:|- b ~ 1 ~ The key (a) must have a text, not a list."
      })
  void all_else_that_yaml_has_is_refused_with_its_line(String text, int line, String message) {
    assertThatThrownBy(
            () ->
                WireReader.answer(
                    text.endsWith("|") || text.contains(": |") ? text : text.replace('|', '\n')))
        .isInstanceOfSatisfying(
            WireFormatException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessageStartingWith("Line " + line + " of the text: ")
        .hasMessageContaining(message);
  }

  @Test
  void a_solution_has_lists_only() {
    assertThatThrownBy(() -> question(WireQuestion.Type.QROCM_IND, "a:\n- x\nb: z").key())
        .isInstanceOf(WireFormatException.class)
        .hasMessage("Line 3 of the text: The key (b) must be followed by lines \"- variant\".");
  }

  @ParameterizedTest
  @EnumSource
  void a_text_that_is_too_long_is_refused(WireQuestion.Type type) {
    String text = "a".repeat(20_001);
    assertThatThrownBy(() -> question(type, text))
        .hasMessage("The length of the solution (20001) must lie between 0 and 20000.");
    assertThatThrownBy(() -> question(type, TWO_FIELDS).given(text))
        .hasMessage("The length of the answer (20001) must lie between 0 and 20000.");
  }

  @Test
  void a_key_may_have_200_characters() {
    String key = "k".repeat(200);
    assertThat(WireReader.answer(key + ": x")).containsEntry(key, "x");
    assertThatThrownBy(() -> WireReader.answer("a: x\n" + key + "k: x"))
        .isInstanceOf(WireFormatException.class)
        .hasMessage(
            "Line 2 of the text: (%s…) is not read: a key of 201 characters must not exceed 200.",
            "k".repeat(40));
  }

  @Test
  void a_solution_that_makes_no_key_is_refused_but_makes_the_reference_find_all_wrong() {
    for (WireQuestion.Type type :
        List.of(WireQuestion.Type.QROC, WireQuestion.Type.QROCM_IND, WireQuestion.Type.QROCM_DEP)) {
      WireQuestion question = question(type, "");
      assertThatThrownBy(() -> checked(question, "a: x"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(checked(question.with(TextTolerance.reference()), "a: x").outcome())
          .isEqualTo(AnswerOutcome.INCORRECT);
    }
  }

  @Property(tries = 3_000)
  void any_answer_is_checked_or_refused_as_documented(
      @ForAll WireQuestion.Type type, @ForAll Compatibility compatibility, @ForAll String answer) {
    WireQuestion question = question(type, TWO_FIELDS).with(USUAL.with(compatibility));
    try {
      assertThat(checked(question, answer).outcome()).isNotNull();
    } catch (WireFormatException e) {
      assertThat(e).hasMessageStartingWith("Line " + e.line() + " of the text: ");
    }
  }

  private static WireQuestion question(WireQuestion.Type type, String solution) {
    return WireQuestion.of(type, solution);
  }

  private static CheckedAnswer checked(WireQuestion question, String answer) {
    return question.check(answer, AnswerConditions.ordinary());
  }

  @Test
  void what_was_given_is_kept_as_values() {
    assertThat(question(WireQuestion.Type.QROCM_IND, TWO_FIELDS).given("b: é\u00A0z"))
        .isEqualTo(GivenAnswer.fields("", "é z"));
    assertThat(question(WireQuestion.Type.QCM, "1").given("3, 1"))
        .isEqualTo(GivenAnswer.choice(3, 1));
  }
}
