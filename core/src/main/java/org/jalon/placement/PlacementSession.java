package org.jalon.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.referential.OutcomeId;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;

/**
 * A placement test in progress. Immutable: {@link #answer} gives a new session and leaves this one
 * as it is, so that a refused answer changes nothing.
 *
 * <pre>{@code
 * PlacementSession session = PlacementPlan.reference().start(pool, assessment);
 * while (!session.hasEnded()) {
 *   PlacementItem item = session.nextItem().orElseThrow();
 *   session = session.answer(item.id(), ask(item), now());
 * }
 * KnowledgeState knowledge = session.knowledge();
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class PlacementSession {

  private final PlacementPool pool;
  private final PlacementLog log;
  private final List<KnowledgeElement> own;
  private final PlacementPosition position;
  private final PlacementTrace trace;

  private PlacementSession(
      PlacementPool pool,
      PlacementLog log,
      List<KnowledgeElement> own,
      PlacementPosition position) {
    this.pool = pool;
    this.log = log;
    this.own = List.copyOf(own);
    this.position = position;
    this.trace = log.plan().next(position);
  }

  static PlacementSession start(
      PlacementPlan plan, PlacementPool pool, PlacementAssessment assessment) {
    Provenance provenance =
        Provenance.ofThisRelease(new RandomSeed(assessment.seed()), fingerprints(plan, pool));
    return begin(pool, new PlacementLog(plan, assessment, provenance, List.of()));
  }

  /** A session without answers. */
  private static PlacementSession begin(PlacementPool pool, PlacementLog log) {
    PlacementAssessment assessment = log.assessment();
    RetryPolicy retry = log.plan().retry();
    PlacementMaterial material =
        new PlacementMaterial(pool, assessment.outcomes(), assessment.language());
    PlacementPosition position =
        new PlacementPosition(
            material,
            assessment.seed(),
            assessment.latestKnown(retry),
            assessment.evidence(retry),
            List.of());
    return new PlacementSession(pool, log, List.of(), position);
  }

  private static Map<String, Fingerprint> fingerprints(PlacementPlan plan, PlacementPool pool) {
    return Map.of(
        "plan", Fingerprint.of("placement plan").addValue("plan", plan).build(),
        "items", pool.fingerprint(),
        "referential", pool.referential().fingerprint());
  }

  /**
   * Takes up a test where its log ends, by deciding everything again. The session keeps the
   * provenance of the log.
   *
   * @param pool the items of the test
   * @param log what was stored
   * @return the session after the last answer of the log
   * @throws IllegalStateException if the items, the referential or the plan are not those of the
   *     test, each named; or if the log cannot be followed, as when an item was not asked
   */
  public static PlacementSession resume(PlacementPool pool, PlacementLog log) {
    requireSame(fingerprints(log.plan(), pool), log.provenance().fingerprints());
    PlacementLog start =
        new PlacementLog(log.plan(), log.assessment(), log.provenance(), List.of());
    try {
      PlacementSession session = begin(pool, start);
      for (PlacementAnswer answer : log.answers()) {
        session = session.answer(answer.item(), answer.outcome(), answer.at());
      }
      return session;
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalStateException("The log cannot be followed: " + e.getMessage(), e);
    }
  }

  private static void requireSame(Map<String, Fingerprint> here, Map<String, Fingerprint> there) {
    List<String> others =
        Stream.concat(here.keySet().stream(), there.keySet().stream())
            .distinct()
            .filter(role -> !Objects.equals(here.get(role), there.get(role)))
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException(
          "The test cannot be resumed: what is given here differs from its %s. Maybe another release was loaded."
              .formatted(String.join(" and its ", others)));
    }
  }

  /**
   * The item that waits for an answer; the same one until it is answered.
   *
   * @return the item, or empty if the test has ended
   */
  public Optional<PlacementItem> nextItem() {
    return trace.item();
  }

  /**
   * Whether the test has ended.
   *
   * @return true if nothing is left to ask
   */
  public boolean hasEnded() {
    return trace.isEnd();
  }

  /**
   * Takes the answer to the waiting item and decides what comes next.
   *
   * @param item the item answered
   * @param outcome what became of it; only {@link AnswerOutcome#CORRECT} counts as right
   * @param at when; an answer that is told to be older than what came before is dated like that
   * @return the session after the answer
   * @throws IllegalStateException if the test has ended
   * @throws IllegalArgumentException if another item waits for an answer; the message tells whether
   *     this one was answered before, was not asked, or is unknown
   */
  public PlacementSession answer(ItemId item, AnswerOutcome outcome, Instant at) {
    PlacementItem asked = requireWaiting(item);
    Instant last =
        log.answers().isEmpty()
            ? log.assessment().startedAt()
            : log.answers().get(log.answers().size() - 1).at();
    PlacementAnswer answer = new PlacementAnswer(item, outcome, at.isBefore(last) ? last : at);
    Evidence evidence = new Evidence(log.assessment().id(), item, asked.outcome());
    List<KnowledgeElement> learnt = log.plan().learn(position, ownOutcomes(), evidence, answer);
    List<KnowledgeElement> allOwn = new ArrayList<>(own);
    allOwn.addAll(learnt);
    List<PlacementAnswer> answers = new ArrayList<>(log.answers());
    answers.add(answer);
    return new PlacementSession(
        pool,
        new PlacementLog(log.plan(), log.assessment(), log.provenance(), answers),
        allOwn,
        position.after(asked, learnt));
  }

  private PlacementItem requireWaiting(ItemId item) {
    if (trace.isEnd()) {
      throw new IllegalStateException(
          "The item (%s) cannot be answered: the test has ended (%s)."
              .formatted(item, trace.endReason()));
    }
    PlacementItem waiting = trace.item().orElseThrow();
    if (!waiting.id().equals(item)) {
      throw new IllegalArgumentException(
          "The item (%s) cannot be answered: the item (%s) waits for an answer. Maybe %s."
              .formatted(item, waiting.id(), mishap(item)));
    }
    return waiting;
  }

  private String mishap(ItemId item) {
    if (position.answered().stream().anyMatch(answered -> answered.id().equals(item))) {
      return "the answer was sent twice";
    }
    return pool.find(item).isPresent()
        ? "it was not asked in this test"
        : "it belongs to another bank: the items of the test do not contain it";
  }

  private List<OutcomeId> ownOutcomes() {
    return own.stream().map(KnowledgeElement::outcome).toList();
  }

  /**
   * What is known of the person now: what was recorded before, and what this test found out.
   *
   * @return the state
   */
  public KnowledgeState knowledge() {
    return log.assessment().known().with(learnt());
  }

  /**
   * What this test has found out so far.
   *
   * @return its elements, in the order in which they were concluded
   */
  public List<KnowledgeElement> learnt() {
    List<KnowledgeElement> all = new ArrayList<>(own);
    all.addAll(log.plan().inferred(position, log));
    return List.copyOf(all);
  }

  /**
   * How the next question was chosen, or why there is none.
   *
   * @return the trace of the last decision
   */
  public PlacementTrace trace() {
    return trace;
  }

  /**
   * Where the test stands.
   *
   * @return what the plan decides by
   */
  public PlacementPosition position() {
    return position;
  }

  /**
   * All that need be stored.
   *
   * @return the log
   */
  public PlacementLog log() {
    return log;
  }

  /**
   * The items of the test.
   *
   * @return the pool
   */
  public PlacementPool pool() {
    return pool;
  }

  /** The identifier of the test, how many answers there are, and what waits or why it has ended. */
  @Override
  public String toString() {
    return "%s: %d answers, %s"
        .formatted(
            log.assessment().id(),
            log.answers().size(),
            nextItem()
                .map(item -> "the item (" + item.id() + ") waits")
                .orElseGet(() -> "ended (" + trace.endReason() + ")"));
  }
}
