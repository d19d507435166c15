package org.jalon.constraint;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  Eligibility(
      List<ContentConstraint> constraints,
      BitSet eligible,
      int[] verdicts,
      List<ContentConstraint> setAside) {
    this.constraints = constraints;
    this.eligible = eligible;
    this.verdicts = verdicts;
    this.setAside = List.copyOf(setAside);
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
   * How many items each rule struck out.
   *
   * @return counts by rule in words, in the order of the rules; rules that struck nothing out are
   *     absent
   */
  public Map<String, Integer> exclusions() {
    int[] counts = new int[FIRST_RULE + constraints.size()];
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

  private String words(int verdict) {
    return verdict == ADMINISTERED
        ? "already asked"
        : constraints.get(verdict - FIRST_RULE).describe();
  }
}
