package org.jalon.benchmarks.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jalon.benchmarks.study.PersonResult.Probabilistic;
import org.jalon.placement.InformationTarget;
import org.jalon.reproducibility.RandomSeed;

/**
 * What came out of the tests of all people of a condition.
 *
 * @param condition the condition
 * @param people one result for each
 * @param equalAccuracy where the probabilistic plan is as accurate as the reference plan
 */
record ConditionResult(
    Condition condition,
    List<PersonResult> people,
    Map<InformationTarget, EqualAccuracy> equalAccuracy) {

  ConditionResult {
    people = List.copyOf(people);
    equalAccuracy = Map.copyOf(equalAccuracy);
  }

  static ConditionResult of(Condition condition, List<PersonResult> people, RandomSeed seed) {
    Map<InformationTarget, EqualAccuracy> equal = new EnumMap<>(InformationTarget.class);
    for (InformationTarget about : InformationTarget.values()) {
      equal.put(about, EqualAccuracy.of(people, about, seed));
    }
    return new ConditionResult(condition, people, equal);
  }

  /** Where the probabilistic plan with a target of its questions is as accurate. */
  EqualAccuracy equalAccuracy(InformationTarget about) {
    return Objects.requireNonNull(equalAccuracy.get(about));
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
