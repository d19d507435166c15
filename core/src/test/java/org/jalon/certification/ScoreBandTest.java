package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreBandTest {

  private static final ScoreBand BAND = new ScoreBand(-1.4, -0.5, 64, 64);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NaN       | 1         | 0  | 1 | The lower bound of the band (NaN) must be a finite number.
          -Infinity | 1         | 0  | 1 | The lower bound of the band (-Infinity) must be a finite number.
          0         | NaN       | 0  | 1 | The upper bound of the band (NaN) must be a finite number.
          0         | Infinity  | 0  | 1 | The upper bound of the band (Infinity) must be a finite number.
          0         | 1         | -1 | 1 | The first point of the band (-1) must be at least 0.
          0         | 1         | 0  | 0 | The number of points of the band (0) must lie between 1 and 2147483647.
          0         | 1         | 9  | 2147483639 | The number of points of the band (2147483639) must lie between 1 and 2147483638.
          """)
  void a_value_outside_its_domain_is_refused(
      double lower, double upper, int firstPoint, int pointCount, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreBand(lower, upper, firstPoint, pointCount))
        .withMessage(message);
  }

  @Test
  void the_lower_bound_belongs_to_the_band_and_the_upper_bound_does_not() {
    assertThat(BAND.contains(-1.4)).isTrue();
    assertThat(BAND.contains(Math.nextDown(-1.4))).isFalse();
    assertThat(BAND.contains(Math.nextDown(-0.5))).isTrue();
    assertThat(BAND.contains(-0.5)).isFalse();
  }

  @Test
  void nothing_lies_in_a_band_whose_bounds_are_exchanged() {
    ScoreBand exchanged = new ScoreBand(2, 1, 0, 64);
    assertThat(List.of(0.0, 1.0, 1.5, 2.0, 3.0)).noneMatch(exchanged::contains);
  }

  @Property(tries = 2000)
  void a_bound_is_worth_its_point_exactly(
      @ForAll @Scale(15) @DoubleRange(min = -8, max = 8) double lower,
      @ForAll @Scale(15) @DoubleRange(min = 0.01, max = 5) double width,
      @ForAll @IntRange(max = 2000) int firstPoint,
      @ForAll @IntRange(min = 1, max = 500) int pointCount) {
    ScoreBand band = new ScoreBand(lower, lower + width, firstPoint, pointCount);
    assertThat(band.points(band.lower())).isEqualTo(firstPoint);
    assertThat(band.points(band.upper())).isEqualTo(firstPoint + pointCount);
    assertThat(band.ability(firstPoint)).isEqualTo(band.lower());
  }

  @Property(tries = 2000)
  void points_never_fall_while_ability_rises(
      @ForAll @IntRange(max = 2000) int firstPoint,
      @ForAll @IntRange(min = 1, max = 500) int pointCount,
      @ForAll @Scale(15) @DoubleRange(min = -1, max = 1) double one,
      @ForAll @Scale(15) @DoubleRange(min = -1, max = 1) double another) {
    ScoreBand band = new ScoreBand(-1, 1.1, firstPoint, pointCount);
    assertThat(band.points(Math.min(one, another)))
        .isBetween((double) firstPoint, band.points(Math.max(one, another)));
  }

  @Property(tries = 2000)
  void points_are_spread_evenly(
      @ForAll @Scale(15) @DoubleRange(min = -1.4, max = -0.500001) double ability) {
    double exact = 64 + 64 * (ability + 1.4) / 0.9;
    assertThat(exact - BAND.points(ability)).isBetween(-1e-9, 1 + 1e-9);
  }

  @Property(tries = 1000)
  void the_ability_of_points_lies_where_the_points_begin(
      @ForAll @IntRange(min = 64, max = 127) int points) {
    assertThat(BAND.ability(points)).isCloseTo(-1.4 + (points - 64) * 0.9 / 64, within(1e-14));
  }
}
