package org.jalon.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomStream;

/**
 * The items that may be asked next, with what the criterion says of them. For one choice only: not
 * thread-safe.
 *
 * <p>Preferred items come before all others, then higher values before lower ones; what is equal
 * stays in the order of the candidates, which is that of the bank unless {@link TieBreaking#RANDOM}
 * has shuffled it.
 */
public final class Candidates {

  /** What the draws of a choice are for. */
  static final String DRAWS = "selection";

  private final SelectionContext context;
  private final ItemSelector selector;
  private final IntToDoubleFunction values;
  private final int[] items;
  private final boolean complete; // in the order of the bank

  private Candidates(
      SelectionContext context,
      ItemSelector selector,
      IntToDoubleFunction values,
      int[] items,
      boolean complete) {
    this.context = context;
    this.selector = selector;
    this.values = values;
    this.items = items;
    this.complete = complete;
  }

  /** All eligible items. */
  static Candidates of(SelectionContext context, ItemSelector selector) {
    return new Candidates(
        context,
        selector,
        selector.criterion().values(context),
        selector.ties().order(context),
        selector.ties() == TieBreaking.FIRST_IN_BANK);
  }

  /**
   * The position of the test.
   *
   * @return the context of the choice
   */
  public SelectionContext context() {
    return context;
  }

  /**
   * The random draws of this choice.
   *
   * @return the stream at its beginning
   */
  public RandomStream draws() {
    return context.draws(DRAWS);
  }

  /**
   * How many items there are.
   *
   * @return at least 1 where a strategy is asked
   */
  public int count() {
    return items.length;
  }

  /**
   * The best items.
   *
   * @param depth how many; at least 1
   * @return them, the best one first; fewer if there are fewer
   * @throws IllegalArgumentException if the depth is below 1
   * @throws IllegalStateException if the criterion gives NaN for an item
   */
  public List<RankedItem> best(int depth) {
    Checks.atLeast("number of best items", depth, 1);
    int kept = Math.min(depth, items.length);
    if (complete
        && kept > 0
        && selector.criterion() instanceof MaximumInformation
        && selector.preference() instanceof NoPreference) {
      return mostInformative(kept);
    }
    BestItems preferred = new BestItems(kept);
    BestItems others = new BestItems(kept);
    for (int item : items) {
      (isPreferred(item) ? preferred : others).offer(item, value(item));
    }
    return BestItems.concatenate(preferred, others, kept);
  }

  private List<RankedItem> mostInformative(int kept) {
    TopItems top = new TopItems(kept);
    top.clear(kept);
    InformationIndex.of(context.bank())
        .search(context.estimate().ability(), context.eligibility().items(), top);
    return IntStream.range(0, top.size())
        .mapToObj(rank -> new RankedItem(top.item(rank), top.value(rank)))
        .toList();
  }

  /**
   * The items that no other is preferred to: the preferred ones or, if there are none, all.
   *
   * @return them with their values, in the order of the candidates
   * @throws IllegalStateException if the criterion gives NaN for an item
   */
  public List<RankedItem> foremost() {
    List<RankedItem> preferred = new ArrayList<>(items.length);
    List<RankedItem> others = new ArrayList<>();
    for (int item : items) {
      (isPreferred(item) ? preferred : others).add(new RankedItem(item, value(item)));
    }
    return preferred.isEmpty() ? others : preferred;
  }

  /**
   * Some of these candidates.
   *
   * @param chosen tells them by their numbers
   * @return them in the same order; perhaps none
   */
  public Candidates where(IntPredicate chosen) {
    return new Candidates(
        context, selector, values, Arrays.stream(items).filter(chosen).toArray(), false);
  }

  private boolean isPreferred(int item) {
    return selector.preference().prefers(context, item);
  }

  private double value(int item) {
    double value = values.applyAsDouble(item);
    if (Double.isNaN(value)) {
      throw new IllegalStateException(
          "The criterion (%s) has no value (NaN) for the item (%s)."
              .formatted(selector.criterion(), context.bank().item(item).id()));
    }
    return value;
  }
}
