package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.reproducibility.Fingerprint;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StoppingRule} must do. Extend it to test a rule of your own; JUnit Jupiter and
 * jqwik must both be among the engines.
 */
public abstract class StoppingRuleConformance {

  /**
   * The rule to test.
   *
   * @return a new object at every call, equal in effect to all others
   */
  protected abstract StoppingRule rule();

  /**
   * Whether the rule, once it ends a test, would also end it at every later position with fewer
   * eligible items and no larger standard error. Most rules do; one that looks at the answers
   * themselves, or for a standard error that no longer falls, does not.
   *
   * @return true unless overridden
   */
  protected boolean staysStopped() {
    return true;
  }

  @Property(tries = 500)
  void an_end_has_reasons_and_a_continuation_has_none(@ForAll("positions") TestProgress progress) {
    StopDecision decision = rule().decide(progress);

    assertThat(decision.reasons().isEmpty()).isNotEqualTo(decision.isStop());
    assertThat(decision.reasons()).noneMatch(String::isBlank);
  }

  @Property(tries = 500)
  void what_it_looked_at_is_told_at_every_position_or_never(
      @ForAll("positions") TestProgress first, @ForAll("positions") TestProgress second) {
    assertThat(checked(rule().decide(first))).isEqualTo(checked(rule().decide(second)));
  }

  @Property(tries = 500)
  void the_same_position_gives_the_same_decision(@ForAll("positions") TestProgress progress) {
    StopDecision decision = rule().decide(progress);

    assertThat(rule().decide(progress)).isEqualTo(decision);
  }

  @Property(tries = 500)
  void once_stopped_it_stays_stopped(@ForAll("courses") List<TestProgress> course) {
    List<Boolean> stops = course.stream().map(rule()::decide).map(StopDecision::isStop).toList();

    assertThat(!staysStopped() || isSorted(stops)).as("%s at %s", stops, course).isTrue();
  }

  @Test
  void its_fingerprint_lasts_from_one_object_to_another() {
    assertThat(fingerprint(rule())).isEqualTo(fingerprint(rule()));
  }

  @Provide
  Arbitrary<TestProgress> positions() {
    return Combinators.combine(
            Arbitraries.integers().between(0, TestPositions.MOST_ANSWERS),
            Arbitraries.integers().between(0, 5),
            Arbitraries.doubles().between(-4, 4),
            standardErrors())
        .as(
            (answers, eligible, ability, standardError) ->
                TestPositions.progress(
                    answers, eligible, TestPositions.estimate(ability, standardError)))
        .withoutEdgeCases();
  }

  /**
   * A test that goes on: answers grow in number, eligible items and the standard error shrink, the
   * ability stays.
   */
  @Provide
  Arbitrary<List<TestProgress>> courses() {
    return positions()
        .list()
        .ofMinSize(2)
        .ofMaxSize(8)
        .map(StoppingRuleConformance::inOrder)
        .withoutEdgeCases();
  }

  private static List<TestProgress> inOrder(List<TestProgress> positions) {
    double ability = positions.get(0).estimate().ability();
    List<Integer> answers = sorted(positions, TestProgress::answers);
    List<Integer> eligible = sorted(positions, position -> -position.eligibleItems());
    List<Double> errors = sorted(positions, position -> -position.estimate().standardError());
    return IntStream.range(0, positions.size())
        .mapToObj(
            i ->
                TestPositions.progress(
                    answers.get(i),
                    -eligible.get(i),
                    TestPositions.estimate(ability, -errors.get(i))))
        .toList();
  }

  private static List<String> checked(StopDecision decision) {
    return decision.checks().stream().map(RuleCheck::rule).toList();
  }

  private static <T> List<T> sorted(
      List<TestProgress> positions, Function<TestProgress, T> component) {
    return positions.stream().map(component).sorted().toList();
  }

  private static Arbitrary<Double> standardErrors() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0, 2), Arbitraries.just(Double.POSITIVE_INFINITY));
  }

  static TestProgress progress(int answers, int eligible, double standardError) {
    return TestPositions.progress(answers, eligible, standardError);
  }

  private static boolean isSorted(List<Boolean> stops) {
    return stops.equals(stops.stream().sorted().toList());
  }

  private static Fingerprint fingerprint(StoppingRule rule) {
    return Fingerprint.of("rule").addValue("value", rule).build();
  }
}
