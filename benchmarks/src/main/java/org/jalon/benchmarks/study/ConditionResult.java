package org.jalon.benchmarks.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jalon.benchmarks.study.PersonResult.Probabilistic;
import org.jalon.placement.InformationTarget;
import org.jalon.reproducibility.RandomSeed;

/**
 * What came out of the tests of all people of a condition.
 *
 * @param condition the condition
 * @param people one result for each
 * @param byLength where the probabilistic plan is as accurate as the reference plan if its tests
 *     are a fixed part of the reference tests
 * @param byConfidence the same if its tests end at a fixed confidence; empty for whole tests
 */
record ConditionResult(
    Condition condition,
    List<PersonResult> people,
    Map<InformationTarget, EqualAccuracy> byLength,
    Map<InformationTarget, EqualAccuracy> byConfidence) {

  ConditionResult {
    people = List.copyOf(people);
    byLength = Map.copyOf(byLength);
    byConfidence = Map.copyOf(byConfidence);
  }

  static ConditionResult of(Condition condition, List<PersonResult> people, RandomSeed seed) {
    Map<InformationTarget, EqualAccuracy> byLength = new EnumMap<>(InformationTarget.class);
    Map<InformationTarget, EqualAccuracy> byConfidence = new EnumMap<>(InformationTarget.class);
    for (InformationTarget about : InformationTarget.values()) {
      byLength.put(about, EqualAccuracy.byLength(people, about, seed));
      if (!condition.whole()) {
        byConfidence.put(about, EqualAccuracy.byConfidence(people, about, seed));
      }
    }
    return new ConditionResult(condition, people, byLength, byConfidence);
  }

  /** The part needed if tests are a fixed part of the reference tests. */
  EqualAccuracy byLength(InformationTarget about) {
    return Objects.requireNonNull(byLength.get(about));
  }

  /** The part needed if tests end at a fixed confidence. */
  Optional<EqualAccuracy> byConfidence(InformationTarget about) {
    return Optional.ofNullable(byConfidence.get(about));
  }

  /** The figures of the reference plan. */
  Figures reference() {
    return figures(PersonResult::reference);
  }

  /** The figures of a probabilistic plan at one of its moments. */
  Figures probabilistic(InformationTarget about, Function<Probabilistic, Verdict> moment) {
    return figures(person -> moment.apply(person.about(about)));
  }

  private Figures figures(Function<PersonResult, Verdict> which) {
    return Figures.of(people.stream().map(which).toList());
  }

  /** The share of right levels beyond that of the reference plan, person by person. */
  Estimate gain(InformationTarget about, Function<Probabilistic, Verdict> moment) {
    return Estimate.mean(
        people,
        person -> moment.apply(person.about(about)).accuracy() - person.reference().accuracy());
  }
}
