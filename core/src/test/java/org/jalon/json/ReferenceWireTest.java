package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.testing.ReferenceAnswers.expected;
import static org.jalon.testing.ReferenceAnswers.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jalon.answer.AnswerConditions;
import org.jalon.answer.CheckedAnswer;
import org.jalon.answer.Compatibility;
import org.jalon.testing.ReferenceAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference cases of whole answers in wire form. */
class ReferenceWireTest {

  private static final Map<String, WireQuestion.Type> TYPES =
      Map.of(
          "qcu", WireQuestion.Type.QCU,
          "qcm", WireQuestion.Type.QCM,
          "qroc", WireQuestion.Type.QROC,
          "qrocmInd", WireQuestion.Type.QROCM_IND,
          "qrocmDep", WireQuestion.Type.QROCM_DEP);

  static Stream<Arguments> cases() {
    return Stream.of("qcu", "qcm", "qroc", "qrocmInd", "qrocmDep").flatMap(ReferenceAnswers::cases);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_answer_is_checked_as_by_the_reference(JsonNode testCase) {
    WireQuestion question = question(testCase, Compatibility.REFERENCE);
    String answer = input(testCase).required("answer").textValue();
    if (expected(testCase).has("error")) {
      assertThatThrownBy(() -> question.check(answer, AnswerConditions.ordinary()))
          .isInstanceOf(WireFormatException.class);
      return;
    }

    CheckedAnswer checked = question.check(answer, AnswerConditions.ordinary());

    assertThat(checked.outcome())
        .isEqualTo(ReferenceAnswers.outcome(expected(testCase).required("status")));
    if (expected(testCase).has("details")) {
      assertThat(details(question.fieldNames(), checked))
          .isEqualTo(expectedDetails(expected(testCase).required("details")));
    }
  }

  /**
   * Where a solution is no key at all, every answer is wrong for the reference; here it is refused.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void what_is_right_by_default_differs_only_for_solutions_that_are_broken(JsonNode testCase) {
    WireQuestion question = question(testCase, Compatibility.NONE);
    String answer = input(testCase).required("answer").textValue();
    if (List.of("qrocmDep-001", "qrocmInd-011", "qrocmInd-012", "qrocmDep-023")
        .contains(testCase.required("id").textValue())) {
      assertThatThrownBy(() -> question.check(answer, AnswerConditions.ordinary()))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }

    assertThat(question.check(answer, AnswerConditions.ordinary()).outcome())
        .isEqualTo(ReferenceAnswers.outcome(expected(testCase).required("status")));
  }

  @ParameterizedTest
  @CsvSource({"qcu, 1", "qcm, 4", "qroc, 54", "qrocmInd, 5", "qrocmDep, 11"})
  void there_are_as_many_cases_as_were_recorded(String group, int cases) {
    assertThat(ReferenceAnswers.cases(group)).hasSize(cases);
  }

  private static WireQuestion question(JsonNode testCase, Compatibility compatibility) {
    JsonNode input = input(testCase);
    WireQuestion question =
        WireQuestion.of(
                TYPES.get(testCase.required("group").textValue()),
                input.required("solution").textValue())
            .withFormat(input.path("format").asText())
            .withProposals(
                input.path("blockType").asText().equals("select") ? "${a options=[]}" : "");
    return input.has("treatments")
        ? question.with(ReferenceAnswers.tolerance(input.required("treatments"), compatibility))
        : question.with(question.tolerance().with(compatibility));
  }

  private static Map<String, Boolean> details(List<String> names, CheckedAnswer checked) {
    Map<String, Boolean> details = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      details.put(names.get(i), checked.fields().get(i).isRight());
    }
    return details;
  }

  private static Map<String, Boolean> expectedDetails(JsonNode node) {
    Map<String, Boolean> details = new LinkedHashMap<>();
    node.properties().forEach(e -> details.put(e.getKey(), e.getValue().booleanValue()));
    return details;
  }
}
