package org.jalon.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Where a session stands: the fold of its events. Immutable.
 *
 * @param responses the answers so far
 * @param estimates the ability before the first answer and after each one
 * @param pending the item that waits for an answer
 * @param endReasons why the session ended; empty while it goes on
 * @param timeUsed the sum of the times told with the answers
 */
public record SessionState(
    Responses responses,
    List<AbilityEstimate> estimates,
    Optional<ItemId> pending,
    List<String> endReasons,
    Duration timeUsed) {

  /** Creates a state from copies of the lists. */
  public SessionState {
    estimates = List.copyOf(estimates);
    endReasons = List.copyOf(endReasons);
  }

  /**
   * The state after the first event.
   *
   * @param bank the bank items are asked from
   * @param event the beginning of the session
   * @return the state
   */
  static SessionState after(ResolvedItemBank bank, SessionEvent.Started event) {
    return new SessionState(
        Responses.none(bank),
        List.of(event.estimate()),
        Optional.empty(),
        List.of(),
        Duration.ZERO);
  }

  /**
   * The current estimate of ability.
   *
   * @return the last one
   */
  public AbilityEstimate estimate() {
    return estimates.get(estimates.size() - 1);
  }

  /**
   * Whether the session has ended.
   *
   * @return whether it has
   */
  public boolean hasEnded() {
    return !endReasons.isEmpty();
  }

  /**
   * The state after one more event.
   *
   * @param event what happened
   * @return a new state
   * @throws IllegalStateException if the event cannot follow on this state
   */
  public SessionState evolve(SessionEvent event) {
    require(!hasEnded(), event, "the session has already ended");
    if (event instanceof SessionEvent.ItemSelected selected) {
      require(pending.isEmpty(), event, "an item waits for its answer");
      require(
          selected.position() == responses.size() + 1, event, "its position is not the next one");
      require(
          responses.bank().findIndex(selected.item()).isPresent(),
          event,
          "the bank does not contain the item");
      return new SessionState(
          responses, estimates, Optional.of(selected.item()), endReasons, timeUsed);
    }
    if (event instanceof SessionEvent.ItemAnswered answered) {
      require(
          pending.filter(answered.item()::equals).isPresent(),
          event,
          "the item does not wait for an answer");
      require(
          answered.position() == responses.size() + 1,
          event,
          "its position is not the current one");
      return answered(answered);
    }
    if (event instanceof SessionEvent.Ended ended) {
      require(pending.isEmpty(), event, "an item waits for its answer");
      require(!ended.reasons().isEmpty(), event, "it gives no reason");
      return new SessionState(responses, estimates, pending, ended.reasons(), timeUsed);
    }
    throw new IllegalStateException(
        "The session has already started: a second start (%s) cannot follow.".formatted(event));
  }

  private SessionState answered(SessionEvent.ItemAnswered event) {
    int item = responses.bank().index(event.item());
    int categories = responses.bank().model(item).categoryCount();
    require(
        event.outcome().allows(event.category(), categories),
        event,
        "its category is not one of its outcome");
    Responses more = responses.with(item, event.category());
    List<AbilityEstimate> all = new ArrayList<>(estimates);
    all.add(event.estimate());
    return new SessionState(
        more, all, Optional.empty(), endReasons, timeUsed.plus(event.timeUsed()));
  }

  private void require(boolean condition, SessionEvent event, String why) {
    if (!condition) {
      throw new IllegalStateException(
          "The event (%s) cannot follow after %d answers: %s. Maybe the log is incomplete or out of order."
              .formatted(event, responses.size(), why));
    }
  }
}
