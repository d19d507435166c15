package org.jalon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.answer.Compatibility;
import org.jalon.answer.TextTolerance;
import org.junit.jupiter.params.provider.Arguments;

/** The reference cases of answer checking; the README beside the file tells their form. */
public final class ReferenceAnswers {

  private static final GoldenFile FILE = GoldenFile.read(ReferenceAnswers.class, "answers.json");

  private ReferenceAnswers() {}

  /** The cases of a group, each named by its identifier. */
  public static Stream<Arguments> cases(String group) {
    return FILE.casesOf(group, "id", "name");
  }

  public static JsonNode input(JsonNode testCase) {
    return testCase.required("input");
  }

  public static JsonNode expected(JsonNode testCase) {
    return testCase.required("expected");
  }

  public static List<String> texts(JsonNode list) {
    return GoldenFile.stream(list).map(JsonNode::textValue).toList();
  }

  /** The tolerance of the treatments that a case switches on. */
  public static TextTolerance tolerance(JsonNode treatments, Compatibility compatibility) {
    List<String> on = texts(treatments);
    double ratio = on.contains("t3") ? TextTolerance.USUAL_EDIT_RATIO : 0;
    return new TextTolerance(on.contains("t1"), on.contains("t2"), ratio, compatibility);
  }

  /** An outcome by the name that the reference service has for it. */
  public static AnswerOutcome outcome(JsonNode status) {
    return switch (status.textValue()) {
      case "ok" -> AnswerOutcome.CORRECT;
      case "ko" -> AnswerOutcome.INCORRECT;
      case "aband" -> AnswerOutcome.SKIPPED;
      case "timedout" -> AnswerOutcome.TIMED_OUT;
      case "focusedOut" -> AnswerOutcome.FOCUS_LOST;
      default -> throw new IllegalArgumentException("No such status: " + status);
    };
  }
}
