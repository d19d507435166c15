package org.jalon.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/** Whether a test breaks a rule. Mutable, for one thread. */
abstract class RuleAudit {

  private RuleAudit() {}

  static RuleAudit of(ContentConstraint rule, int index, ResolvedItemBank bank) {
    if (rule instanceof ContentConstraint.EveryValueFirst first) {
      return new ValuesFirst(bank.attribute(first.name()));
    }
    List<LinearConstraint> linear = rule.linear(Responses.none(bank));
    if (!linear.isEmpty()) {
      return new Sums(linear, bank.size());
    }
    Optional<RunningRule> running = RunningRule.of(rule, bank);
    return running.isPresent() ? new NextItem(running.get(), bank.size()) : new Positional(index);
  }

  abstract void begin();

  abstract void add(int item);

  abstract boolean isBroken();

  /** Sums over the whole test. */
  private static final class Sums extends RuleAudit {

    private final LinearConstraint[] constraints;
    private final int[][] rows; // of each item
    private final long[][] coefficients;
    private final long[] sums;

    Sums(List<LinearConstraint> linear, int bankSize) {
      constraints = linear.toArray(LinearConstraint[]::new);
      rows = new int[bankSize][0];
      coefficients = new long[bankSize][0];
      sums = new long[constraints.length];
      for (int row = 0; row < constraints.length; row++) {
        int current = row;
        constraints[row].coefficients().forEach((item, value) -> append(item, current, value));
      }
    }

    private void append(int item, int row, long coefficient) {
      int count = rows[item].length;
      rows[item] = Arrays.copyOf(rows[item], count + 1);
      coefficients[item] = Arrays.copyOf(coefficients[item], count + 1);
      rows[item][count] = row;
      coefficients[item][count] = coefficient;
    }

    @Override
    void begin() {
      Arrays.fill(sums, 0);
    }

    @Override
    void add(int item) {
      for (int i = 0; i < rows[item].length; i++) {
        sums[rows[item][i]] += coefficients[item][i];
      }
    }

    @Override
    boolean isBroken() {
      for (int row = 0; row < sums.length; row++) {
        if (sums[row] < constraints[row].minimum() || sums[row] > constraints[row].maximum()) {
          return true;
        }
      }
      return false;
    }
  }

  /** A rule that follows the test, asked about each item before it is added. */
  private static final class NextItem extends RuleAudit {

    private final RunningRule rule;
    private final ItemSet one;
    private boolean broken;

    NextItem(RunningRule rule, int bankSize) {
      this.rule = rule;
      this.one = ItemSet.none(bankSize);
    }

    @Override
    void begin() {
      rule.clear();
      broken = false;
    }

    @Override
    void add(int item) {
      one.clear();
      one.add(item);
      rule.restrict(one);
      broken |= !one.contains(item);
      rule.add(item);
    }

    @Override
    boolean isBroken() {
      return broken;
    }
  }

  /** No value a second time before every value has come. */
  private static final class ValuesFirst extends RuleAudit {

    private final ContentAttribute attribute;
    private final boolean[] seen;
    private int missing;
    private boolean broken;

    ValuesFirst(ContentAttribute attribute) {
      this.attribute = attribute;
      this.seen = new boolean[attribute.values().size()];
    }

    @Override
    void begin() {
      Arrays.fill(seen, false);
      missing = seen.length;
      broken = false;
    }

    @Override
    void add(int item) {
      int code = attribute.code(item);
      if (code == ContentAttribute.NONE) {
        return;
      }
      broken |= seen[code] && missing > 0;
      missing -= seen[code] ? 0 : 1;
      seen[code] = true;
    }

    @Override
    boolean isBroken() {
      return broken;
    }
  }

  /** A rule that must see the whole position. */
  static final class Positional extends RuleAudit {

    private final int index;
    private boolean broken;

    Positional(int index) {
      this.index = index;
    }

    void look(Eligibility eligibility, int item) {
      broken |= eligibility.givesWay(index) || eligibility.isForbidden(item, index);
    }

    @Override
    void begin() {
      broken = false;
    }

    @Override
    void add(int item) {}

    @Override
    boolean isBroken() {
      return broken;
    }
  }
}
