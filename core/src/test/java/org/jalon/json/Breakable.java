package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.TestRecord;
import org.jalon.item.InvalidItemBankException;
import org.jalon.item.InvalidQuestionBankException;
import org.jalon.item.ItemBank;
import org.jalon.item.QuestionBank;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.ProbabilisticPlacement;
import org.jalon.placement.ReferencePlacement;
import org.jalon.referential.InvalidReferentialException;
import org.jalon.referential.Referential;
import org.jalon.referential.ReferentialIssue;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.BatteryLog;
import org.jalon.session.BatteryPlan;
import org.jalon.session.SessionLog;
import org.jalon.simulation.SimulationState;

/** The kinds of documents, each with a small valid one to break. */
enum Breakable {
  REFERENTIAL(Referential.class),
  ITEM_BANK(ItemBank.class),
  QUESTION_BANK(QuestionBank.class),
  ASSESSMENT_PLAN(AssessmentPlan.class),
  SESSION_LOG(SessionLog.class),
  BATTERY_PLAN(BatteryPlan.class),
  BATTERY_LOG(BatteryLog.class),
  CERTIFICATION_POLICY(CertificationPolicy.class),
  PROFILE_POLICY(CertificationPolicy.class),
  CERTIFICATION_SCORE(CertificationScore.class),
  TEST_RECORD(TestRecord.class),
  PROFILE_RECORD(TestRecord.class),
  CERTIFICATION_DECISION(CertificationDecision.class),
  KNOWLEDGE(KnowledgeState.class),
  KNOWLEDGE_BOUNDS(KnowledgeBounds.class),
  REFERENCE_PLACEMENT(ReferencePlacement.class),
  PROBABILISTIC_PLACEMENT(ProbabilisticPlacement.class),
  PLACEMENT_LOG(PlacementLog.class),
  SIMULATION_STATE(SimulationState.class);

  static final AssessmentJson JSON = AssessmentJson.withDefaults();

  final Class<?> type;

  Breakable(Class<?> type) {
    this.type = type;
  }

  /** The valid document, without the line feed at its end. */
  String document() {
    String file = "breakable/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    try (InputStream stream = Breakable.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The valid document with the first occurrence of a text in place of another. */
  String with(String replacement, String original) {
    String document = document();
    int start = document.indexOf(original);
    assertThat(start).as("place of %s", original).isNotNegative();
    return document.substring(0, start)
        + replacement
        + document.substring(start + original.length());
  }

  /** The place in the valid document that has a path. */
  JsonPlace at(String path) {
    return JsonPlace.of(document()).stream()
        .filter(place -> place.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** The version of the valid document, as it stands there before any other such number. */
  String version() {
    return switch (this) {
      case KNOWLEDGE_BOUNDS, CERTIFICATION_POLICY, PROFILE_POLICY, CERTIFICATION_SCORE -> "2";
      default -> "1";
    };
  }

  Object read(byte[] json) {
    return JSON.read(type, new ByteArrayInputStream(json));
  }

  Object read(String json) {
    return JSON.read(type, json);
  }

  /** The problems of a document that must be refused, each with its path. */
  List<JsonProblem> problems(String json) {
    return problems(json.getBytes(StandardCharsets.UTF_8));
  }

  List<JsonProblem> problems(byte[] json) {
    return problems(catchThrowable(() -> read(json)));
  }

  /** What one of the exceptions that the API documents says; warnings are left out. */
  static List<JsonProblem> problems(Throwable thrown) {
    if (thrown instanceof JsonFormatException e) {
      return e.problems();
    } else if (thrown instanceof InvalidItemBankException e) {
      return e.issues().stream().map(i -> new JsonProblem(i.path(), i.message())).toList();
    } else if (thrown instanceof InvalidQuestionBankException e) {
      return e.issues().stream().map(i -> new JsonProblem(i.path(), i.message())).toList();
    } else if (thrown instanceof InvalidReferentialException e) {
      return e.issues().stream()
          .filter(ReferentialIssue::isError)
          .map(i -> new JsonProblem(i.path(), i.message()))
          .toList();
    }
    throw new AssertionError("Neither refused nor as documented: " + thrown, thrown);
  }

  /** The only problem of a document that must be refused, as path and message. */
  String problem(String json) {
    List<JsonProblem> problems = problems(json);
    assertThat(problems).hasSize(1);
    return problems.get(0).path() + ": " + problems.get(0).message();
  }

  /** The one problem of a text that is not even JSON, as place and message. */
  String malformation(byte[] json) {
    Throwable thrown = catchThrowable(() -> read(json));
    assertThat(thrown).isInstanceOf(JsonFormatException.class);
    List<JsonProblem> problems = ((JsonFormatException) thrown).problems();
    assertThat(problems).hasSize(1);
    String line = problems.get(0).path() + ": " + problems.get(0).message();
    assertThat(thrown).hasMessage("The document has 1 problem(s):\n" + line);
    return line;
  }

  String malformation(String json) {
    return malformation(json.getBytes(StandardCharsets.UTF_8));
  }
}
