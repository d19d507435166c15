package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.FlashPolicy;
import org.jalon.certification.ScoreScale;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentSession;
import org.junit.jupiter.api.Test;

/** The examples of the README and of the guide: what they say is what runs. */
class UserGuideTest {

  @Test
  void from_a_bank_to_a_certification_score() {
    // (1) The questions: discrimination, difficulty, and what they are about.
    List<Item> questions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      LogisticModel model = LogisticModel.twoPL(1.5, i / 10.0 - 3);
      questions.add(Item.of("q" + i, model).with("competence", "c" + i % 4).with("topic", "t" + i));
    }
    ResolvedItemBank bank = ItemBank.of("demo", "1.0.0", questions).resolve();

    // (2) How the test works, and how an ability becomes points and levels.
    FlashPolicy test = FlashPolicy.REFERENCE;
    CompetenceId competence = new CompetenceId("c0");
    ScoreScale scale = ScoreScale.reference(-4, -2, -1, 0, 1, 2, 4);
    CompetenceLevelScale levels = CompetenceLevelScale.atThresholds(-2, -1, 0, 1, 2);
    CertificationPolicy policy =
        new CertificationPolicy("demo", "1.0.0", test, scale, Map.of(competence, levels));

    // (3) Question by question. A session is immutable: each answer gives the next one.
    AssessmentSession session = AssessmentSession.start(test.plan(), bank, new RandomSeed(42));
    while (session.nextItem().isPresent()) {
      Item question = session.nextItem().get();
      session = session.answer(question.id(), ask(question));
    }

    // (4) The result: points, the global level, and the level of each competence.
    CertificationScore score = policy.score(session.estimate());

    assertThat(session.state().responses().size()).isEqualTo(32);
    assertThat(score.points()).isEqualTo(314);
    assertThat(score.globalLevel()).contains(Level.of(3));
    assertThat(score.competenceLevels()).containsExactly(entry(competence, OptionalInt.of(3)));
  }

  /** Somebody who masters whatever is not too hard. */
  private static AnswerOutcome ask(Item question) {
    return question.model().probability(0.5, 1) > 0.5
        ? AnswerOutcome.CORRECT
        : AnswerOutcome.INCORRECT;
  }
}
