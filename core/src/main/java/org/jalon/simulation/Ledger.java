package org.jalon.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/**
 * Named counts and exact sums: all that a study keeps of its people. Whatever the order in which
 * people are counted and ledgers merged, the result is the same to the last bit. Mutable, for one
 * thread; whoever counts holds the arrays.
 */
final class Ledger {

  private final Map<String, long[]> counts = new LinkedHashMap<>();
  private final Map<String, ExactSum[]> sums = new LinkedHashMap<>();

  /** A new array of counts. */
  long[] counts(String name, int size) {
    long[] array = new long[size];
    counts.put(name, array);
    return array;
  }

  /** A new array of sums. */
  ExactSum[] sums(String name, int size) {
    ExactSum[] array = new ExactSum[size];
    Arrays.setAll(array, i -> new ExactSum());
    sums.put(name, array);
    return array;
  }

  /** A new array of sums that are made when they are first needed. */
  @Nullable ExactSum[] sparseSums(String name, int size) {
    ExactSum[] array = new ExactSum[size];
    sums.put(name, array);
    return array;
  }

  static ExactSum at(@Nullable ExactSum[] sums, int index) {
    ExactSum sum = sums[index];
    if (sum == null) {
      sum = new ExactSum();
      sums[index] = sum;
    }
    return sum;
  }

  /** A sum that may not have been needed. */
  static double value(@Nullable ExactSum[] sums, int index) {
    ExactSum sum = sums[index];
    return sum == null ? 0 : sum.value();
  }

  /** Adds what another ledger of the same study has. */
  void merge(Ledger other) {
    other.counts.forEach(
        (name, more) -> {
          long[] mine = Objects.requireNonNull(counts.get(name));
          for (int i = 0; i < more.length; i++) {
            mine[i] += more[i];
          }
        });
    other.sums.forEach(
        (name, more) -> {
          ExactSum[] mine = Objects.requireNonNull(sums.get(name));
          for (int i = 0; i < more.length; i++) {
            if (more[i] != null) {
              at(mine, i).merge(more[i]);
            }
          }
        });
  }

  /** The counts by name, without zeros at their end. */
  Map<String, List<Long>> countsByName(String prefix) {
    Map<String, List<Long>> byName = new LinkedHashMap<>();
    counts.forEach(
        (name, array) -> {
          int end = array.length;
          while (end > 0 && array[end - 1] == 0) {
            end--;
          }
          byName.put(prefix + name, Arrays.stream(array, 0, end).boxed().toList());
        });
    return byName;
  }

  /** The sums by name, as texts, without zeros at their end. */
  Map<String, List<String>> sumsByName(String prefix) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    sums.forEach(
        (name, array) -> {
          String[] texts = new String[array.length];
          int end = 0;
          for (int i = 0; i < texts.length; i++) {
            texts[i] = array[i] == null ? "0" : array[i].toString();
            end = texts[i].equals("0") ? end : i + 1;
          }
          byName.put(prefix + name, List.of(texts).subList(0, end));
        });
    return byName;
  }

  /** Takes over what a state has; nothing was counted before. */
  void restore(String prefix, SimulationState state) {
    counts.forEach(
        (name, array) -> {
          List<Long> values = entry(state.counts(), prefix + name, array.length);
          IntStream.range(0, values.size()).forEach(i -> array[i] = values.get(i));
        });
    sums.forEach(
        (name, array) -> {
          List<String> values = entry(state.sums(), prefix + name, array.length);
          for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).equals("0")) {
              array[i] = ExactSum.parse(values.get(i));
            }
          }
        });
  }

  private static <T> List<T> entry(Map<String, List<T>> entries, String name, int size) {
    List<T> values = entries.getOrDefault(name, List.of());
    Checks.require(
        entries.containsKey(name) && values.size() <= size,
        "entry of the simulation state",
        name,
        "must be there, with at most " + size + " values. Maybe another release wrote it");
    return values;
  }
}
