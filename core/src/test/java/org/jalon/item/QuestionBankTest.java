package org.jalon.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.answer.AnswerKey.NumberAnswer;
import org.jalon.answer.AnswerKey.ShortText;
import org.jalon.answer.AnswerKey.SingleChoice;
import org.jalon.answer.Compatibility;
import org.jalon.answer.TextTolerance;
import org.jalon.item.QuestionIssue.Kind;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Question banks, what is wrong with them and how questions are found. */
class QuestionBankTest {

  private static final Referential REFERENTIAL = TestReferentials.sample();
  private static final TextTolerance USUAL = TextTolerance.withDefaults();
  private static final AnswerKey FIRST = new SingleChoice(1);
  private static final List<String> TWO = List.of("yes", "no");

  @Test
  void a_bank_without_mistakes_is_resolved() {
    Question archived = withStatus(question("q2", "search1"), ItemStatus.ARCHIVED);
    QuestionBank bank =
        new QuestionBank(List.of(question("q1", "search1")))
            .and(new QuestionBank(List.of(archived, question("q3", "search1"))));

    ResolvedQuestionBank resolved = bank.resolve(REFERENTIAL);

    assertThat(bank.validate()).isEmpty();
    assertThat(bank).hasToString("3 questions");
    assertThat(resolved.declaration()).isEqualTo(bank);
    assertThat(resolved.find(new ItemId("q2"))).hasValue(archived);
    assertThat(resolved.find(new ItemId("q4"))).isEmpty();
    assertThat(resolved.questionsOn(new OutcomeId("search1")))
        .extracting(question -> question.id().value())
        .containsExactly("q1", "q3");
    assertThat(resolved.questionsOn(new OutcomeId("search2"))).isEmpty();
  }

  @Test
  void every_problem_of_a_bank_is_reported_with_its_place() {
    Question alike = question("q4", "search1", text(FIRST, List.of("yes", "no", "\u200Byes ")));
    Field select = new Field(List.of("a"), List.of("a", "b", "b\u00AD"));
    Question options =
        question(
            "q5", "search1", text(new AnswerKey.Fields(List.of(select), USUAL), List.of("label")));
    QuestionBank bank =
        new QuestionBank(
            List.of(
                question("q1", "search1"),
                question("q1", "unknown"),
                question("q3", "search3-old"),
                withStatus(question("q6", "search3-old"), ItemStatus.DRAFT),
                alike,
                options));

    assertThat(bank.validate(REFERENTIAL))
        .containsExactly(
            new QuestionIssue(
                Kind.DUPLICATE_QUESTION,
                "$.questions[1].id",
                "The question id (q1) is already used at $.questions[0]; it must be unique."),
            new QuestionIssue(
                Kind.UNKNOWN_OUTCOME,
                "$.questions[1].outcome",
                "The question (q1) refers to the learning outcome (unknown), which the referential"
                    + " (sample 1.0.0) does not contain. Maybe the bank was written for another"
                    + " release of the referential."),
            new QuestionIssue(
                Kind.INACTIVE_OUTCOME,
                "$.questions[2].outcome",
                "The question (q3) refers to the learning outcome (search3-old), which is not"
                    + " active in the referential (sample 1.0.0). Maybe the question should be"
                    + " archived with it."),
            new QuestionIssue(
                Kind.EQUAL_PROPOSALS,
                "$.questions[4].en.proposals[2]",
                "The proposals 1 and 3 (\u200Byes ) must differ."),
            new QuestionIssue(
                Kind.EQUAL_PROPOSALS,
                "$.questions[5].en.fields[0].options[2]",
                "The options 2 and 3 (b\u00AD) must differ."));
    assertThatThrownBy(() -> bank.resolve(REFERENTIAL))
        .isInstanceOfSatisfying(
            InvalidQuestionBankException.class,
            e -> assertThat(e.issues()).isEqualTo(bank.validate(REFERENTIAL)))
        .hasMessageStartingWith("The question bank has 5 problem(s):\n$.questions[1].id: The ");
  }

  @Test
  void a_bank_without_questions_is_reported() {
    assertThat(new QuestionBank(List.of()).validate())
        .containsExactly(
            new QuestionIssue(
                Kind.EMPTY_BANK,
                "$.questions",
                "The bank contains no question; at least one is needed."));
  }

  @Test
  void a_key_that_refuses_its_own_text_is_reported() {
    // The reference composes answers but not what it compares them with.
    TextTolerance strict = TextTolerance.exact().with(Compatibility.REFERENCE);
    AnswerKey key = new ShortText(List.of("key", "cle\u0301"), strict);

    assertThat(
            new QuestionBank(List.of(question("q1", "search1", text(key, List.of())))).validate())
        .containsExactly(
            new QuestionIssue(
                Kind.KEY_NOT_ACCEPTED,
                "$.questions[0].en",
                "The key does not accept its own answer (Text[text=cle\u0301])."));
  }

  @Test
  void a_text_is_found_by_language_with_its_fallback() {
    QuestionText french = text(FIRST, List.of("oui", "non"));
    QuestionText english = text(FIRST, TWO);
    Question question = Question.of("q1", "o1", texts(french, english));

    assertThat(question.find(Language.of("fr-BE"))).hasValue(french);
    assertThat(question.find(Language.of("de"))).isEmpty();
    assertThat(question.in(Language.of("de"), Language.of("en-GB"))).isEqualTo(english);
    assertThat(question.in()).isEqualTo(french);
  }

  static Stream<Arguments> different() {
    return Stream.of(
        Arguments.of(
            text(FIRST, TWO),
            text(new AnswerKey.MultipleChoice(Set.of(1)), TWO),
            "kind of answer key"),
        Arguments.of(
            text(FIRST, TWO),
            text(FIRST, List.of("yes", "no", "maybe")),
            "number of proposals or fields"),
        Arguments.of(text(FIRST, TWO), text(new SingleChoice(2), TWO), "right numbers"),
        Arguments.of(text(number("1"), List.of()), text(number("1.5"), List.of()), "right numbers"),
        Arguments.of(
            text(new ShortText(List.of("a"), USUAL), List.of()),
            text(new ShortText(List.of("a"), TextTolerance.exact()), List.of()),
            "tolerance"),
        Arguments.of(
            text(number("1"), List.of()),
            text(number("1").otherwise(new ShortText(List.of("one"), USUAL)), List.of()),
            "tolerance"),
        Arguments.of(
            text(fields(2, Field.typed("a"), Field.typed("b")), TWO),
            text(fields(1, Field.typed("a"), Field.typed("b")), TWO),
            "right numbers"),
        Arguments.of(
            text(fields(2, Field.typed("a"), Field.typed("b")), TWO),
            text(fields(2, Field.typed("a"), new Field(List.of("b"), TWO_OPTIONS)), TWO),
            "options of fields"));
  }

  private static final List<String> TWO_OPTIONS = List.of("a", "b");

  @ParameterizedTest
  @MethodSource("different")
  void the_languages_of_a_question_have_the_same_structure(
      QuestionText one, QuestionText other, String what) {
    assertThatThrownBy(() -> Question.of("q1", "o1", texts(one, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The texts in the languages (fr) and (en) must have the same %s.", what);
  }

  @Test
  void texts_may_differ_in_what_translation_changes() {
    AnswerKey key = new ShortText(List.of("clé"), USUAL);
    AnswerKey other = new ShortText(List.of("key", "clue"), USUAL);
    assertThat(Question.of("q1", "o1", texts(text(key, List.of()), text(other, List.of()))).texts())
        .hasSize(2);
  }

  @Test
  void a_question_has_a_text_and_time() {
    assertThatThrownBy(() -> Question.of("q1", "o1", Map.of()))
        .hasMessage("The languages of the question ([]) must not be empty.");
    assertThatThrownBy(
            () ->
                new Question(
                    new ItemId("q1"),
                    new OutcomeId("o1"),
                    OptionalInt.of(0),
                    ItemStatus.ACTIVE,
                    Map.of(Language.ENGLISH, text(FIRST, TWO))))
        .hasMessage("The time limit in seconds (0) must be at least 1.");
  }

  static Stream<Arguments> unfitting() {
    return Stream.of(
        Arguments.of(FIRST, List.of("yes"), "The number of proposals (1) must be at least 2."),
        Arguments.of(
            new SingleChoice(3),
            TWO,
            "The number of a right proposal (3) must lie between 1 and 2."),
        Arguments.of(
            new AnswerKey.MultipleChoice(Set.of(1, 3)),
            TWO,
            "The number of a right proposal (3) must lie between 1 and 2."),
        Arguments.of(
            new AnswerKey.Ordering(List.of(2, 3, 1)),
            TWO,
            "The number of proposals (2) must be 3 for this key."),
        Arguments.of(
            new AnswerKey.Ordering(List.of(1, 2)),
            TWO,
            "The right order ([1, 2]) must differ from the order in which the proposals are"
                + " shown."),
        Arguments.of(number("1"), TWO, "The number of proposals (2) must be 0 for this key."),
        Arguments.of(
            fields(1, Field.typed("a")),
            TWO,
            "The number of proposals (2) must be 1 for this key."),
        Arguments.of(FIRST, List.of("yes", " "), "The proposal ( ) must not be blank."));
  }

  @ParameterizedTest
  @MethodSource("unfitting")
  void a_key_fits_its_proposals(AnswerKey key, List<String> proposals, String message) {
    assertThatThrownBy(() -> text(key, proposals))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void an_instruction_is_needed() {
    assertThatThrownBy(() -> new QuestionText(" ", TWO, FIRST, ""))
        .hasMessage("The instruction ( ) must not be blank.");
  }

  private static AnswerKey fields(int asked, Field... fields) {
    return new AnswerKey.InterchangeableFields(List.of(fields), asked, USUAL);
  }

  private static NumberAnswer number(String number) {
    return NumberAnswer.of(new BigDecimal(number));
  }

  private static QuestionText text(AnswerKey key, List<String> proposals) {
    return new QuestionText("What is right?", proposals, key, "");
  }

  private static Map<Language, QuestionText> texts(QuestionText french, QuestionText english) {
    Map<Language, QuestionText> texts = new LinkedHashMap<>();
    texts.put(Language.FRENCH, french);
    texts.put(Language.ENGLISH, english);
    return texts;
  }

  @Test
  void a_question_does_not_give_its_key_away_where_it_is_printed() {
    Question question = question("q", "paste8", text(number("4711"), List.of()));

    assertThat(question.toString()).startsWith("q on paste8 in [").doesNotContain("4711");
    assertThat(question.in()).hasToString(question.in().instruction());
    assertThat(new QuestionBank(List.of(question)).resolve(REFERENTIAL)).hasToString("1 questions");
  }

  private static Question question(String id, String outcome) {
    return question(id, outcome, text(FIRST, TWO));
  }

  private static Question question(String id, String outcome, QuestionText text) {
    return Question.of(id, outcome, Map.of(Language.ENGLISH, text));
  }

  private static Question withStatus(Question question, ItemStatus status) {
    return new Question(
        question.id(), question.outcome(), OptionalInt.empty(), status, question.texts());
  }
}
