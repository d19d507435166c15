package org.jalon.placement;

import java.time.Instant;
import org.jalon.answer.AnswerOutcome;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/**
 * An answer in a placement test.
 *
 * @param item the item answered
 * @param outcome what became of it
 * @param at when, as told by the caller
 */
public record PlacementAnswer(ItemId item, AnswerOutcome outcome, Instant at) {

  /** Creates an answer. */
  public PlacementAnswer {
    Checks.notNull("item answered", item);
    Checks.notNull("outcome of the answer", outcome);
    Checks.notNull("time of the answer", at);
  }
}
