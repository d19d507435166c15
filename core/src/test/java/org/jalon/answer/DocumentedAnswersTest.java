package org.jalon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jalon.testing.DocumentedCode;
import org.junit.jupiter.api.Test;

/** The code and the claims of the document on checking answers. */
class DocumentedAnswersTest {

  @Test
  void the_code_of_the_document_gives_what_it_says() {
    AnswerKey key = new AnswerKey.ShortText(List.of("clé", "clef"), TextTolerance.withDefaults());
    AnswerConditions late = AnswerConditions.ordinary().withSecondsLeft(-2);
    AnswerOutcome inTime = AnswerChecker.check(key, GivenAnswer.text("Cle !")).outcome();
    AnswerOutcome afterwards = AnswerChecker.check(key, GivenAnswer.text("clé"), late).outcome();

    assertThat(inTime).isEqualTo(AnswerOutcome.CORRECT);
    assertThat(afterwards).isEqualTo(AnswerOutcome.TIMED_OUT);
  }

  @Test
  void the_document_has_the_code_of_this_test() {
    DocumentedCode document = DocumentedCode.of(Path.of("..", "docs", "answers.md"));

    assertThat(document.blocks()).hasSize(1);
    assertThat(
            document.differencesFrom(
                Path.of("src/test/java/org/jalon/answer/DocumentedAnswersTest.java")))
        .isEmpty();
  }
}
