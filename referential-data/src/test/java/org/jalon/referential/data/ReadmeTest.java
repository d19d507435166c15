package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.AbilityScore;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.constraint.ContentConstraint.AvailableIn;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.Competence;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.Referential;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.session.SessionEvent;
import org.jalon.session.SessionLog;
import org.jalon.session.SessionMismatchException;
import org.jalon.testing.DocumentedCode;
import org.junit.jupiter.api.Test;

/** The code of {@code README.md}: what it says is what runs, and what it promises comes true. */
class ReadmeTest {

  private static final double ABILITY = 0.5;

  @Test
  void the_code_of_the_readme_is_the_code_of_this_test() {
    DocumentedCode readme = DocumentedCode.of(Path.of("../README.md"));
    Path source = Path.of("src/test/java/org/jalon/referential/data/ReadmeTest.java");

    assertThat(readme.blocks()).hasSize(2);
    assertThat(readme.differencesFrom(source)).isEmpty();
  }

  @Test
  void the_dependency_of_the_readme_is_this_release() throws IOException {
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("`org.jalon:jalon-core:" + Provenance.thisRelease() + "`");
  }

  @Test
  void the_quick_start_asks_32_questions_and_scores_16_competences() {
    // (1) The referential and an item bank. Resolving checks every link and numbers everything.
    Referential referential = DigitalSkills.referential();
    ItemBank items = DigitalSkills.demonstrationItemBank();
    ResolvedItemBank bank = items.resolve(referential);

    // (2) How the test works and how it is scored.
    AdaptiveCertification policy = DemonstrationCertification.policy(referential, items);
    AssessmentPlan plan = policy.test().plan().forPersonWith(new AvailableIn(Language.ENGLISH));

    // (3) Question by question. A session is immutable: each answer gives the next one.
    AssessmentSession session = AssessmentSession.start(plan, bank, new RandomSeed(42));
    while (session.nextItem().isPresent()) {
      Item item = session.nextItem().get();
      session = session.answer(item.id(), ask(item)); // CORRECT, INCORRECT, SKIPPED…
    }

    // (4) Points, global level, and the level of every competence.
    AbilityScore score = policy.score(session.estimate());

    assertThat(session.state().responses().size()).isEqualTo(32);
    assertThat(session.estimate().ability()).isBetween(ABILITY - 0.5, ABILITY + 0.5);
    assertThat(score.points().orElseThrow())
        .isBetween(448, 640); // those of abilities from 0 to 1.2
    assertThat(score.globalLevel()).contains(Level.of(5));
    assertThat(score.competenceLevels().keySet())
        .containsExactlyElementsOf(referential.competences().stream().map(Competence::id).toList())
        .hasSize(16);
    assertThat(score.competenceLevels().values())
        .isSubsetOf(OptionalInt.of(4), OptionalInt.of(5), OptionalInt.of(6));
  }

  @Test
  void a_stored_session_is_taken_up_where_it_stood_and_proves_true() {
    AssessmentSession session = answered(10);
    ResolvedItemBank bank = bank();
    AssessmentPlan plan = plan();

    // After each answer
    AssessmentJson json = AssessmentJson.withDefaults();
    String stored = json.write(session.log());

    // After a crash
    SessionLog log = json.read(SessionLog.class, stored);
    AssessmentSession resumed = AssessmentSession.resume(plan, bank, log);

    // In ten years: decide everything again and compare, bit for bit
    AssessmentSession.verify(plan, bank, log);

    assertThat(resumed.log()).isEqualTo(session.log());
    assertThat(resumed.nextItem()).isPresent().isEqualTo(session.nextItem());
    assertThat(resumed.estimate()).isEqualTo(session.estimate());
    assertThat(answering(resumed, 32).log()).isEqualTo(answering(session, 32).log());
  }

  @Test
  void an_altered_log_is_taken_up_but_does_not_prove_true() {
    AssessmentJson json = AssessmentJson.withDefaults();
    String stored = json.write(answered(10).log());
    String altered = stored.replaceFirst("\"incorrect\"", "\"correct\"");
    SessionLog log = json.read(SessionLog.class, altered);

    assertThat(altered).isNotEqualTo(stored);
    assertThatCode(() -> AssessmentSession.resume(plan(), bank(), log)).doesNotThrowAnyException();
    assertThatThrownBy(() -> AssessmentSession.verify(plan(), bank(), log))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContaining("of the session log does not replay")
        .hasMessageContaining("deciding again gives");
  }

  @Test
  void a_selection_tells_its_ranking_its_draws_and_what_each_rule_excluded() {
    AssessmentSession session = answered(10);
    SessionEvent.ItemSelected selection = session.selection();

    assertThat(selection.ranking())
        .extracting(SessionEvent.Candidate::item)
        .contains(session.nextItem().orElseThrow().id());
    assertThat(selection.draws()).isNotEmpty();
    assertThat(selection.excluded()).containsEntry("already asked", 10).hasSizeGreaterThan(1);
  }

  @Test
  void every_excluded_item_has_its_reason() {
    AssessmentSession session = answered(10);

    for (int item = 0; item < session.bank().size(); item++) {
      assertThat(session.eligibility().reason(item).isEmpty())
          .isEqualTo(session.eligibility().isEligible(item));
    }
    assertThat(session.eligibility().reason(session.state().responses().item(0)))
        .contains("already asked");
  }

  private static ResolvedItemBank bank() {
    return DigitalSkills.demonstrationItemBank().resolve(DigitalSkills.referential());
  }

  private static AssessmentPlan plan() {
    return DemonstrationCertification.policy(
            DigitalSkills.referential(), DigitalSkills.demonstrationItemBank())
        .test()
        .plan()
        .forPersonWith(new AvailableIn(Language.ENGLISH));
  }

  private static AssessmentSession answered(int answers) {
    return answering(AssessmentSession.start(plan(), bank(), new RandomSeed(42)), answers);
  }

  /** Goes on until there are so many answers. */
  private static AssessmentSession answering(AssessmentSession session, int answers) {
    AssessmentSession current = session;
    while (current.state().responses().size() < answers) {
      Item item = current.nextItem().orElseThrow();
      current = current.answer(item.id(), ask(item));
    }
    return current;
  }

  /** Somebody who masters whatever is not too hard. */
  private static AnswerOutcome ask(Item item) {
    return item.model().probability(ABILITY, 1) > 0.5
        ? AnswerOutcome.CORRECT
        : AnswerOutcome.INCORRECT;
  }
}
