package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.json.Breakable.QUESTION_BANK;

import java.math.BigDecimal;
import java.util.List;
import org.jalon.answer.AnswerKey;
import org.jalon.item.InvalidQuestionBankException;
import org.jalon.item.QuestionBank;
import org.jalon.item.QuestionIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Question banks with values outside their domain. */
class BrokenQuestionBankDocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'right': 2 | 'right': 3 | $.questions[0].fr: The number of a right proposal (3) must lie between 1 and 2.",
        "'right': 2 | 'right': 0 | $.questions[0].right: The number of the right proposal (0) must be at least 1.",
        "'right': [1, 3] | 'right': [] | $.questions[1].right: The numbers of the right proposals ([]) must not be empty.",
        "'right': [1, 3] | 'right': [1, 1] | $.questions[1].right: A right proposal must be named once.",
        "'single-choice' | 'choice' | $.questions[0].type: The value (choice) must be one of [single-choice, multiple-choice, short-text, number, ordering, fields].",
        "'draft' | 'old' | $.questions[1].status: The value (old) must be one of [draft, active, archived].",
        "60 | 0 | $.questions[1]: The time limit in seconds (0) must be at least 1.",
        "['case', 'distance'] | ['case', 'accents'] | $.questions[2].tolerance[1]: The value (accents) must be one of [case, punctuation, distance].",
        "0.125 | 1.5 | $.questions[2].editRatio: The maximum edit ratio (1.5) must lie between 0.0 and 1.0.",
        "['case', 'distance'] | ['case'] | $.questions[2].editRatio: An edit ratio needs the tolerance (distance).",
        "'answers': ['key'] | 'answers': [] | $.questions[2].en.answers: The accepted texts ([]) must not be empty.",
        "'answers': ['key'] | 'answers': [' '] | $.questions[2].en.answers: The accepted text ( ) must have a visible character.",
        "'margin': 0.5 | 'margin': -1 | $.questions[3]: The margin (-1) must not be negative.",
        "12.5 | 1e999 | $.questions[3].answer: The number is too large; it must be at most 1.7976931348623157E308.",
        "'answer': 12.5 | 'answer': 12.5, 'answers': [1] | $.questions[3].answers: There must be one answer or a list of answers, not both.",
        "[2, 1] | [1, 2] | $.questions[5].en: The right order ([1, 2]) must differ from the order in which the proposals are shown.",
        "[2, 1] | [2, 2] | $.questions[5].order: The order of the proposals ([2, 2]) must name each number from 1 to 2 once.",
        "'asked': 2 | 'asked': 4 | $.questions[6].en.fields: The number of texts asked for (4) must lie between 1 and 3.",
        "'interchangeable': true | 'interchangeable': false | $.questions[6].interchangeable: Fields that are asked for in part must be interchangeable.",
        "'answers': ['z'] | 'answers': ['x'] | $.questions[6].en.fields[1]: The accepted text (x) must be one of the options [y, z].",
        "'label': 'two' | 'label': ' ' | $.questions[6].en: The proposal ( ) must not be blank.",
        "'instruction': 'Which?' | 'instruction': '' | $.questions[1].en: The instruction () must not be blank.",
        "'Which?', 'proposals': ['a' | 'Which?', 'proposals': ['z', 'a' | $.questions[1]: The texts in the languages (fr) and (en) must have the same number of proposals or fields.",
        "'right': 2, | 'right': 2, 'order': [1], | $.questions[0].order: This property is unknown here; known are [id, outcome, type, status, timeLimitSeconds, right, fr].",
        "'fr': {'instruction': 'Laquelle | 'french': {'instruction': 'Laquelle | $.questions[0].french: This property is unknown here; known are [id, outcome, type, status, timeLimitSeconds, right, fr, en]."
      })
  void a_value_outside_its_domain_is_refused(String original, String value, String problem) {
    String document = QUESTION_BANK.with(value.replace('\'', '"'), original.replace('\'', '"'));
    assertThat(QUESTION_BANK.problems(document))
        .extracting(p -> p.path() + ": " + p.message())
        .contains(problem);
  }

  @Test
  void all_problems_of_a_bank_are_reported_each_at_its_place() {
    String document =
        """
        {"format": "jalon-questions", "version": 1, "questions": [
          {"id": "q 1", "type": "number", "answers": [1, "2"], "margin": "0",
           "fr": {"instruction": 5, "answers": ["a", 7]}, "en": []},
          7,
          {"id": "q2", "outcome": "o", "type": "fields", "tolerance": "case",
           "fr": {"instruction": "?", "fields": [{"answers": [], "labl": "x"}, 3]}},
          {"id": "q3", "outcome": "o", "type": "ordering", "order": [1, "2"],
           "fr": {"instruction": "?", "proposals": ["a", "b"]},
           "FR": {"instruction": "?", "proposals": ["a", "b"]}},
          {"id": "q4", "outcome": "o", "type": "single-choice", "right": 1,
           "fr": {"instruction": "?", "proposals": ["a", "b"]},
           "FR": {"instruction": "?", "proposals": ["a", "b"]}}
        ]}
        """;
    assertThat(QUESTION_BANK.problems(document))
        .extracting(JsonProblem::path)
        .containsExactlyInAnyOrder(
            "$.questions[0].id",
            "$.questions[0].outcome",
            "$.questions[0].answers[1]",
            "$.questions[0].margin",
            "$.questions[0].fr.instruction",
            "$.questions[0].fr.answers[1]",
            "$.questions[0].en",
            "$.questions[1]",
            "$.questions[2].tolerance",
            "$.questions[2].fr.fields[0].labl",
            "$.questions[2].fr.fields[0].label",
            "$.questions[2].fr.fields[0]",
            "$.questions[2].fr.fields[1]",
            "$.questions[3].order[1]",
            "$.questions[4].FR");
  }

  @Test
  void a_broken_bank_reports_issues_of_banks() {
    assertThatThrownBy(() -> QUESTION_BANK.read(QUESTION_BANK.with("\"q 1\"", "\"q1\"")))
        .isInstanceOfSatisfying(
            InvalidQuestionBankException.class,
            e ->
                assertThat(e.issues())
                    .containsExactly(
                        new QuestionIssue(
                            QuestionIssue.Kind.MALFORMED,
                            "$.questions[0].id",
                            "The item id (q 1) must contain no white space and no control character.")));
  }

  @Test
  void an_identifier_used_twice_is_read_and_reported_by_the_bank() {
    QuestionBank bank =
        Breakable.JSON.read(QuestionBank.class, QUESTION_BANK.with("\"q1\"", "\"q2\""));
    assertThat(bank.validate())
        .extracting(QuestionIssue::kind)
        .containsExactly(QuestionIssue.Kind.DUPLICATE_QUESTION);
  }

  @Test
  void a_number_that_a_document_cannot_hold_is_not_written() {
    AnswerKey key = AnswerKey.NumberAnswer.of(new BigDecimal("0.12345678901234567890"));
    QuestionBank bank = new QuestionBank(List.of(QuestionSamples.question("q1", key, List.of())));
    assertThatThrownBy(() -> Breakable.JSON.write(bank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number (0.1234567890123456789) has more digits than a document can hold.");
  }
}
