package org.jalon.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.benchmarks.study.PersonResult.Probabilistic;
import org.jalon.placement.InformationTarget;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** What is computed from the tests of many people. */
class FiguresTest {

  private static final int STEPS = Fractions.COUNT;

  private static Verdict verdict(boolean right, double error, double confidence) {
    return new Verdict(10, List.of(new Verdict.OfCompetence(right, error, confidence, 2)));
  }

  /** Somebody whose level the probabilistic plan finds from a step on. */
  private static PersonResult rightFrom(int step, boolean referenceIsRight) {
    List<Verdict> along =
        IntStream.range(0, STEPS).mapToObj(at -> verdict(at >= step, 0, 0.9)).toList();
    return new PersonResult(
        verdict(referenceIsRight, 0, Double.NaN),
        Map.of(InformationTarget.POINTS, new Probabilistic(along.get(STEPS - 1), along, along)));
  }

  @Test
  void a_mean_has_the_standard_error_of_its_people() {
    Estimate mean = Estimate.mean(List.of(1, 2, 3, 6), value -> value);

    assertThat(mean.value()).isEqualTo(3);
    assertThat(mean.error()).isCloseTo(Math.sqrt(14.0 / 3 / 4), within(1e-12));
    assertThat(mean.isPositive()).isTrue();
    assertThat(new Estimate(-1, 0.6).isNegative()).isFalse();
    assertThat(new Estimate(-1, 0.5).isNegative()).isTrue();
    assertThat(new Estimate(4, 0.4).root()).isEqualTo(new Estimate(2, 0.1));
  }

  @Test
  void figures_are_means_over_people() {
    Figures figures = Figures.of(List.of(verdict(true, 3, 0.85), verdict(false, -5, 0.95)));

    assertThat(figures.questions()).isEqualTo(new Estimate(10, 0));
    assertThat(figures.accuracy().value()).isEqualTo(0.5);
    assertThat(figures.pointsError().value()).isCloseTo(Math.sqrt(17), within(1e-12));
    assertThat(figures.coverage().value()).isEqualTo(0.5);
  }

  @Test
  void calibration_compares_what_was_stated_with_what_came_true() {
    Calibration calibration =
        Calibration.of(
            List.of(
                verdict(true, 0, 0.82),
                verdict(false, 0, 0.88),
                verdict(true, 0, 1),
                verdict(true, 0, Double.NaN)));

    assertThat(calibration.bins()).extracting(Calibration.Bin::percent).containsExactly(80, 90);
    assertThat(calibration.bins()).extracting(Calibration.Bin::number).containsExactly(2, 1);
    assertThat(calibration.stated()).isCloseTo(0.9, within(1e-12));
    assertThat(calibration.expectedError()).isCloseTo(0.35 * 2 / 3, within(1e-12));
  }

  @Test
  void the_part_needed_lies_between_the_steps_around_the_goal() {
    double[] rising = IntStream.range(0, STEPS).mapToDouble(step -> step).toArray();

    assertThat(EqualAccuracy.crossing(rising, 2.5)).isCloseTo(2.5, within(1e-12));
    assertThat(EqualAccuracy.crossing(rising, -1)).isZero();
    assertThat(EqualAccuracy.crossing(rising, 14)).isEqualTo(14);
    assertThat(EqualAccuracy.crossing(rising, 14.1)).isEqualTo(EqualAccuracy.NEVER);
  }

  @Test
  void the_interval_of_the_part_needed_comes_from_drawing_people_anew() {
    List<PersonResult> people =
        IntStream.range(0, 60).mapToObj(person -> rightFrom(person % 12, person % 2 == 0)).toList();

    EqualAccuracy equal =
        EqualAccuracy.byLength(people, InformationTarget.POINTS, new RandomSeed(1));

    assertThat(equal.percent()).isEqualTo(55);
    assertThat(equal.low()).isBetween(40.0, 55.0);
    assertThat(equal.high()).isBetween(55.0, 70.0);
    assertThat(EqualAccuracy.byLength(people, InformationTarget.POINTS, new RandomSeed(1)))
        .isEqualTo(equal);
  }

  @Test
  void the_part_needed_by_confidence_compares_the_mean_numbers_of_questions() {
    PersonResult right = ended(true, 20, verdictAfter(true, 5), verdictAfter(true, 15));
    PersonResult later = ended(true, 20, verdictAfter(false, 5), verdictAfter(true, 15));
    PersonResult wrong = ended(false, 20, verdictAfter(false, 5), verdictAfter(false, 15));
    List<PersonResult> people =
        IntStream.range(0, 30).boxed().flatMap(i -> Stream.of(right, later, wrong)).toList();

    EqualAccuracy equal =
        EqualAccuracy.byConfidence(people, InformationTarget.POINTS, new RandomSeed(1));

    assertThat(equal.percent()).isCloseTo(75, within(1e-9)); // 15 questions of 20
    assertThat(equal.low()).isLessThanOrEqualTo(75);
    assertThat(equal.high()).isGreaterThanOrEqualTo(75);
  }

  private static PersonResult ended(boolean right, int questions, Verdict... whenSure) {
    return new PersonResult(
        verdictAfter(right, questions),
        Map.of(
            InformationTarget.POINTS,
            new Probabilistic(whenSure[0], List.of(), List.of(whenSure))));
  }

  private static Verdict verdictAfter(boolean right, int questions) {
    return new Verdict(questions, verdict(right, 0, 0.9).competences());
  }

  @Test
  void figures_are_written_alike_everywhere() {
    assertThat(Text.percent(new Estimate(0.1234, 0.0056))).isEqualTo("12.3 ± 0.6 %");
    assertThat(Text.difference(new Estimate(-0.02, 0.01))).isEqualTo("−2.0 ± 1.0");
    assertThat(Text.difference(new Estimate(0.02, 0.01))).isEqualTo("+2.0 ± 1.0");
    assertThat(Text.decimals(-0.0001, 1)).isEqualTo("0.0");
    assertThat(Text.part(EqualAccuracy.NEVER)).isEqualTo("none");
    assertThat(Text.part(62.4)).isEqualTo("62 %");
  }
}
