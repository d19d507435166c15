package org.jalon.certification;

import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;

/**
 * An answer of a test that confirms a profile.
 *
 * @param item the item answered
 * @param outcome what became of the answer
 */
public record ProfileAnswer(ItemId item, AnswerOutcome outcome) {}
