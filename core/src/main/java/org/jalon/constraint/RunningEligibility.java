package org.jalon.constraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;

/**
 * A {@link Blueprint} that follows a test on one bank, item by item: the same items as the
 * blueprint allows in the same positions, without the reasons, and without allocating once it has
 * seen a test of that length. Without rules about the order of items, a question costs the same for
 * banks of any size.
 *
 * <p>Mutable, for one thread; used for one test after the other.
 */
public final class RunningEligibility {

  private static final int FIRST_CAPACITY = 64;

  private final List<RunningRule> rules;
  private final ItemSet remaining; // what has not been asked and was not forbidden from the start
  private final ItemSet allowed;
  private final ItemSet before;
  private int[] asked = new int[FIRST_CAPACITY];
  private int size;

  private RunningEligibility(ResolvedItemBank bank, List<RunningRule> rules) {
    this.remaining = ItemSet.all(bank.size());
    int fixed = 0;
    while (fixed < rules.size() && rules.get(fixed).isFixed()) {
      rules.get(fixed++).restrict(remaining);
    }
    this.rules = rules.subList(fixed, rules.size());
    this.allowed = ItemSet.none(bank.size());
    this.before = ItemSet.none(bank.size());
  }

  /** Empty if a rule must see the whole position. */
  static Optional<RunningEligibility> of(Blueprint blueprint, ResolvedItemBank bank) {
    List<RunningRule> rules = new ArrayList<>();
    for (ContentConstraint constraint : blueprint.constraints()) {
      RunningRule.of(constraint, bank).ifPresent(rules::add);
    }
    return rules.size() == blueprint.constraints().size()
        ? Optional.of(new RunningEligibility(bank, rules))
        : Optional.empty();
  }

  /** Begins a test. */
  public void clear() {
    while (size > 0) {
      remaining.add(asked[--size]);
    }
    for (int i = 0; i < rules.size(); i++) {
      rules.get(i).clear();
    }
  }

  /**
   * Takes notice that an item was asked.
   *
   * @param item the item's number; one that was allowed
   */
  public void add(int item) {
    if (size == asked.length) {
      asked = Arrays.copyOf(asked, 2 * size);
    }
    asked[size++] = item;
    remaining.remove(item);
    for (int i = 0; i < rules.size(); i++) {
      rules.get(i).add(item);
    }
  }

  /**
   * Takes the last item back.
   *
   * @throws IllegalStateException if there is none
   */
  public void undo() {
    if (size == 0) {
      throw new IllegalStateException("There is no item to take back.");
    }
    int kept = size - 1;
    clear();
    for (int i = 0; i < kept; i++) {
      add(asked[i]);
    }
  }

  /**
   * What may be asked next.
   *
   * @return the items; valid until the next call of any method, and not to be changed
   */
  public ItemSet allowed() {
    if (rules.isEmpty()) {
      return remaining;
    }
    allowed.set(remaining);
    for (int i = 0; i < rules.size(); i++) {
      apply(rules.get(i));
    }
    return allowed;
  }

  private void apply(RunningRule rule) {
    if (!rule.givesWay()) {
      rule.restrict(allowed);
      return;
    }
    before.set(allowed);
    rule.restrict(allowed);
    if (allowed.isEmpty()) {
      allowed.set(before);
    }
  }
}
