package org.jalon.constraint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;

/** A content rule that follows a test. Mutable, for one thread. */
abstract class RunningRule {

  private final boolean givesWay;

  private RunningRule(boolean givesWay) {
    this.givesWay = givesWay;
  }

  /** Empty if the rule must see the whole position. */
  static Optional<RunningRule> of(ContentConstraint rule, ResolvedItemBank bank) {
    if (rule instanceof ContentConstraint.AtMostPerValue atMost) {
      return Optional.of(
          new Quota(new ItemsByValue(bank, atMost.name()), atMost.maximum(), rule.givesWay()));
    } else if (rule instanceof ContentConstraint.EveryValueFirst first) {
      return Optional.of(new Quota(new ItemsByValue(bank, first.name()), 1, rule.givesWay()));
    } else if (rule instanceof ContentConstraint.Spacing spacing) {
      return Optional.of(
          new Recent(
              new ItemsByValue(bank, spacing.name()),
              Math.min(spacing.answers(), bank.size()), // there are never more answers
              rule.givesWay()));
    } else if (rule instanceof ContentConstraint.AllowedValues
        || rule instanceof ContentConstraint.ExcludedValues
        || rule instanceof ContentConstraint.AvailableIn
        || rule instanceof ExcludedItems) {
      return Optional.of(new Fixed(forbiddenFromTheStart(rule, bank), rule.givesWay()));
    }
    return Optional.empty();
  }

  private static ItemSet forbiddenFromTheStart(ContentConstraint rule, ResolvedItemBank bank) {
    BitSet items = new BitSet(bank.size());
    items.set(0, bank.size());
    rule.restrict(new ContentPosition(Responses.none(bank), new RandomSeed(0)), items);
    items.flip(0, bank.size());
    return ItemSet.of(bank.size(), items);
  }

  final boolean givesWay() {
    return givesWay;
  }

  /** Whether the rule forbids the same items at every position. */
  boolean isFixed() {
    return false;
  }

  void clear() {}

  void add(int item) {}

  /** Takes the items that the rule forbids now out of a set. */
  abstract void restrict(ItemSet allowed);

  /** The items of each value of an attribute. */
  private static final class ItemsByValue {

    private final ContentAttribute attribute;
    private final ItemSet[] items;
    private final int bankSize;

    ItemsByValue(ResolvedItemBank bank, String name) {
      bankSize = bank.size();
      attribute = bank.attribute(name);
      items = new ItemSet[attribute.values().size()];
      Arrays.setAll(items, code -> ItemSet.none(bank.size()));
      for (int item = 0; item < bank.size(); item++) {
        if (attribute.code(item) != ContentAttribute.NONE) {
          items[attribute.code(item)].add(item);
        }
      }
    }

    int count() {
      return items.length;
    }

    ItemSet none() {
      return ItemSet.none(bankSize);
    }

    int code(int item) {
      return attribute.code(item);
    }

    ItemSet items(int code) {
      return items[code];
    }
  }

  private static final class Fixed extends RunningRule {

    private final ItemSet forbidden;

    Fixed(ItemSet forbidden, boolean givesWay) {
      super(givesWay);
      this.forbidden = forbidden;
    }

    @Override
    boolean isFixed() {
      return true;
    }

    @Override
    void restrict(ItemSet allowed) {
      allowed.removeAll(forbidden);
    }
  }

  /** So many items of each value. */
  private static final class Quota extends RunningRule {

    private final ItemsByValue values;
    private final int maximum;
    private final int[] counts;
    private final ItemSet forbidden;

    Quota(ItemsByValue values, int maximum, boolean givesWay) {
      super(givesWay);
      this.values = values;
      this.maximum = maximum;
      this.counts = new int[values.count()];
      this.forbidden = values.none();
    }

    @Override
    void clear() {
      Arrays.fill(counts, 0);
      forbidden.clear();
    }

    @Override
    void add(int item) {
      int code = values.code(item);
      if (code != ContentAttribute.NONE && ++counts[code] == maximum) {
        forbidden.addAll(values.items(code));
      }
    }

    @Override
    void restrict(ItemSet allowed) {
      allowed.removeAll(forbidden);
    }
  }

  /** No value of the last answers. */
  private static final class Recent extends RunningRule {

    private final ItemsByValue values;
    private final int[] codes; // in a circle
    private int answers;

    Recent(ItemsByValue values, int count, boolean givesWay) {
      super(givesWay);
      this.values = values;
      this.codes = new int[count];
    }

    @Override
    void clear() {
      answers = 0;
    }

    @Override
    void add(int item) {
      codes[answers++ % codes.length] = values.code(item);
    }

    @Override
    void restrict(ItemSet allowed) {
      for (int i = 0; i < Math.min(answers, codes.length); i++) {
        if (codes[i] != ContentAttribute.NONE) {
          allowed.removeAll(values.items(codes[i]));
        }
      }
    }
  }
}
