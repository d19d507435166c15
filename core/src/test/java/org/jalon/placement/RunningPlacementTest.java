package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;
import org.jalon.testing.Allocation;
import org.junit.jupiter.api.Test;

/** The compiled placement asks what the session asks. */
class RunningPlacementTest {

  private static final int WARM_UP = 20_000;
  private static final int ROUNDS = 20;
  private static final int TESTS = 1_000;
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  @Property(tries = 1_000)
  void a_running_placement_asks_what_a_session_asks(@ForAll long seed) {
    Random random = new Random(seed);
    PlacementPool pool = pool(random);
    Set<OutcomeId> outcomes = someOutcomes(pool, random);
    Optional<Language> language =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(Language.of("fr-BE"));
    ReferencePlacement plan =
        PlacementPlan.reference()
            .with(random.nextBoolean() ? InferenceScope.THIS_ASSESSMENT : InferenceScope.ALL_KNOWN);
    PlacementAssessment assessment =
        new PlacementAssessment(
            "test", random.nextLong(), outcomes, language, known(pool, random), START);
    RunningPlacement running = plan.compile(pool, outcomes, language).running();
    for (int person = 0; person < 2; person++) { // the second one on used arrays
      assertSameTest(plan.start(pool, assessment), running, assessment, random.nextDouble());
    }
  }

  private static void assertSameTest(
      PlacementSession begun,
      RunningPlacement running,
      PlacementAssessment assessment,
      double skill) {
    Random answers = new Random(assessment.seed());
    PlacementSession session = begun;
    running.start(assessment.seed(), assessment.latestKnown(session.log().plan().retry()));
    while (!session.hasEnded()) {
      PlacementItem item = session.nextItem().orElseThrow();
      assertThat(running.item()).isEqualTo(item);
      assertThat(session.position().target().outcome(running.next()).id())
          .isEqualTo(item.outcome());
      boolean correct = answers.nextDouble() < skill;
      session =
          session.answer(
              item.id(), correct ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT, START);
      running.answer(correct);
      if (!session.hasEnded()) {
        assertThat(session.trace().predictedLevel()).hasValue(running.predictedLevel());
      }
    }
    assertThat(running.next()).isEqualTo(-1);
    for (int outcome = 0; outcome < session.position().target().size(); outcome++) {
      assertThat(running.isMastered(outcome))
          .isEqualTo(
              session.position().known(outcome).map(KnowledgeElement::isValidated).orElse(false));
    }
  }

  private static PlacementPool pool(Random random) {
    int topics = 1 + random.nextInt(12);
    List<Topic> tree = new ArrayList<>();
    List<PlacementItem> items = new ArrayList<>();
    boolean gaps = random.nextBoolean();
    for (int t = 0; t < topics; t++) {
      List<LearningOutcome> outcomes = new ArrayList<>();
      int highest = 1 + random.nextInt(8);
      for (int level = 1; level <= highest; level++) {
        if (random.nextInt(3) > 0) {
          String id = "t" + t + "-" + level;
          outcomes.add(TestReferentials.outcome(id, level));
          for (int i = gaps ? random.nextInt(3) : 1; i > 0; i--) {
            items.add(item(id, i, random, gaps));
          }
        }
      }
      tree.add(TestReferentials.topic("t" + t, outcomes.toArray(LearningOutcome[]::new)));
    }
    tree.add(TestReferentials.topic("last", TestReferentials.outcome("last-2", 2)));
    Referential referential =
        TestReferentials.of(
            TestReferentials.domain(
                "1", TestReferentials.competence("1.1", tree.toArray(Topic[]::new))));
    return PlacementPool.resolve(referential, items);
  }

  private static PlacementItem item(String outcome, int number, Random random, boolean varied) {
    Set<Language> languages =
        varied
            ? Set.of(Language.of(List.of("fr", "fr-BE", "en").get(random.nextInt(3))))
            : Set.of();
    return new PlacementItem(
        new ItemId(outcome + "." + number),
        new OutcomeId(outcome),
        varied && random.nextInt(4) == 0 ? ItemStatus.ARCHIVED : ItemStatus.ACTIVE,
        languages,
        random.nextInt(5) == 0 ? Optional.of(Duration.ofSeconds(30)) : Optional.empty());
  }

  private static Set<OutcomeId> someOutcomes(PlacementPool pool, Random random) {
    Set<OutcomeId> outcomes = new LinkedHashSet<>();
    outcomes.add(new OutcomeId("last-2"));
    boolean all = random.nextBoolean();
    pool.referential().topics().stream()
        .flatMap(topic -> topic.outcomes().stream())
        .filter(outcome -> all || random.nextInt(4) > 0)
        .forEach(outcome -> outcomes.add(outcome.id()));
    return outcomes;
  }

  private static KnowledgeState known(PlacementPool pool, Random random) {
    int share = random.nextInt(3);
    List<KnowledgeElement> elements = new ArrayList<>();
    pool.referential().topics().stream()
        .flatMap(topic -> topic.outcomes().stream())
        .filter(outcome -> random.nextInt(4) < share)
        .forEach(
            outcome ->
                elements.add(
                    new KnowledgeElement(
                        outcome.id(),
                        random.nextBoolean() ? Status.VALIDATED : Status.INVALIDATED,
                        random.nextBoolean() ? Source.DIRECT : Source.INFERRED,
                        Points.ZERO,
                        START,
                        Optional.empty())));
    return KnowledgeState.of(elements);
  }

  @Test
  void an_ended_test_has_no_item_and_takes_no_answer() {
    PlacementPool pool = pool(new Random(1));
    RunningPlacement running =
        PlacementPlan.reference()
            .compile(pool, Set.of(new OutcomeId("last-2")), Optional.empty())
            .running();
    assertThat(running.next()).isEqualTo(-1);
    assertThatThrownBy(() -> running.answer(true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("There is no item to ask: the test has ended.");
  }

  @Test
  void a_running_placement_allocates_nothing_once_warm() {
    PlacementPool pool = pool(new Random(3));
    Set<OutcomeId> outcomes = new LinkedHashSet<>();
    pool.items().forEach(item -> outcomes.add(item.outcome()));
    RunningPlacement running =
        PlacementPlan.reference().compile(pool, outcomes, Optional.empty()).running();
    wholeTests(running, WARM_UP);
    List<Long> allocated = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      allocated.add(Allocation.bytes(() -> wholeTests(running, TESTS)));
    }
    // The virtual machine itself allocates now and then while it compiles.
    assertThat(allocated).allMatch(bytes -> bytes < TESTS);
    assertThat(allocated.stream().filter(bytes -> bytes == 0).count()).isGreaterThan(ROUNDS / 2);
  }

  private static void wholeTests(RunningPlacement running, int count) {
    for (int test = 0; test < count; test++) {
      running.start(test, List.of());
      for (int answer = test; running.next() >= 0; answer = answer * 31 + 7) {
        running.answer((answer & 4) == 0);
      }
    }
  }
}
