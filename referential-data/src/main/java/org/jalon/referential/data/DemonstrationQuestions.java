package org.jalon.referential.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jalon.item.QuestionBank;
import org.jalon.json.AssessmentJson;

/**
 * Demonstration questions that a person can answer at a keyboard, in French and English, for
 * learning outcomes of all competences: at least one on every topic. Their answer keys are of every
 * kind. They show how a test runs; nothing about them is calibrated.
 */
public final class DemonstrationQuestions {

  private static final List<String> COMPETENCES =
      List.of(
          "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2",
          "4.3", "5.1", "5.2");

  private DemonstrationQuestions() {}

  /**
   * All questions, competence by competence. Reads resources of this module; keep what it returns.
   *
   * @return the bank of this release
   */
  public static QuestionBank bank() {
    AssessmentJson json = AssessmentJson.withDefaults();
    return COMPETENCES.stream()
        .map(competence -> read(json, competence))
        .reduce(new QuestionBank(List.of()), QuestionBank::and);
  }

  private static QuestionBank read(AssessmentJson json, String competence) {
    String name = "questions/" + competence + ".json";
    try (InputStream stream = DemonstrationQuestions.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new FileNotFoundException(name);
      }
      return json.read(QuestionBank.class, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
