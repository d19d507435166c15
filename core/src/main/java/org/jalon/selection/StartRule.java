package org.jalon.selection;

import java.util.List;
import java.util.Optional;
import org.jalon.item.ResolvedItemBank;

/**
 * How the first items of a test are chosen, in place of criterion, strategy and preference, while
 * there is little to go by. Implementations are immutable and thread-safe, give the same choice for
 * the same context, and state their name and every parameter in {@code toString()}, which is part
 * of the fingerprint of a plan; records do so by themselves.
 */
@FunctionalInterface
public interface StartRule {

  /**
   * Chooses an item.
   *
   * @param context the position of the test, at which at least one item is eligible
   * @return an eligible item with what decided, or empty where the rule leaves the choice to the
   *     rest of the selector, as it does at every position after the start
   */
  Optional<SelectionStrategy.Pick> pick(SelectionContext context);

  /**
   * Checks that the rule means something in a bank.
   *
   * @param bank the bank
   * @return a message for each problem; empty if there is none
   */
  default List<String> validate(ResolvedItemBank bank) {
    return List.of();
  }
}
