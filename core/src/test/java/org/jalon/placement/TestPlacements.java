package org.jalon.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.knowledge.Elements;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;

/** Small placement tests: items named after their outcomes, answers by a rule. */
final class TestPlacements {

  static final Instant START = Elements.day(10);

  private TestPlacements() {}

  /** A referential of one competence. */
  static Referential competence(Topic... topics) {
    return TestReferentials.of(
        TestReferentials.domain("1", TestReferentials.competence("1.1", topics)));
  }

  /** A topic with outcomes at some levels: {@code web2} is that of the topic web at level 2. */
  static Topic topic(String id, int... levels) {
    List<LearningOutcome> outcomes = new ArrayList<>();
    for (int level : levels) {
      outcomes.add(TestReferentials.outcome(id + level, level));
    }
    return TestReferentials.topic(id, outcomes.toArray(LearningOutcome[]::new));
  }

  /** An item {@code q-web2} for each outcome {@code web2}. */
  static PlacementPool pool(Referential referential) {
    return PlacementPool.resolve(
        referential, outcomes(referential).stream().map(o -> item("q-" + o, o.value())).toList());
  }

  static Set<OutcomeId> outcomes(Referential referential) {
    Set<OutcomeId> outcomes = new LinkedHashSet<>();
    referential.topics().forEach(t -> t.outcomes().forEach(o -> outcomes.add(o.id())));
    return outcomes;
  }

  static Set<OutcomeId> outcomes(String... ids) {
    Set<OutcomeId> outcomes = new LinkedHashSet<>();
    Stream.of(ids).forEach(id -> outcomes.add(new OutcomeId(id)));
    return outcomes;
  }

  static PlacementItem item(String id, String outcome) {
    return PlacementItem.of(id, outcome);
  }

  static PlacementItem item(String id, String outcome, String... languages) {
    Set<Language> set = new LinkedHashSet<>();
    Stream.of(languages).forEach(tag -> set.add(Language.of(tag)));
    PlacementItem plain = PlacementItem.of(id, outcome);
    return new PlacementItem(plain.id(), plain.outcome(), plain.status(), set, Optional.empty());
  }

  static PlacementItem timed(PlacementItem item) {
    return new PlacementItem(
        item.id(),
        item.outcome(),
        item.status(),
        item.languages(),
        Optional.of(Duration.ofSeconds(30)));
  }

  static PlacementItem archived(PlacementItem item) {
    return new PlacementItem(
        item.id(), item.outcome(), ItemStatus.ARCHIVED, item.languages(), item.timeLimit());
  }

  /** A test of all outcomes of a pool that are active. */
  static PlacementAssessment assessment(PlacementPool pool) {
    List<OutcomeId> active =
        pool.referential().topics().stream()
            .flatMap(topic -> topic.outcomes().stream())
            .filter(LearningOutcome::isActive)
            .map(LearningOutcome::id)
            .toList();
    return PlacementAssessment.of("a1", active, START);
  }

  static PlacementSession start(PlacementPlan plan, PlacementPool pool) {
    return plan.start(pool, assessment(pool));
  }

  /** The session after an answer to what is asked, a second after the one before. */
  static PlacementSession answer(PlacementSession session, boolean right) {
    return answer(session, right ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT);
  }

  static PlacementSession answer(PlacementSession session, AnswerOutcome outcome) {
    int answers = session.log().answers().size();
    ItemId item = session.nextItem().orElseThrow().id();
    return session.answer(item, outcome, START.plusSeconds(answers + 1));
  }

  /** A test led to its end by a person who masters some outcomes. */
  static PlacementSession finish(PlacementSession start, Predicate<OutcomeId> mastered) {
    PlacementSession session = start;
    while (!session.hasEnded()) {
      session = answer(session, mastered.test(session.nextItem().orElseThrow().outcome()));
    }
    return session;
  }

  /** The stage of a filter in the last decision. */
  static PlacementTrace.Stage stage(PlacementSession session, PlacementFilter filter) {
    return session.trace().stages().stream()
        .filter(stage -> stage.filter() == filter)
        .findFirst()
        .orElseThrow();
  }

  static List<String> survivors(PlacementSession session, PlacementFilter filter) {
    return texts(stage(session, filter).survivors());
  }

  static String reason(PlacementSession session, PlacementFilter filter, String outcome) {
    return stage(session, filter).excluded().getOrDefault(new OutcomeId(outcome), "kept");
  }

  static List<String> texts(Collection<OutcomeId> ids) {
    return ids.stream().map(OutcomeId::value).toList();
  }

  /** What is asked next. */
  static String asked(PlacementSession session) {
    return session.nextItem().map(item -> item.id().value()).orElse("nothing");
  }
}
