package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.jalon.certification.ClassificationAccuracy.Accumulator;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;

/** Expected accuracy and consistency, by hand, by plain sums, and spread over accumulators. */
class ClassificationAccuracyTest {

  private static final Offset<Double> EXACT = within(1e-15);
  private static final ScoreScale SCALE = ScoreScale.reference(-1, 0, 1, 2);

  /** A person with probabilities and an award. */
  private record Person(ClassProbabilities probabilities, OptionalInt awarded) {

    static Person random(long seed, int index) {
      RandomStream draws = new RandomSeed(seed).split(index).at(0, "person");
      AbilityEstimate estimate =
          new AbilityEstimate(
              2 * draws.nextGaussian(), draws.nextDouble(), Convergence.CONVERGED, 1);
      return new Person(ClassProbabilities.of(SCALE, estimate), SCALE.band(estimate.ability()));
    }
  }

  @Test
  void two_people_by_hand() {
    Accumulator accumulator = new Accumulator(2);
    accumulator.add(new ClassProbabilities(0, List.of(0.25, 0.75)), OptionalInt.of(1));
    accumulator.add(new ClassProbabilities(0.5, List.of(0.5, 0.0)), OptionalInt.empty());
    ClassificationAccuracy accuracy = accumulator.result();
    assertThat(accuracy.trueByAwarded())
        .isEqualTo(
            new ClassificationTable(
                2,
                List.of(
                    List.of(0.25, 0.0, 0.0), List.of(0.25, 0.0, 0.125), List.of(0.0, 0.0, 0.375))));
    assertThat(accuracy.accuracy()).isCloseTo((0.75 + 0.5) / 2, EXACT);
    assertThat(accuracy.consistency()).isCloseTo((0.0625 + 0.5625 + 0.25 + 0.25) / 2, EXACT);
    assertThat(accuracy.firstBySecond().shares().get(0)).containsExactly(0.125, 0.125, 0.0);
    assertThat(accuracy.trueByAwarded().agreementInColumn(OptionalInt.of(1)))
        .hasValueCloseTo(0.75, EXACT);
  }

  /** The index of Rudner (2005) for one person: the area under the normal curve in the band. */
  @Test
  void of_normal_estimates_it_is_the_index_of_rudner() {
    AbilityEstimate estimate = new AbilityEstimate(0.25, 0.5, Convergence.CONVERGED, 1);
    Accumulator accumulator = new Accumulator(3);
    accumulator.add(ClassProbabilities.of(SCALE, estimate), SCALE.band(0.25));
    // Areas 0.00620967, 0.30232787, 0.62465526 and 0.06680720 of the table of the normal curve.
    assertThat(accumulator.result().accuracy()).isCloseTo(0.62465526, within(1e-8));
    assertThat(accumulator.result().consistency()).isCloseTo(0.48609810, within(1e-8));
  }

  @Property(tries = 100)
  void it_is_the_mean_over_people(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int count) {
    ClassificationAccuracy accuracy = spread(seed, count, 1, false);
    double accurate = 0;
    double consistent = 0;
    for (int i = 0; i < count; i++) {
      Person person = Person.random(seed, i);
      accurate += person.probabilities().of(person.awarded());
      consistent += person.probabilities().none() * person.probabilities().none();
      consistent += person.probabilities().classes().stream().mapToDouble(p -> p * p).sum();
    }
    assertThat(accuracy.trueByAwarded().persons()).isEqualTo(count);
    assertThat(accuracy.accuracy()).isCloseTo(accurate / count, within(1e-12));
    assertThat(accuracy.consistency()).isCloseTo(consistent / count, within(1e-12));
  }

  @Property(tries = 50)
  void the_bits_do_not_depend_on_how_people_are_spread_or_merged(@ForAll long seed) {
    ClassificationAccuracy one = spread(seed, 300, 1, false);
    for (int accumulators : new int[] {2, 7, 300}) {
      assertThat(spread(seed, 300, accumulators, false)).isEqualTo(one);
      assertThat(spread(seed, 300, accumulators, true)).isEqualTo(one);
    }
  }

  private static ClassificationAccuracy spread(
      long seed, int count, int accumulators, boolean lastFirst) {
    List<Accumulator> parts =
        IntStream.range(0, accumulators).mapToObj(i -> new Accumulator(3)).toList();
    for (int i = 0; i < count; i++) {
      Person person = Person.random(seed, i);
      parts.get(i % accumulators).add(person.probabilities(), person.awarded());
    }
    Accumulator all = new Accumulator(3);
    for (int i = 0; i < accumulators; i++) {
      all.merge(parts.get(lastFirst ? accumulators - 1 - i : i));
    }
    return all.result();
  }

  @Test
  void certain_classes_are_accurate_and_consistent() {
    Accumulator accumulator = new Accumulator(2);
    for (int i = 0; i < 5000; i++) {
      accumulator.add(
          new ClassProbabilities(0, i % 2 == 0 ? List.of(1.0, 0.0) : List.of(0.0, 1.0)),
          OptionalInt.of(i % 2));
    }
    assertThat(accumulator.result().accuracy()).isEqualTo(1);
    assertThat(accumulator.result().consistency()).isEqualTo(1);
    assertThat(accumulator.result().firstBySecond().kappa()).hasValue(1);
  }

  @Test
  void what_does_not_fit_is_refused() {
    Accumulator accumulator = new Accumulator(2);
    ClassProbabilities three = new ClassProbabilities(0, List.of(0.5, 0.25, 0.25));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.add(three, OptionalInt.of(1)))
        .withMessage("The number of classes (3) must be 2, as before.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Accumulator(3).add(three, OptionalInt.of(3)))
        .withMessage("The awarded class (3) must lie between 0 and 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.merge(new Accumulator(3)))
        .withMessage("The number of classes (3) must be 2, as before.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Accumulator(0))
        .withMessage("The number of classes (0) must be at least 1.");
    assertThatIllegalStateException()
        .isThrownBy(accumulator::result)
        .withMessage("No person was added: there is nothing to expect.");
  }

  @Test
  void tables_of_different_people_are_refused() {
    List<List<Double>> two = List.of(List.of(1.0, 0.0), List.of(0.0, 0.0));
    List<List<Double>> three =
        List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ClassificationAccuracy(
                    new ClassificationTable(1, two), new ClassificationTable(2, two)))
        .withMessage("The number of persons tested twice (2) must be that of persons tested (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ClassificationAccuracy(
                    new ClassificationTable(1, two), new ClassificationTable(1, three)))
        .withMessage(
            "The number of rows of the second table (3) must be that of the first one (2).");
  }
}
