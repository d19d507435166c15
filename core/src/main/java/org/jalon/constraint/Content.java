package org.jalon.constraint;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jalon.item.ContentAttribute;
import org.jalon.item.Responses;

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

  /** A number of answers in words. */
  static String answers(int count) {
    return count + (count == 1 ? " answer" : " answers");
  }

  /** A copy in alphabetical order: the order is part of a plan's fingerprint. */
  static Set<String> copy(Set<String> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
