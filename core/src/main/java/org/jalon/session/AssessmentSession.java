package org.jalon.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jalon.answer.AnswerOutcome;
import org.jalon.constraint.Eligibility;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;

/**
 * An adaptive test in progress. Immutable: {@link #answer} gives a new session and leaves this one
 * as it was, so that a session can be shared between threads, kept, or tried out without harm.
 *
 * <pre>{@code
 * AssessmentSession session = AssessmentSession.start(plan, bank, new RandomSeed(42));
 * while (session.nextItem().isPresent()) {
 *   Item item = session.nextItem().get();
 *   session = session.answer(item.id(), ask(item));
 * }
 * }</pre>
 *
 * <p>The {@link #log} is all that need be stored. {@link #resume} takes a session up from it;
 * {@link #verify} decides everything again and compares, bit for bit.
 */
public final class AssessmentSession {

  private final AssessmentPlan plan;
  private final ResolvedItemBank bank;
  private final SessionLog log;
  private final SessionState state;

  private AssessmentSession(
      AssessmentPlan plan, ResolvedItemBank bank, SessionLog log, SessionState state) {
    this.plan = plan;
    this.bank = bank;
    this.log = log;
    this.state = state;
  }

  /**
   * Begins a test and chooses its first item.
   *
   * @param plan how the test works
   * @param bank the items
   * @param seed the seed of every random choice
   * @return the session, waiting for its first answer, or already ended if nothing may be asked
   * @throws IllegalArgumentException if the plan names a content attribute that no item of the bank
   *     has, or a first item that the bank does not contain; every such name is reported
   */
  public static AssessmentSession start(
      AssessmentPlan plan, ResolvedItemBank bank, RandomSeed seed) {
    List<String> problems = new ArrayList<>(plan.blueprint().validate(bank));
    plan.selector().start().ifPresent(rule -> problems.addAll(rule.validate(bank)));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    AbilityEstimate estimate = plan.estimator().estimate(Responses.none(bank));
    SessionEvent.Started started =
        new SessionEvent.Started(
            Provenance.ofThisRelease(seed, fingerprints(plan, bank)), estimate);
    return begin(plan, bank, started).advance();
  }

  /**
   * Takes a session up from its log. The events are taken as they are, without deciding them again;
   * see {@link #verify}.
   *
   * @param plan the plan it was started with
   * @param bank the bank it was started with
   * @param log its log
   * @return the session where the log leaves it
   * @throws SessionMismatchException if the log was written with another plan, bank or referential;
   *     all differences are named
   * @throws IllegalStateException if the events cannot follow on each other
   */
  public static AssessmentSession resume(
      AssessmentPlan plan, ResolvedItemBank bank, SessionLog log) {
    requireSame(log.started().provenance().fingerprints(), fingerprints(plan, bank));
    AssessmentSession session = begin(plan, bank, log.started());
    for (SessionEvent event : log.events().subList(1, log.events().size())) {
      session = session.append(event);
    }
    return session.advance();
  }

  /**
   * Decides everything in a log again, from the same seed and answers.
   *
   * <p>A true log that was cut short passes, and so does one written by another version of the
   * library that decides the same. What the engine never decides is taken from the log as it is:
   * whether an answer was wrong or skipped, for instance, where both score the same.
   *
   * @param plan the plan it was started with
   * @param bank the bank it was started with
   * @param log its log
   * @throws SessionMismatchException if plan, bank or referential differ, or at the first event
   *     that comes out otherwise
   */
  public static void verify(AssessmentPlan plan, ResolvedItemBank bank, SessionLog log) {
    requireSame(log.started().provenance().fingerprints(), fingerprints(plan, bank));
    AssessmentSession replayed = start(plan, bank, log.started().provenance().seed());
    for (SessionEvent event : log.events()) {
      if (event instanceof SessionEvent.ItemAnswered answered
          && replayed.state.pending().filter(answered.item()::equals).isPresent()) {
        replayed = replayed.answer(answered.item(), answered.outcome());
      }
    }
    compare(log, replayed.log);
  }

  /**
   * The item that waits for an answer; the same one until it is answered.
   *
   * @return the item, or empty if the test has ended
   */
  public Optional<Item> nextItem() {
    return state.pending().map(id -> bank.item(bank.index(id)));
  }

  /**
   * Takes the answer to the waiting item, estimates ability, and chooses the next item or ends the
   * test.
   *
   * @param item the item answered
   * @param outcome what became of it
   * @return the session after that; this one is unchanged
   * @throws IllegalStateException if the test has ended
   * @throws IllegalArgumentException if another item waits for an answer
   */
  public AssessmentSession answer(ItemId item, AnswerOutcome outcome) {
    ItemId pending =
        state
            .pending()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The item (%s) cannot be answered: the test has ended (%s)."
                            .formatted(item, state.endReasons())));
    if (!pending.equals(item)) {
      throw new IllegalArgumentException(
          "The item (%s) cannot be answered: the item (%s) waits for an answer. Maybe the answer was sent twice."
              .formatted(item, pending));
    }
    Responses responses = state.responses().with(bank.index(item), outcome.category());
    AbilityEstimate estimate = plan.estimator().estimate(responses);
    return append(new SessionEvent.ItemAnswered(responses.size(), item, outcome, estimate))
        .advance();
  }

  /**
   * Which items could be asked at this position, and why each other one could not.
   *
   * @return the eligibility from which the waiting item was chosen
   */
  public Eligibility eligibility() {
    RandomSeed seed = log.started().provenance().seed();
    return plan.blueprint().eligibility(state.responses(), seed);
  }

  /**
   * The last choice of an item: its ranking, draws and exclusions.
   *
   * @return the choice of the waiting item or, once the test has ended, of the last item asked
   * @throws NoSuchElementException if no item was ever chosen
   */
  public SessionEvent.ItemSelected selection() {
    for (int i = log.events().size() - 1; i > 0; i--) {
      if (log.events().get(i) instanceof SessionEvent.ItemSelected selected) {
        return selected;
      }
    }
    throw new NoSuchElementException(
        "No item has been chosen in this session: " + state.endReasons());
  }

  /**
   * The current estimate of ability.
   *
   * @return the estimate
   */
  public AbilityEstimate estimate() {
    return state.estimate();
  }

  /**
   * Whether the test has ended.
   *
   * @return whether it has
   */
  public boolean hasEnded() {
    return state.hasEnded();
  }

  /**
   * Where the session stands.
   *
   * @return answers, estimates, waiting item, reasons of the end
   */
  public SessionState state() {
    return state;
  }

  /**
   * All that need be stored to take the session up again.
   *
   * @return the events so far
   */
  public SessionLog log() {
    return log;
  }

  /**
   * The plan of the test.
   *
   * @return the plan
   */
  public AssessmentPlan plan() {
    return plan;
  }

  /**
   * The items.
   *
   * @return the bank
   */
  public ResolvedItemBank bank() {
    return bank;
  }

  private static AssessmentSession begin(
      AssessmentPlan plan, ResolvedItemBank bank, SessionEvent.Started started) {
    return new AssessmentSession(
        plan, bank, new SessionLog(List.of(started)), SessionState.after(bank, started));
  }

  private AssessmentSession append(SessionEvent event) {
    List<SessionEvent> events = new ArrayList<>(log.events());
    events.add(event);
    return new AssessmentSession(plan, bank, new SessionLog(events), state.evolve(event));
  }

  private AssessmentSession advance() {
    if (state.hasEnded() || state.pending().isPresent()) {
      return this;
    }
    RandomSeed seed = log.started().provenance().seed();
    return append(NextStep.decide(plan, state, seed));
  }

  private static Map<String, Fingerprint> fingerprints(AssessmentPlan plan, ResolvedItemBank bank) {
    Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
    fingerprints.put("plan", plan.fingerprint());
    fingerprints.put("bank", bank.fingerprint());
    bank.referential()
        .ifPresent(referential -> fingerprints.put("referential", referential.fingerprint()));
    return fingerprints;
  }

  private static void requireSame(
      Map<String, Fingerprint> logged, Map<String, Fingerprint> present) {
    List<String> differing = new ArrayList<>(logged.keySet());
    present.keySet().stream().filter(role -> !logged.containsKey(role)).forEach(differing::add);
    differing.removeIf(
        role -> logged.containsKey(role) && logged.get(role).equals(present.get(role)));
    if (!differing.isEmpty()) {
      throw new SessionMismatchException(
          "The session log was written with another %s: it names %s, but here there is %s. Maybe a newer release is loaded."
              .formatted(String.join(" and another ", differing), logged, present));
    }
  }

  private static void compare(SessionLog log, SessionLog replayed) {
    Provenance provenance = log.started().provenance();
    List<SessionEvent> again = new ArrayList<>(replayed.events());
    // Of the start, only the estimate is decided; the material it names has been compared before.
    again.set(0, new SessionEvent.Started(provenance, replayed.started().estimate()));
    for (int i = 0; i < log.events().size(); i++) {
      SessionEvent event = log.events().get(i);
      if (i >= again.size() || !event.equals(again.get(i))) {
        throw new SessionMismatchException(
            "Event %d of the session log does not replay: it says (%s), but deciding again gives (%s). The log was written by version %s."
                .formatted(
                    i,
                    event,
                    i < again.size() ? again.get(i) : "no further event",
                    provenance.libraryVersion()));
      }
    }
  }
}
