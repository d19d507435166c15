package org.jalon.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.internal.Checks;
import org.jalon.internal.ExactSum;
import org.jalon.reproducibility.Fingerprint;

/**
 * How far a study has come: what was counted of the people from the first on. A study that goes on
 * from a state ends as one that was never interrupted, to the last bit. Immutable; written and read
 * as JSON by {@code AssessmentJson}.
 *
 * @param study the fingerprint of the study
 * @param persons how many people have taken the test: those with the numbers below it
 * @param counts whole numbers by name, zeros at the end left out
 * @param sums exact sums by name, each as a whole number in hexadecimal digits, the letter p and
 *     the power of two that it is multiplied by; zeros at the end left out
 */
public record SimulationState(
    Fingerprint study,
    long persons,
    Map<String, List<Long>> counts,
    Map<String, List<String>> sums) {

  /**
   * Creates a state from copies of the maps.
   *
   * @throws IllegalArgumentException if a number is negative or a sum not of its form
   */
  public SimulationState {
    Checks.require(persons >= 0, "number of persons", persons, "must be at least 0");
    counts = copy(counts);
    sums = copy(sums);
    counts.forEach(
        (name, values) ->
            values.forEach(
                count ->
                    Checks.require(count >= 0, "count of " + name, count, "must be at least 0")));
    sums.values().forEach(values -> values.forEach(ExactSum::parse));
  }

  private static <T> Map<String, List<T>> copy(Map<String, List<T>> map) {
    Map<String, List<T>> copy = new LinkedHashMap<>();
    map.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }
}
