package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jalon.internal.Checks;
import org.jalon.internal.ExactSum;
import org.jalon.reproducibility.Fingerprint;

/**
 * How far a study has come: what was counted of some of its people. States of different people of
 * one study are merged, in any order; a study that goes on from a state, or whose people were
 * spread over several machines, ends as one that was never interrupted, to the last bit. Immutable;
 * written and read as JSON by {@code AssessmentJson}.
 *
 * @param study the fingerprint of the study
 * @param ranges who has taken the test: ranges of persons that rise and neither overlap nor touch
 * @param deciles the nine deciles of the true abilities of the whole study, by which people are
 *     grouped
 * @param counts whole numbers by name, zeros at the end left out
 * @param sums exact sums by name, each as a whole number in hexadecimal digits, the letter p and
 *     the power of two that it is multiplied by; zeros at the end left out
 */
public record SimulationState(
    Fingerprint study,
    List<PersonRange> ranges,
    List<Double> deciles,
    Map<String, List<Long>> counts,
    Map<String, List<String>> sums) {

  /**
   * Creates a state from copies; ranges may come in any order, may touch and may be of nobody.
   *
   * @throws IllegalArgumentException if ranges overlap, a count is negative, a sum is not of its
   *     form, or there are not nine finite deciles that do not fall
   */
  public SimulationState {
    ranges = RangeList.of(ranges);
    deciles = AbilityCuts.checked(deciles);
    counts = copy(counts);
    sums = copy(sums);
    counts.forEach(SimulationState::requireCounts);
    sums.values().forEach(values -> values.forEach(ExactSum::parse));
  }

  private static void requireCounts(String name, List<Long> counts) {
    for (long count : counts) {
      if (count < 0) {
        Checks.require(false, "count of " + name, count, "must be at least 0");
      }
    }
  }

  private static <T> Map<String, List<T>> copy(Map<String, List<T>> map) {
    Map<String, List<T>> copy = new LinkedHashMap<>();
    map.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * How many people have taken the test.
   *
   * @return their number
   */
  public long persons() {
    return RangeList.length(ranges);
  }

  /**
   * The state of the people of this state and of those of another one. Whatever the order in which
   * states are merged, the result is the same to the last bit.
   *
   * @param other a state of other people of the same study
   * @return the state of all of them
   * @throws IllegalArgumentException if the other state is of another study, was grouped by other
   *     deciles, holds other counts or sums, or has a person that this one has
   */
  public SimulationState merge(SimulationState other) {
    if (!other.study.equals(study)) {
      throw new IllegalArgumentException(
          "The simulation states are of two studies (%s and %s), which cannot be merged. Maybe the plan, the bank, the population, the seed, the number of persons or the options were not the same."
              .formatted(study.abbreviated(), other.study.abbreviated()));
    }
    Checks.require(
        other.deciles.equals(deciles),
        "list of deciles",
        other.deciles,
        "must be that of the state it is merged with (" + deciles + ")");
    requireSameNames(counts, other.counts);
    requireSameNames(sums, other.sums);
    return new SimulationState(
        study,
        RangeList.union(ranges, other.ranges),
        deciles,
        merged(counts, other.counts, SimulationState::sum),
        merged(sums, other.sums, SimulationState::sum));
  }

  private static void requireSameNames(Map<String, ?> mine, Map<String, ?> others) {
    Checks.require(
        mine.keySet().equals(others.keySet()),
        "set of entries of the simulation state",
        others.keySet(),
        "must be that of the state it is merged with (" + mine.keySet() + ")");
  }

  private static long sum(long first, long second) {
    long sum = first + second;
    Checks.require(
        sum >= 0, "sum of two counts", first + " + " + second, "must be at most " + Long.MAX_VALUE);
    return sum;
  }

  private static String sum(String first, String second) {
    ExactSum sum = ExactSum.parse(first);
    sum.merge(ExactSum.parse(second));
    return sum.toString();
  }

  private static <T> Map<String, List<T>> merged(
      Map<String, List<T>> some, Map<String, List<T>> others, BinaryOperator<T> addition) {
    Map<String, List<T>> merged = new LinkedHashMap<>();
    some.forEach(
        (name, values) ->
            merged.put(name, added(values, Objects.requireNonNull(others.get(name)), addition)));
    return merged;
  }

  private static <T> List<T> added(List<T> some, List<T> others, BinaryOperator<T> addition) {
    List<T> longer = some.size() < others.size() ? others : some;
    List<T> shorter = some.size() < others.size() ? some : others;
    List<T> sums = new ArrayList<>(longer);
    for (int i = 0; i < shorter.size(); i++) {
      sums.set(i, addition.apply(longer.get(i), shorter.get(i)));
    }
    return sums;
  }
}
