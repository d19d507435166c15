package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.item.ItemSet;

/**
 * Which items may be asked at one position of a test, and why each other one may not. Immutable and
 * thread-safe.
 */
public final class Eligibility {

  static final int ADMINISTERED = 1;
  static final int FIRST_RULE = 2;

  private final List<ContentConstraint> constraints;
  private final BitSet eligible;
  private final int[] verdicts;
  private final List<ContentConstraint> setAside;
  private final List<String> furtherReasons;

  Eligibility(
      List<ContentConstraint> constraints,
      BitSet eligible,
      int[] verdicts,
      List<ContentConstraint> setAside) {
    this(constraints, eligible, verdicts, setAside, List.of());
  }

  private Eligibility(
      List<ContentConstraint> constraints,
      BitSet eligible,
      int[] verdicts,
      List<ContentConstraint> setAside,
      List<String> furtherReasons) {
    this.constraints = constraints;
    this.eligible = eligible;
    this.verdicts = verdicts;
    this.setAside = List.copyOf(setAside);
    this.furtherReasons = furtherReasons;
  }

  /**
   * This eligibility with fewer items, for a reason that is not about content.
   *
   * @param allowed the items that may stay
   * @param reason why the others may not be asked, in words
   * @return a new eligibility: an item may be asked if it may be asked here and is allowed
   */
  public Eligibility retaining(BitSet allowed, String reason) {
    BitSet fewer = (BitSet) eligible.clone();
    fewer.and(allowed);
    int[] newVerdicts = verdicts.clone();
    int verdict = FIRST_RULE + constraints.size() + furtherReasons.size();
    for (int item = next(0); item >= 0; item = next(item + 1)) {
      newVerdicts[item] = fewer.get(item) ? 0 : verdict;
    }
    List<String> reasons = new ArrayList<>(furtherReasons);
    reasons.add(reason);
    return new Eligibility(constraints, fewer, newVerdicts, setAside, reasons);
  }

  /**
   * The rules that decided.
   *
   * @return the rules in their order
   */
  public List<ContentConstraint> constraints() {
    return constraints;
  }

  /**
   * Whether an item may be asked.
   *
   * @param item the item's number
   * @return whether it may
   */
  public boolean isEligible(int item) {
    return eligible.get(item);
  }

  /**
   * The first eligible item at or after a number, to walk over all of them in order.
   *
   * @param from the number to begin at
   * @return the item's number, or −1 if there is none
   */
  public int next(int from) {
    return eligible.nextSetBit(from);
  }

  /**
   * The items that may be asked.
   *
   * @return a set of its own
   */
  public ItemSet items() {
    return ItemSet.of(verdicts.length, eligible);
  }

  /**
   * How many items may be asked.
   *
   * @return 0 or more
   */
  public int count() {
    return eligible.cardinality();
  }

  /**
   * Why an item may not be asked.
   *
   * @param item the item's number
   * @return the rule that struck it out first, in words; empty if it may be asked
   */
  public Optional<String> reason(int item) {
    return verdicts[item] == 0 ? Optional.empty() : Optional.of(words(verdicts[item]));
  }

  /**
   * Whether an item may not be asked now, but perhaps later: what struck it out first is a rule
   * that does not {@linkplain ContentConstraint#lasts last}.
   *
   * @param item the item's number
   * @return false for an item that may be asked, was asked, or is excluded for the rest of the test
   */
  public boolean isPostponed(int item) {
    int rule = verdicts[item] - FIRST_RULE;
    return rule >= 0 && rule < constraints.size() && !constraints.get(rule).lasts();
  }

  /**
   * How many items each rule struck out.
   *
   * @return counts by rule in words, in the order of the rules; rules that struck nothing out are
   *     absent
   */
  public Map<String, Integer> exclusions() {
    int[] counts = new int[FIRST_RULE + constraints.size() + furtherReasons.size()];
    for (int verdict : verdicts) {
      counts[verdict]++;
    }
    Map<String, Integer> byRule = new LinkedHashMap<>();
    for (int verdict = ADMINISTERED; verdict < counts.length; verdict++) {
      if (counts[verdict] > 0) {
        byRule.merge(words(verdict), counts[verdict], Integer::sum);
      }
    }
    return byRule;
  }

  /**
   * The preferences that gave way at this position because they would have left no item.
   *
   * @return the rules, in order
   */
  public List<ContentConstraint> setAside() {
    return setAside;
  }

  /** Whether a rule gave way. */
  boolean givesWay(int rule) {
    return setAside.stream().anyMatch(each -> each == constraints.get(rule));
  }

  /** Whether a rule is why an item may not be asked. */
  boolean isForbidden(int item, int rule) {
    return verdicts[item] == FIRST_RULE + rule;
  }

  /** How many items may be asked, of how many. */
  @Override
  public String toString() {
    return count() + " of " + verdicts.length + " items";
  }

  private String words(int verdict) {
    if (verdict == ADMINISTERED) {
      return "already asked";
    }
    int rule = verdict - FIRST_RULE;
    return rule < constraints.size()
        ? constraints.get(rule).describe()
        : furtherReasons.get(rule - constraints.size());
  }
}
