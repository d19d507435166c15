package org.jalon.constraint;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;

/**
 * What the rules have in common: counting values and striking items out by the code of their value.
 */
final class Content {

  private Content() {}

  static int[] countByValue(ContentAttribute attribute, Responses responses) {
    int[] counts = new int[attribute.values().size()];
    for (int i = 0; i < responses.size(); i++) {
      int code = attribute.code(responses.item(i));
      if (code != ContentAttribute.NONE) {
        counts[code]++;
      }
    }
    return counts;
  }

  /** Removes the items whose value has a forbidden code; items without a value stay. */
  static void removeIf(BitSet candidates, ContentAttribute attribute, IntPredicate forbidden) {
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      int code = attribute.code(i);
      if (code != ContentAttribute.NONE && forbidden.test(code)) {
        candidates.clear(i);
      }
    }
  }

  /** Removes the items whose value is not among the codes; items without a value go too. */
  static void retain(BitSet candidates, ContentAttribute attribute, Set<Integer> codes) {
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (!codes.contains(attribute.code(i))) {
        candidates.clear(i);
      }
    }
  }

  static Set<Integer> codes(ContentAttribute attribute, Set<String> values) {
    Set<Integer> codes = new HashSet<>();
    values.forEach(value -> attribute.findCode(value).ifPresent(codes::add));
    return codes;
  }

  /** The items that have one of some values. */
  static BitSet items(ResolvedItemBank bank, ContentAttribute attribute, Set<String> values) {
    BitSet items = new BitSet(bank.size());
    items.set(0, bank.size());
    retain(items, attribute, codes(attribute, values));
    return items;
  }

  /** That none of the items which a rule forbids at any position is in a test. */
  static LinearConstraint none(String description, ContentConstraint rule, ResolvedItemBank bank) {
    ContentPosition start = new ContentPosition(Responses.none(bank), new RandomSeed(0));
    BitSet allowed = start.prospects();
    rule.restrict(start, allowed);
    BitSet forbidden = start.prospects();
    forbidden.andNot(allowed);
    return LinearConstraint.count(description, forbidden, LinearConstraint.NO_MINIMUM, 0);
  }

  /** What a rule that names an attribute, and maybe values, cannot mean in a bank. */
  static List<String> problems(ContentConstraint rule, String name, ResolvedItemBank bank) {
    Optional<ContentAttribute> attribute = bank.findAttribute(name);
    if (attribute.isEmpty()) {
      return List.of(
          "The rule (%s) is about the content attribute (%s), which no item of the bank (%s) has; they have %s."
              .formatted(rule.describe(), name, bank, bank.attributeNames()));
    }
    Set<String> required = rule.requiredValues();
    return required.isEmpty() || !Collections.disjoint(required, attribute.get().values())
        ? List.of()
        : List.of(
            "The rule (%s) leaves no item of the bank (%s): none has one of its values. Maybe they are misspelt."
                .formatted(rule.describe(), bank));
  }

  /** What a rule about items that meet a condition cannot mean in a bank. */
  static List<String> problems(
      ContentConstraint rule, ItemCondition condition, ResolvedItemBank bank) {
    List<String> problems =
        condition.problems(bank).stream()
            .map(problem -> "The rule (%s): %s".formatted(rule.describe(), problem))
            .toList();
    return !problems.isEmpty() || !condition.select(bank).isEmpty()
        ? problems
        : List.of(
            "The rule (%s) is about no item of the bank (%s): none meets its condition. Maybe a value is misspelt."
                .formatted(rule.describe(), bank));
  }

  /** A number of items in words. */
  static String items(int count) {
    return count + (count == 1 ? " item" : " items");
  }

  /** Two bounds in words; a maximum that says nothing is left out. */
  static String bounds(int minimum, int maximum, int length) {
    if (minimum == maximum) {
      return "exactly " + items(minimum);
    }
    if (maximum >= length) {
      return "at least " + items(minimum);
    }
    return minimum == 0 ? "at most " + items(maximum) : minimum + " to " + items(maximum);
  }

  /** A number of answers in words. */
  static String answers(int count) {
    return count + (count == 1 ? " answer" : " answers");
  }

  /** A copy in alphabetical order: the order is part of a plan's fingerprint. */
  static Set<String> copy(Set<String> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
