package org.jalon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.testing.ReferenceAnswers.expected;
import static org.jalon.testing.ReferenceAnswers.input;
import static org.jalon.testing.ReferenceAnswers.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.answer.AnswerKey.InterchangeableFields;
import org.jalon.answer.CheckedAnswer.FieldCheck;
import org.jalon.testing.GoldenFile;
import org.jalon.testing.ReferenceAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference cases of treatments, edit distance, numbers, examiner and corrections. */
class ReferenceAnswersTest {

  static Stream<Arguments> t1() {
    return ReferenceAnswers.cases("t1");
  }

  @ParameterizedTest
  @MethodSource
  void t1(JsonNode testCase) {
    String value = text(testCase, "value");

    assertThat(ReferenceText.withoutCaseAccentsSpaces(value)).isEqualTo(expectedText(testCase));
    assertThat(UnicodeText.normalized(value, true, false)).isEqualTo(expectedText(testCase));
  }

  static Stream<Arguments> t2() {
    return ReferenceAnswers.cases("t2");
  }

  @ParameterizedTest
  @MethodSource
  void t2(JsonNode testCase) {
    String value = text(testCase, "value");

    assertThat(ReferenceText.withoutPunctuation(value)).isEqualTo(expectedText(testCase));
    assertThat(UnicodeText.normalized(value, false, true)).isEqualTo(expectedText(testCase));
  }

  static Stream<Arguments> treatments() {
    return ReferenceAnswers.cases("treatments");
  }

  /** Those of other names are none. */
  @ParameterizedTest
  @MethodSource
  void treatments(JsonNode testCase) {
    List<String> on = texts(input(testCase).required("treatments"));

    assertThat(ReferenceText.treated(text(testCase, "value"), on.contains("t1"), on.contains("t2")))
        .isEqualTo(expectedText(testCase));
  }

  static Stream<Arguments> closeEnough() {
    return ReferenceAnswers.cases("closeEnough");
  }

  @ParameterizedTest
  @MethodSource
  void closeEnough(JsonNode testCase) {
    double ratio = input(testCase).required("maxRatio").doubleValue();
    List<String> accepted = texts(input(testCase).required("references"));

    for (Compatibility compatibility : Compatibility.values()) {
      TextTolerance tolerance = new TextTolerance(false, false, ratio, compatibility);
      assertThat(tolerance.matches(text(testCase, "answer"), accepted))
          .isEqualTo(expected(testCase).required("value").booleanValue());
    }
  }

  static Stream<Arguments> levenshteinRatio() {
    return ReferenceAnswers.cases("levenshteinRatio");
  }

  @ParameterizedTest
  @MethodSource
  void levenshteinRatio(JsonNode testCase) {
    double ratio =
        EditDistance.referenceRatio(text(testCase, "answer"), text(testCase, "reference"));

    assertThat(ratio).isCloseTo(expected(testCase).required("ratio").doubleValue(), within(1e-12));
  }

  static Stream<Arguments> isNumeric() {
    return ReferenceAnswers.cases("isNumeric");
  }

  @ParameterizedTest
  @MethodSource
  void isNumeric(JsonNode testCase) {
    boolean numeric = expected(testCase).required("value").booleanValue();

    assertThat(ReferenceNumber.isNumeric(text(testCase, "value"))).isEqualTo(numeric);
    assertThat(DecimalNumber.parse(text(testCase, "value")).isPresent()).isEqualTo(numeric);
  }

  static Stream<Arguments> parseNumber() {
    return ReferenceAnswers.cases("parseNumber");
  }

  @ParameterizedTest
  @MethodSource
  void parseNumber(JsonNode testCase) {
    double number = expected(testCase).required("value").doubleValue();

    assertThat(ReferenceNumber.parse(text(testCase, "value"))).isEqualTo(number);
    assertThat(DecimalNumber.parse(text(testCase, "value")).orElseThrow().doubleValue())
        .isEqualTo(number);
  }

  static Stream<Arguments> examiner() {
    return ReferenceAnswers.cases("examiner");
  }

  @ParameterizedTest
  @MethodSource
  void examiner(JsonNode testCase) {
    AnswerOutcome validated = ReferenceAnswers.outcome(input(testCase).required("validation"));

    assertThat(conditions(input(testCase)).outcome(validated))
        .isEqualTo(ReferenceAnswers.outcome(expected(testCase).required("result")));
  }

  private static AnswerConditions conditions(JsonNode input) {
    AnswerConditions conditions =
        new AnswerConditions(
            AnswerConditions.ordinary().secondsLeft(),
            input.path("focusedChallenge").booleanValue(),
            input.path("focusedOut").booleanValue(),
            input.path("certification").booleanValue(),
            input.path("accessibilityAdjustment").booleanValue());
    return input.path("timeout").isInt()
        ? conditions.withSecondsLeft(input.required("timeout").intValue())
        : conditions;
  }

  static Stream<Arguments> corrections() {
    return ReferenceAnswers.cases("qrocmDepCorrection");
  }

  @ParameterizedTest
  @MethodSource
  void corrections(JsonNode testCase) {
    List<Field> groups =
        GoldenFile.stream(input(testCase).required("groups"))
            .map(variants -> new Field(texts(variants), List.of()))
            .toList();
    List<String> answers = texts(input(testCase).required("treatedAnswers"));

    for (Compatibility compatibility : Compatibility.values()) {
      CheckedAnswer checked =
          new InterchangeableFields(
                  groups, answers.size(), TextTolerance.withDefaults().with(compatibility))
              .check(new GivenAnswer.Texts(answers));

      assertThat(checked.fields())
          .extracting(FieldCheck::isRight)
          .isEqualTo(
              GoldenFile.stream(expected(testCase).required("answersEvaluation"))
                  .map(JsonNode::booleanValue)
                  .toList());
      assertThat(checked.missing())
          .isEqualTo(texts(expected(testCase).required("solutionsWithoutGoodAnswers")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "t1, 5",
    "t2, 5",
    "treatments, 3",
    "closeEnough, 5",
    "levenshteinRatio, 3",
    "isNumeric, 4",
    "parseNumber, 2",
    "examiner, 3",
    "qrocmDepCorrection, 1"
  })
  void there_are_as_many_cases_as_were_recorded(String group, int cases) {
    assertThat(ReferenceAnswers.cases(group)).hasSize(cases);
  }

  /** The defects that the specification lists beside the cases. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0x1F | true | 0",
        "1 000 | true | 1000",
        "1 000 000 | false | 1000",
        "123,,00 | false | 123",
        "00025 000 | true | 25000",
        "-.5e1 | true | -5",
        "' 1 000' | true | 1"
      })
  void numbers_keep_the_defects_of_the_reference(String text, boolean numeric, double number) {
    assertThat(ReferenceNumber.isNumeric(text)).isEqualTo(numeric);
    assertThat(ReferenceNumber.parse(text)).isEqualTo(number);
  }

  @Test
  void treatments_keep_the_defects_of_the_reference() {
    assertThat(ReferenceText.treated("été Œuvre – Ж", false, true)).isEqualTo("t uvre ");
    assertThat(ReferenceText.treated("Œuvre été", true, false)).isEqualTo("œuvreete");
    assertThat(EditDistance.referenceRatio("abcd", "abcde")).isEqualTo(0.25);
    assertThat(EditDistance.referenceRatio("abcde", "abcd")).isEqualTo(0.2);
    assertThat(EditDistance.referenceRatio("", "")).isZero();
    assertThat(EditDistance.referenceRatio("", "a")).isInfinite();
  }

  private static String text(JsonNode testCase, String name) {
    return input(testCase).required(name).textValue();
  }

  private static String expectedText(JsonNode testCase) {
    return expected(testCase).required("value").textValue();
  }
}
