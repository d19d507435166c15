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
    // (1) The items: discrimination, difficulty, and what they are about.
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Item item = Item.of("q" + i, LogisticModel.twoPL(1.5, i / 10.0 - 3));
      items.add(item.with("competence", "c" + i % 4).with("topic", "t" + i));
    }
    ResolvedItemBank bank = ItemBank.of("demo", "1", items).resolve();

    // (2) How the test works, and how an ability becomes points and levels.
    CompetenceId competence = new CompetenceId("c0");
    ScoreScale scale = ScoreScale.reference(-4, -2, -1, 0, 1, 2, 4);
    CompetenceLevelScale levels = CompetenceLevelScale.atThresholds(-2, -1, 0, 1, 2);
    FlashPolicy test = FlashPolicy.REFERENCE;
    CertificationPolicy policy =
        new CertificationPolicy("demo", "1", test, scale, Map.of(competence, levels));

    // (3) Question by question, to points and levels. Each answer gives a new session.
    AssessmentSession session = AssessmentSession.start(test.plan(), bank, new RandomSeed(7));
    while (session.nextItem().isPresent()) {
      Item item = session.nextItem().get();
      session = session.answer(item.id(), ask(item));
    }
    CertificationScore score = policy.score(session.estimate());

    assertThat(session.state().responses().size()).isEqualTo(32);
    assertThat(score.points()).isEqualTo(312);
    assertThat(score.globalLevel()).contains(Level.of(3));
    assertThat(score.competenceLevels()).containsExactly(entry(competence, OptionalInt.of(3)));
  }

  /** Somebody who masters whatever is not too hard. */
  private static AnswerOutcome ask(Item item) {
    return item.model().probability(0.5, 1) > 0.5 ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT;
  }
}
