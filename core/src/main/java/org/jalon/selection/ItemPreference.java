package org.jalon.selection;

/**
 * Items to be taken before all others, whatever the criterion says of them: the others are not
 * excluded, only ranked behind. Implementations follow the same rules as a {@link
 * SelectionCriterion}.
 */
@FunctionalInterface
public interface ItemPreference {

  /**
   * Whether an item is preferred.
   *
   * @param context the position of the test
   * @param item the number of an eligible item
   * @return whether it ranks before the items that are not preferred
   */
  boolean prefers(SelectionContext context, int item);
}
