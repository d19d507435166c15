package org.jalon.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jalon.answer.AnswerOutcome;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;

/**
 * A test of several abilities in progress: an {@link AssessmentSession} for each scale, of which
 * one at a time is asked. Immutable, like them.
 *
 * <p>The scales are independent: no answer moves the estimate of another scale. What is shared is
 * the number of items. The next item is that of the scale with the largest gain: the expected fall
 * of the error variance,
 *
 * <pre>  SE² − 1 / (1 / SE² + I(θ̂))</pre>
 *
 * <p>I being the information of the scale's waiting item at its estimate θ̂. A scale without a
 * standard error yet gains most; ties go to the scale whose value stands first in the bank.
 */
public final class BatterySession {

  private final BatteryPlan plan;
  private final ResolvedItemBank bank;
  private final Provenance provenance;
  private final Map<String, AssessmentSession> scales;
  private final List<String> order;

  private BatterySession(
      BatteryPlan plan,
      ResolvedItemBank bank,
      Provenance provenance,
      Map<String, AssessmentSession> scales,
      List<String> order) {
    this.plan = plan;
    this.bank = bank;
    this.provenance = provenance;
    this.scales = scales;
    this.order = order;
  }

  /**
   * Begins a test of all scales.
   *
   * @param plan how the test works
   * @param bank the items
   * @param seed the seed of every random choice; each scale gets one of its own
   * @return the session, waiting for its first answer, or already ended if nothing may be asked
   * @throws NoSuchElementException if no item of the bank has the attribute of the scales
   * @throws IllegalArgumentException if the test is too short for the minimum of every scale, or
   *     the plan names a content attribute that no item of the bank has
   */
  public static BatterySession start(BatteryPlan plan, ResolvedItemBank bank, RandomSeed seed) {
    List<String> values = bank.attribute(plan.attribute()).values();
    if ((long) plan.minimum() * values.size() > plan.length()) {
      throw new IllegalArgumentException(
          "The length of the test (%d) must be enough for the minimum of items (%d) of each of %d scales. Maybe the attribute (%s) is not the one meant."
              .formatted(plan.length(), plan.minimum(), values.size(), plan.attribute()));
    }
    Map<String, AssessmentSession> scales = new LinkedHashMap<>();
    for (String value : values) {
      scales.put(
          value, AssessmentSession.start(plan.planOf(value), bank, seed.split(scales.size())));
    }
    Provenance provenance = Material.of(plan.fingerprint(), bank).provenance(seed);
    return new BatterySession(plan, bank, provenance, scales, List.of());
  }

  /**
   * Takes a session up from its log. The events are taken as they are; see {@link #verify}.
   *
   * @param plan the plan it was started with
   * @param bank the bank it was started with
   * @param log its log
   * @return the session where the log leaves it
   * @throws NoSuchElementException if no item of the bank has the attribute of the scales
   * @throws SessionMismatchException if the log was written with another plan, bank or referential,
   *     its scales are not those of the bank or have other seeds than those of the session, or its
   *     order does not count the answers of its scales
   * @throws IllegalStateException if the events of a scale cannot follow on each other
   */
  public static BatterySession resume(BatteryPlan plan, ResolvedItemBank bank, BatteryLog log) {
    Material.of(plan.fingerprint(), bank).requireSame(log.provenance());
    List<String> values = bank.attribute(plan.attribute()).values();
    requireScales(values, log);
    Map<String, AssessmentSession> scales = new LinkedHashMap<>();
    for (String value : values) {
      SessionLog scale = Objects.requireNonNull(log.scales().get(value));
      requireSeed(value, log.provenance().seed().split(scales.size()), scale);
      AssessmentSession session = AssessmentSession.resume(plan.planOf(value), bank, scale);
      requireCount(value, Collections.frequency(log.order(), value), session);
      scales.put(value, session);
    }
    return new BatterySession(plan, bank, log.provenance(), scales, log.order());
  }

  private static void requireScales(List<String> values, BatteryLog log) {
    if (!log.scales().keySet().equals(Set.copyOf(values))) {
      throw new SessionMismatchException(
          "The log has the scales %s, but the bank has %s. Maybe the log of a scale was lost."
              .formatted(log.scales().keySet(), values));
    }
  }

  private static void requireSeed(String value, RandomSeed expected, SessionLog log) {
    RandomSeed logged = log.started().provenance().seed();
    if (!logged.equals(expected)) {
      throw new SessionMismatchException(
          "The log of the scale (%s) has the seed (%d), but its seed in this session is (%d). Maybe it belongs to another session."
              .formatted(value, logged.value(), expected.value()));
    }
  }

  private static void requireCount(String value, int counted, AssessmentSession session) {
    int answers = session.state().responses().size();
    if (counted != answers) {
      throw new SessionMismatchException(
          "The log of the scale (%s) has %d answers, but the order of the answers names it %d times. Maybe the log is incomplete."
              .formatted(value, answers, counted));
    }
  }

  /**
   * Decides everything in a log again, from the same seed and answers.
   *
   * @param plan the plan it was started with
   * @param bank the bank it was started with
   * @param log its log
   * @throws SessionMismatchException if plan, bank or referential differ, or at the first decision
   *     that comes out otherwise
   */
  public static void verify(BatteryPlan plan, ResolvedItemBank bank, BatteryLog log) {
    BatterySession session = resume(plan, bank, log);
    session.scales.forEach(
        (value, scale) -> AssessmentSession.verify(plan.planOf(value), bank, scale.log()));
    BatterySession replayed = start(plan, bank, log.provenance().seed());
    for (int i = 0; i < log.order().size(); i++) {
      String logged = log.order().get(i);
      if (!replayed.nextScale().equals(Optional.of(logged))) {
        throw new SessionMismatchException(
            "Answer %d of the log belongs to the scale (%s), but deciding again gives (%s). The log was written by version %s."
                .formatted(
                    i + 1,
                    logged,
                    replayed.nextScale().orElse("the end of the test"),
                    log.provenance().libraryVersion()));
      }
      AssessmentSession scale = replayed.scale(logged);
      int position = scale.state().responses().size();
      SessionEvent.ItemAnswered answer = answer(session.scale(logged).log(), position);
      replayed = replayed.with(logged, scale.take(answer));
    }
  }

  /** The answer at a position of a scale, from 0. */
  private static SessionEvent.ItemAnswered answer(SessionLog log, int position) {
    return log.events().stream()
        .filter(SessionEvent.ItemAnswered.class::isInstance)
        .map(SessionEvent.ItemAnswered.class::cast)
        .skip(position)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The item that waits for an answer; the same one until it is answered.
   *
   * @return the item, or empty if the test has ended
   */
  public Optional<Item> nextItem() {
    return nextScale().flatMap(scale -> scale(scale).nextItem());
  }

  /**
   * The scale of the item that waits for an answer.
   *
   * @return the scale with the largest gain among those that may be asked, or empty if the test has
   *     ended
   */
  public Optional<String> nextScale() {
    Optional<String> best = Optional.empty();
    double largest = Double.NEGATIVE_INFINITY;
    boolean minimaFirst = remaining() <= openMinima();
    for (Map.Entry<String, AssessmentSession> scale : scales.entrySet()) {
      AssessmentSession session = scale.getValue();
      boolean open = !session.hasEnded() && remaining() > 0;
      if (open && (!minimaFirst || missing(session) > 0) && gain(session) > largest) {
        largest = gain(session);
        best = Optional.of(scale.getKey());
      }
    }
    return best;
  }

  private int remaining() {
    return plan.length() - order.size();
  }

  /**
   * How many items the scales that go on still need to reach their minimum; never 0 for nothing.
   */
  private int openMinima() {
    return scales.values().stream()
        .filter(session -> !session.hasEnded())
        .mapToInt(this::missing)
        .sum();
  }

  private int missing(AssessmentSession session) {
    return Math.max(0, plan.minimum() - session.state().responses().size());
  }

  private static double gain(AssessmentSession session) {
    double error = session.estimate().standardError();
    double variance = error * error;
    double information =
        session.nextItem().orElseThrow().model().information(session.estimate().ability());
    return variance == Double.POSITIVE_INFINITY
        ? variance
        : variance - variance / (1 + variance * information);
  }

  /**
   * Takes the answer to the waiting item, estimates the ability of its scale, and chooses the next
   * item or ends the test.
   *
   * @param item the item answered
   * @param outcome what became of it
   * @return the session after that; this one is unchanged
   * @throws IllegalStateException if the test has ended
   * @throws IllegalArgumentException if another item waits for an answer
   */
  public BatterySession answer(ItemId item, AnswerOutcome outcome) {
    return answer(item, outcome, Duration.ZERO);
  }

  /**
   * Takes the answer to the waiting item and how long it took.
   *
   * @param item the item answered
   * @param outcome what became of it
   * @param timeUsed how long the person took; a fraction of a millisecond is cut off
   * @return the session after that; this one is unchanged
   * @throws IllegalStateException if the test has ended
   * @throws IllegalArgumentException if another item waits for an answer, or the time is negative
   *     or above 2<sup>31</sup> − 1 milliseconds (24 days)
   */
  public BatterySession answer(ItemId item, AnswerOutcome outcome, Duration timeUsed) {
    String scale = waitingScale(item);
    return with(scale, scale(scale).answer(item, outcome, timeUsed));
  }

  /**
   * Takes the answer to the waiting item by its category, as items with more than two need, and how
   * long it took.
   *
   * @param item the item answered
   * @param category the category of the answer, from 0
   * @param timeUsed how long the person took; a fraction of a millisecond is cut off
   * @return the session after that; this one is unchanged
   * @throws IllegalStateException if the test has ended
   * @throws IllegalArgumentException if another item waits for an answer, the item has no such
   *     category, or the time is negative or above 2<sup>31</sup> − 1 milliseconds (24 days)
   */
  public BatterySession answer(ItemId item, int category, Duration timeUsed) {
    String scale = waitingScale(item);
    return with(scale, scale(scale).answer(item, category, timeUsed));
  }

  private String waitingScale(ItemId item) {
    return nextScale()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The item (%s) cannot be answered: the test has ended (%s)."
                        .formatted(item, endReasons())));
  }

  private BatterySession with(String scale, AssessmentSession session) {
    Map<String, AssessmentSession> next = new LinkedHashMap<>(scales);
    next.put(scale, session);
    List<String> more = new ArrayList<>(order);
    more.add(scale);
    return new BatterySession(plan, bank, provenance, next, List.copyOf(more));
  }

  /**
   * Whether the test has ended.
   *
   * @return whether no item waits for an answer
   */
  public boolean hasEnded() {
    return nextScale().isEmpty();
  }

  /**
   * Why the test has ended.
   *
   * @return the reasons, with the scale where one is about a scale; empty while the test goes on
   */
  public List<String> endReasons() {
    if (!hasEnded()) {
      return List.of();
    }
    List<String> reasons = new ArrayList<>();
    if (remaining() == 0) {
      reasons.add(order.size() + " of " + plan.length() + " answers given");
    }
    scales.forEach(
        (value, session) ->
            session.state().endReasons().forEach(reason -> reasons.add(value + ": " + reason)));
    return reasons;
  }

  /**
   * The scales in the order of the bank.
   *
   * @return their values
   */
  public List<String> scales() {
    return List.copyOf(scales.keySet());
  }

  /**
   * One scale by itself.
   *
   * @param value the scale
   * @return its session: estimate, answers, selections; it may wait for an answer although another
   *     scale is asked first
   * @throws NoSuchElementException if there is no such scale
   */
  public AssessmentSession scale(String value) {
    AssessmentSession session = scales.get(value);
    if (session == null) {
      throw new NoSuchElementException(
          "There is no scale (%s); there are %s.".formatted(value, scales.keySet()));
    }
    return session;
  }

  /**
   * The current estimate of every scale.
   *
   * @return ability and standard error by scale, in the order of the bank
   */
  public Map<String, AbilityEstimate> estimates() {
    Map<String, AbilityEstimate> estimates = new LinkedHashMap<>();
    scales.forEach((value, session) -> estimates.put(value, session.estimate()));
    return Collections.unmodifiableMap(estimates);
  }

  /**
   * The scale of every answer so far.
   *
   * @return the scales, in the order of the answers
   */
  public List<String> order() {
    return order;
  }

  /**
   * All that need be stored to take the session up again.
   *
   * @return the logs of the scales and the order of the answers
   */
  public BatteryLog log() {
    Map<String, SessionLog> logs = new LinkedHashMap<>();
    scales.forEach((value, session) -> logs.put(value, session.log()));
    return new BatteryLog(provenance, logs, order);
  }

  /** The plan's name, how many answers there are, and what waits or why the test has ended. */
  @Override
  public String toString() {
    return "%s: %d answers, %s"
        .formatted(
            plan.name(),
            order.size(),
            nextItem()
                .map(item -> "the item (" + item.id() + ") waits")
                .orElseGet(() -> "ended (" + String.join("; ", endReasons()) + ")"));
  }
}
