package org.jalon.certification;

import java.time.Instant;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/**
 * What happened to a test after it was taken. Events are facts: they are appended, never changed;
 * each makes for a new decision beside the earlier ones.
 */
public sealed interface JuryEvent {

  /**
   * When it happened.
   *
   * @return the moment
   */
  Instant at();

  /**
   * Fraud was found.
   *
   * @param at when
   */
  record FraudFound(Instant at) implements JuryEvent {}

  /**
   * The finding of fraud was withdrawn.
   *
   * @param at when
   */
  record FraudLifted(Instant at) implements JuryEvent {}

  /**
   * The jury cancelled the certification.
   *
   * @param at when
   */
  record Cancelled(Instant at) implements JuryEvent {}

  /**
   * The jury withdrew the cancellation.
   *
   * @param at when
   */
  record Uncancelled(Instant at) implements JuryEvent {}

  /**
   * The jury decided that an item does not count.
   *
   * @param at when
   * @param item the item
   */
  record ItemNeutralized(Instant at, ItemId item) implements JuryEvent {}

  /**
   * The jury decided that an item counts after all; an incident of the test itself that withdrew
   * the item stays.
   *
   * @param at when
   * @param item the item
   */
  record ItemRestored(Instant at, ItemId item) implements JuryEvent {}

  /**
   * An external jury gave its verdict, the second stage of some certifications.
   *
   * @param at when
   * @param verdict the name of a level of the certification, {@value #REFUSED} or {@value #UNSET},
   *     which withdraws the verdict
   */
  record ExternalVerdict(Instant at, String verdict) implements JuryEvent {

    /** The person was refused. */
    public static final String REFUSED = "refused";

    /** There is no verdict any more. */
    public static final String UNSET = "unset";

    /**
     * Creates an event.
     *
     * @throws IllegalArgumentException if the verdict is not an identifier
     */
    public ExternalVerdict {
      Checks.id("verdict of the external jury", verdict);
    }
  }

  /**
   * Somebody asked for the test to be scored again.
   *
   * @param at when
   */
  record ScoredAgain(Instant at) implements JuryEvent {}

  /**
   * The stable name of this kind of event, as documents have it.
   *
   * @return such as {@code "fraud-found"}
   */
  default String name() {
    if (this instanceof FraudFound) {
      return "fraud-found";
    } else if (this instanceof FraudLifted) {
      return "fraud-lifted";
    } else if (this instanceof Cancelled) {
      return "cancelled";
    } else if (this instanceof Uncancelled) {
      return "uncancelled";
    } else if (this instanceof ItemNeutralized) {
      return "item-neutralized";
    } else if (this instanceof ItemRestored) {
      return "item-restored";
    } else if (this instanceof ExternalVerdict) {
      return "external-verdict";
    }
    return "scored-again";
  }
}
