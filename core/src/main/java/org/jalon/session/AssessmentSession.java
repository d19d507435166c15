package org.jalon.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.answer.AnswerOutcome;
import org.jalon.constraint.Eligibility;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.TestExposure;
import org.jalon.internal.Checks;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.stopping.TestProgress;

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
        new SessionEvent.Started(Material.of(plan.fingerprint(), bank).provenance(seed), estimate);
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
    Material.of(plan.fingerprint(), bank).requireSame(log.started().provenance());
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
    Material.of(plan.fingerprint(), bank).requireSame(log.started().provenance());
    AssessmentSession replayed = start(plan, bank, log.started().provenance().seed());
    for (SessionEvent event : log.events()) {
      if (event instanceof SessionEvent.ItemAnswered answered && replayed.canTake(answered)) {
        replayed = replayed.take(answered);
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
    return answer(item, outcome, Duration.ZERO);
  }

  /**
   * Takes the answer to the waiting item and how long it took, estimates ability, and chooses the
   * next item or ends the test. The time is kept in the log: a stopping rule may look at it.
   *
   * @param item the item answered
   * @param outcome what became of it
   * @param timeUsed how long the person took; a fraction of a millisecond is cut off
   * @return the session after that; this one is unchanged
   * @throws IllegalStateException if the test has ended
   * @throws IllegalArgumentException if another item waits for an answer, or the time is negative
   *     or above 2<sup>31</sup> − 1 milliseconds (24 days)
   */
  public AssessmentSession answer(ItemId item, AnswerOutcome outcome, Duration timeUsed) {
    return take(item, outcome, outcome.category(categories(item)), timeUsed);
  }

  /**
   * Takes the answer to the waiting item by its category, as items with more than two need.
   *
   * @param item the item answered
   * @param category the category of the answer, from 0
   * @return the session after that; this one is unchanged
   * @throws IllegalStateException if the test has ended
   * @throws IllegalArgumentException if another item waits for an answer or the item has no such
   *     category
   */
  public AssessmentSession answer(ItemId item, int category) {
    return answer(item, category, Duration.ZERO);
  }

  /**
   * Takes the answer to the waiting item by its category, and how long it took.
   *
   * @param item the item answered
   * @param category the category of the answer, from 0
   * @param timeUsed how long the person took; a fraction of a millisecond is cut off
   * @return the session after that; this one is unchanged
   * @throws IllegalStateException if the test has ended
   * @throws IllegalArgumentException if another item waits for an answer, the item has no such
   *     category, or the time is negative or above 2<sup>31</sup> − 1 milliseconds (24 days)
   */
  public AssessmentSession answer(ItemId item, int category, Duration timeUsed) {
    int categories = categories(item);
    Checks.inRange("answer category", category, 0, categories - 1);
    return take(item, AnswerOutcome.ofCategory(category, categories), category, timeUsed);
  }

  private boolean canTake(SessionEvent.ItemAnswered answer) {
    return state.pending().filter(answer.item()::equals).isPresent()
        && answer.outcome().allows(answer.category(), categories(answer.item()));
  }

  /** An answer as a log tells it. */
  AssessmentSession take(SessionEvent.ItemAnswered answer) {
    return take(answer.item(), answer.outcome(), answer.category(), answer.timeUsed());
  }

  /** How many categories the waiting item has, after checking that it is the one answered. */
  private int categories(ItemId item) {
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
          "The item (%s) cannot be answered: the item (%s) waits for an answer. Maybe %s."
              .formatted(item, pending, mishap(item)));
    }
    return bank.model(bank.index(item)).categoryCount();
  }

  private String mishap(ItemId item) {
    OptionalInt index = bank.findIndex(item);
    if (index.isEmpty()) {
      return "it belongs to another bank: this one does not contain it";
    }
    return state.responses().administered().get(index.getAsInt())
        ? "the answer was sent twice"
        : "it was not asked in this test";
  }

  private AssessmentSession take(
      ItemId item, AnswerOutcome outcome, int category, Duration timeUsed) {
    Responses responses = state.responses().with(bank.index(item), category);
    AbilityEstimate estimate = plan.estimator().estimate(responses);
    return append(
            new SessionEvent.ItemAnswered(
                responses.size(), item, outcome, category, estimate, timeUsed))
        .advance();
  }

  /**
   * Which items could be asked at this position, and why each other one could not.
   *
   * @return the eligibility from which the waiting item was chosen
   */
  public Eligibility eligibility() {
    return EligibleItems.at(plan, state, seed()).eligibility();
  }

  /**
   * How far the test is: what the stopping rule looks at. {@code
   * plan().stoppingRule().decide(progress())} tells what each rule finds, also while none ends the
   * test.
   *
   * @return answers, eligible items, estimates and time used at this position
   */
  public TestProgress progress() {
    return NextStep.progress(state, eligibility());
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
   * What this test adds to the counts of item exposure, once it has ended.
   *
   * @param classes the classes of ability in which exposure is counted
   * @return the items chosen and those withheld so far, in each class in which an item was chosen
   *     or the exposure control left none
   */
  public TestExposure exposure(AbilityClasses classes) {
    return SessionExposure.of(plan, state, log).in(classes);
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

  /** The plan's name, how many answers there are, and what waits or why the test has ended. */
  @Override
  public String toString() {
    return "%s: %d answers, %s"
        .formatted(
            plan.name(),
            state.responses().size(),
            state
                .pending()
                .map(item -> "the item (" + item + ") waits")
                .orElse("ended (" + String.join("; ", state.endReasons()) + ")"));
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

  private RandomSeed seed() {
    return log.started().provenance().seed();
  }

  private AssessmentSession advance() {
    if (state.hasEnded() || state.pending().isPresent()) {
      return this;
    }
    return append(NextStep.decide(plan, state, seed()));
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
