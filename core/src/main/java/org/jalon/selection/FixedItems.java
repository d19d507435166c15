package org.jalon.selection;

import java.util.List;
import java.util.Optional;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/**
 * The first items are given: at each position the item of that position in the list. Where it may
 * not be asked, because a content rule excludes it or it has been asked before, the choice is left
 * to the rest of the selector. The recorded value is 0.
 *
 * @param items the items, in order
 */
public record FixedItems(List<ItemId> items) implements StartRule {

  /**
   * Creates a rule from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no item
   */
  public FixedItems {
    items = List.copyOf(Checks.notEmpty("list of first items", items));
  }

  /**
   * {@inheritDoc}
   *
   * @throws java.util.NoSuchElementException if the bank does not contain the item; {@link
   *     #validate} tells before
   */
  @Override
  public Optional<SelectionStrategy.Pick> pick(SelectionContext context) {
    int position = context.responses().size();
    if (position >= items.size()) {
      return Optional.empty();
    }
    int item = context.bank().index(items.get(position));
    return context.eligibility().isEligible(item)
        ? Optional.of(new SelectionStrategy.Pick(List.of(new RankedItem(item, 0)), 0, List.of()))
        : Optional.empty();
  }

  @Override
  public List<String> validate(ResolvedItemBank bank) {
    return items.stream()
        .filter(id -> bank.findIndex(id).isEmpty())
        .map(
            id ->
                "The first item (%s) is not in the bank (%s). Maybe it belongs to another release."
                    .formatted(id, bank))
        .toList();
  }
}
