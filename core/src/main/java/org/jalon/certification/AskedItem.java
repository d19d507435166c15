package org.jalon.certification;

import java.util.Optional;
import org.jalon.answer.AnswerOutcome;
import org.jalon.internal.Checks;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;

/**
 * An item of an adaptive test as it was when it was asked.
 *
 * @param item the item
 * @param model its response model at that time, which decides even if the bank has another one now
 * @param answer what became of the answer; empty if the item was not answered
 */
public record AskedItem(ItemId item, LogisticModel model, Optional<AnswerOutcome> answer) {

  /** Creates an item that was asked. */
  public AskedItem {
    Checks.notNull("item asked", item);
    Checks.notNull("response model of the item", model);
    Checks.notNull("answer to the item", answer);
  }

  /**
   * An item that was answered.
   *
   * @param item the item
   * @param model its response model at that time
   * @param answer what became of the answer
   */
  public AskedItem(ItemId item, LogisticModel model, AnswerOutcome answer) {
    this(item, model, Optional.of(answer));
  }
}
