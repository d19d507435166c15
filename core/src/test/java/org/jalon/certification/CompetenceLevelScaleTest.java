package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jalon.certification.CompetenceLevelScale.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompetenceLevelScaleTest {

  private static final CompetenceLevelScale WITH_A_HOLE =
      scale(new Interval(-5, -2, 0), new Interval(-1, 1, 1), new Interval(1, 3, 2));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NaN | 1        | 0  | The lower bound of the level (NaN) must be a finite number.
          0   | Infinity | 0  | The upper bound of the level (Infinity) must be a finite number.
          0   | 1        | -1 | The level (-1) must lie between 0 and 8.
          0   | 1        | 9  | The level (9) must lie between 0 and 8.
          """)
  void an_interval_outside_its_domain_is_refused(
      double lower, double upper, int level, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(lower, upper, level))
        .withMessage(message);
  }

  @Test
  void a_scale_without_intervals_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CompetenceLevelScale(List.of()))
        .withMessage("The intervals of the competence levels ([]) must not be empty.");
  }

  @Test
  void an_ability_that_is_not_a_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WITH_A_HOLE.level(Double.NaN))
        .withMessage("The ability (NaN) must be a number.");
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "0.999, 1", "1, 2", "2.5, 2", "-2.001, 0"})
  void the_lower_bound_belongs_to_an_interval_and_the_upper_bound_does_not(
      double ability, int level) {
    assertThat(WITH_A_HOLE.level(ability)).hasValue(level);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -1.5, -1.0000001})
  void an_ability_in_a_hole_has_no_level(double ability) {
    assertThat(WITH_A_HOLE.level(ability)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-5.1, 0", "-1e300, 0", "-Infinity, 0", "3, 2", "1e300, 2", "Infinity, 2"})
  void the_outermost_intervals_reach_on_without_end(double ability, int level) {
    assertThat(WITH_A_HOLE.level(ability)).hasValue(level);
  }

  @Test
  void every_interval_at_the_lowest_bound_reaches_down_and_the_first_one_counts() {
    CompetenceLevelScale scale =
        scale(new Interval(0, 1, 3), new Interval(0, 2, 4), new Interval(2, 3, 5));
    assertThat(scale.level(-7)).hasValue(3);
    assertThat(scale.level(1.5)).hasValue(4);
  }

  @Test
  void where_intervals_overlap_the_first_one_counts() {
    CompetenceLevelScale scale = scale(new Interval(0, 2, 5), new Interval(1, 3, 1));
    assertThat(scale.level(1.5)).hasValue(5);
    assertThat(scale.level(2)).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-9, 0, 1, 1.5, 2, 9})
  void an_inverted_interval_between_others_is_never_reached(double ability) {
    CompetenceLevelScale scale =
        scale(new Interval(2, 1, 7), new Interval(0, 1.5, 1), new Interval(1.5, 3, 2));
    assertThat(scale.level(ability)).hasValue(ability < 1.5 ? 1 : 2);
  }

  @Property(tries = 3000)
  void the_level_is_that_of_the_first_interval_once_the_outermost_bounds_are_moved_out(
      @ForAll("intervals") @Size(min = 1, max = 9) List<Interval> intervals,
      @ForAll @Scale(15) @DoubleRange(min = -4, max = 4) double ability) {
    assertThat(new CompetenceLevelScale(intervals).level(ability))
        .isEqualTo(slowly(intervals, ability));
  }

  /** Bounds from a few values, so that they often coincide, overlap and are inverted. */
  @Provide
  Arbitrary<List<Interval>> intervals() {
    Arbitrary<Double> bounds = Arbitraries.integers().between(-6, 6).map(i -> i / 2.0);
    return Combinators.combine(bounds, bounds, Arbitraries.integers().between(0, 8))
        .as(Interval::new)
        .list();
  }

  private static OptionalInt slowly(List<Interval> intervals, double ability) {
    double lowest = intervals.stream().mapToDouble(Interval::lower).min().orElseThrow();
    double highest = intervals.stream().mapToDouble(Interval::upper).max().orElseThrow();
    return intervals.stream()
        .filter(i -> (i.lower() == lowest ? -1e15 : i.lower()) <= ability)
        .filter(i -> ability < (i.upper() == highest ? 1e15 : i.upper()))
        .mapToInt(Interval::level)
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({"-100, 0", "-2.0001, 0", "-2, 1", "0.9, 2", "1, 3", "100, 3"})
  void a_level_is_reached_at_its_threshold(double ability, int level) {
    assertThat(CompetenceLevelScale.atThresholds(-2, -1, 1).level(ability)).hasValue(level);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void too_few_or_too_many_thresholds_are_refused(int count) {
    double[] thresholds = new double[count];
    Arrays.setAll(thresholds, k -> k);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetenceLevelScale.atThresholds(thresholds))
        .withMessage("The number of thresholds (%d) must lie between 1 and 8.".formatted(count));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2})
  void thresholds_that_do_not_increase_are_refused(double second) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetenceLevelScale.atThresholds(0, second, 1, 3))
        .withMessage(
            "The threshold of level 2 (%s) must be below the next one (1.0).".formatted(second));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void a_threshold_that_is_not_finite_is_refused(double threshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetenceLevelScale.atThresholds(threshold))
        .withMessage(
            "The lower bound of the level (%s) must be a finite number.".formatted(threshold));
  }

  @Test
  void a_scale_does_not_follow_changes_of_the_list_it_was_made_from() {
    List<Interval> intervals = new ArrayList<>(WITH_A_HOLE.intervals());
    CompetenceLevelScale scale = new CompetenceLevelScale(intervals);
    intervals.clear();
    assertThat(scale).isEqualTo(WITH_A_HOLE);
  }

  private static CompetenceLevelScale scale(Interval... intervals) {
    return new CompetenceLevelScale(List.of(intervals));
  }
}
