package org.jalon.placement;

import java.time.Instant;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;

/**
 * An answer in a placement test.
 *
 * @param item the item answered
 * @param outcome what became of it
 * @param at when, as told by the caller
 */
public record PlacementAnswer(ItemId item, AnswerOutcome outcome, Instant at) {}
