package org.jalon.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * All ways in which a test may go on, by trying every set of the items that may still come: what
 * the rules that look ahead are compared with.
 *
 * @param prospects the items that may still come; at most a dozen
 * @param room how many more items the test has room for
 */
record ObviousCompletions(List<Integer> prospects, int room) {

  /**
   * The best continuations: those that keep a rule, then the longest, then those that miss the
   * minima least.
   */
  List<List<Integer>> best(Predicate<List<Integer>> keeps, ToIntFunction<List<Integer>> missed) {
    List<List<Integer>> kept = all().stream().filter(keeps).toList();
    int longest = kept.stream().mapToInt(List::size).max().orElse(0);
    List<List<Integer>> longestOnes = kept.stream().filter(set -> set.size() == longest).toList();
    int least = longestOnes.stream().mapToInt(missed).min().orElse(0);
    return longestOnes.stream().filter(set -> missed.applyAsInt(set) == least).toList();
  }

  /** The longest sets whose sum is at most a bound. */
  List<List<Integer>> longestWithin(ToLongFunction<Integer> value, long bound) {
    List<List<Integer>> within = all().stream().filter(set -> sum(set, value) <= bound).toList();
    int longest = within.stream().mapToInt(List::size).max().orElse(0);
    return within.stream().filter(set -> set.size() == longest).toList();
  }

  /** All sets of a size without an item. */
  List<List<Integer>> without(Integer item, int size) {
    return all().stream().filter(set -> set.size() == size && !set.contains(item)).toList();
  }

  /** All sets of a size. */
  List<List<Integer>> ofSize(int size) {
    return all().stream().filter(set -> set.size() == size).toList();
  }

  static long sum(List<Integer> set, ToLongFunction<Integer> value) {
    return set.stream().mapToLong(value).sum();
  }

  private List<List<Integer>> all() {
    List<List<Integer>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << prospects.size(); bits++) {
      if (Integer.bitCount(bits) <= room) {
        List<Integer> set = new ArrayList<>();
        for (int i = 0; i < prospects.size(); i++) {
          if ((bits >> i & 1) == 1) {
            set.add(prospects.get(i));
          }
        }
        sets.add(set);
      }
    }
    return sets;
  }
}
