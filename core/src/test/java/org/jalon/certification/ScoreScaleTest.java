package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.referential.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreScaleTest {

  private static final double[] BOUNDS = {-8, -1.4, -0.519, 0.6, 1.5, 2.25, 3.1, 4, 8};
  private static final ScoreScale SCALE = ScoreScale.reference(BOUNDS);

  @Test
  void the_reference_points_are_64_twice_and_then_128_for_each_band() {
    ScoreScale nineBands = ScoreScale.reference(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(nineBands.bands())
        .extracting(ScoreBand::firstPoint)
        .containsExactly(0, 64, 128, 256, 384, 512, 640, 768, 896);
    assertThat(nineBands.maximumPoints()).isEqualTo(1023);
    assertThat(nineBands.highestLevel()).isEqualTo(8);
    assertThat(SCALE.maximumPoints()).isEqualTo(895);
    assertThat(SCALE.highestLevel()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 11})
  void too_few_or_too_many_reference_bounds_are_refused(int count) {
    double[] bounds = IntStream.range(0, count).asDoubleStream().toArray();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreScale.reference(bounds))
        .withMessage(
            "The number of bounds of the score scale (%d) must lie between 3 and 10."
                .formatted(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 9})
  void there_is_no_reference_band_outside_the_first_nine(int index) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreScale.referenceBand(index, 0, 1))
        .withMessage("The index of the band (%d) must lie between 0 and 8.".formatted(index));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10})
  void too_few_or_too_many_bands_are_refused(int count) {
    List<ScoreBand> bands =
        IntStream.range(0, count).mapToObj(k -> new ScoreBand(k, k + 1, 10 * k, 10)).toList();
    assertProblems(bands, "The number of bands (%d) must lie between 2 and 9.".formatted(count));
  }

  @Test
  void a_band_without_width_is_refused() {
    assertProblems(
        List.of(new ScoreBand(0, 1, 0, 10), new ScoreBand(1, 1, 10, 10)),
        "Band 1: its lower bound (1.0) must be below its upper bound (1.0).");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 1.1})
  void an_overlap_or_a_hole_is_refused(double lower) {
    assertProblems(
        List.of(new ScoreBand(0, 1, 0, 10), new ScoreBand(lower, 2, 10, 10)),
        ("Band 1: its lower bound (%s) must be the upper bound of band 0 (1.0). "
                + "Maybe two bounds were exchanged.")
            .formatted(lower));
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 11})
  void points_given_twice_or_left_out_are_refused(int firstPoint) {
    assertProblems(
        List.of(new ScoreBand(0, 1, 0, 10), new ScoreBand(1, 2, firstPoint, 10)),
        "Band 1: its first point (%d) must be 10.".formatted(firstPoint));
  }

  @Test
  void points_that_do_not_begin_at_0_are_refused() {
    assertProblems(
        List.of(new ScoreBand(0, 1, 1, 9), new ScoreBand(1, 2, 10, 10)),
        "Band 0: its first point (1) must be 0.");
  }

  @Test
  void all_problems_are_reported_together() {
    assertProblems(
        List.of(
            new ScoreBand(0, 1, 5, 10), new ScoreBand(3, 2, 15, 10), new ScoreBand(2, 4, 20, 10)),
        "Band 0: its first point (5) must be 0.",
        "Band 1: its lower bound (3.0) must be below its upper bound (2.0).",
        "Band 1: its lower bound (3.0) must be the upper bound of band 0 (1.0). "
            + "Maybe two bounds were exchanged.",
        "Band 2: its first point (20) must be 25.");
  }

  private static void assertProblems(List<ScoreBand> bands, String... problems) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreScale.of(bands))
        .withMessage(
            "The score scale has %d problem(s):\n%s"
                .formatted(problems.length, String.join("\n", problems)));
  }

  @Test
  void a_published_scale_may_break_the_rules_but_says_so() {
    List<ScoreBand> bands = List.of(new ScoreBand(0, 1, 0, 10), new ScoreBand(2, 3, 10, 10));
    assertThat(ScoreScale.asPublished(bands, 19).isContiguous()).isFalse();
    assertThat(SCALE.isContiguous()).isTrue();
  }

  @Test
  void a_published_scale_has_1_to_9_bands() {
    List<ScoreBand> ten = Collections.nCopies(10, SCALE.bands().get(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreScale.asPublished(List.of(), 10))
        .withMessage("The number of bands of the score scale (0) must lie between 1 and 9.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreScale.asPublished(ten, 10))
        .withMessage("The number of bands of the score scale (10) must lie between 1 and 9.");
  }

  @Test
  void an_ability_in_a_hole_counts_for_the_last_band() {
    ScoreScale scale =
        ScoreScale.asPublished(
            List.of(
                new ScoreBand(0, 1, 0, 10),
                new ScoreBand(2, 3, 10, 10),
                new ScoreBand(3, 7, 20, 40)),
            59);
    assertThat(scale.band(1.5)).hasValue(2);
    assertThat(scale.points(1.5)).isEqualTo(5);
  }

  @Test
  void where_published_bands_overlap_the_first_one_counts() {
    ScoreScale scale =
        ScoreScale.asPublished(
            List.of(new ScoreBand(0, 2, 0, 10), new ScoreBand(1, 3, 10, 10)), 19);
    assertThat(scale.band(1.5)).hasValue(0);
    assertThat(scale.points(1.5)).isEqualTo(7);
  }

  @Test
  void a_published_maximum_caps_the_points_of_every_band() {
    ScoreScale scale =
        ScoreScale.asPublished(
            List.of(new ScoreBand(0, 1, 0, 10), new ScoreBand(1, 2, 10, 10)), 12);
    assertThat(scale.points(0.55)).isEqualTo(5);
    assertThat(scale.points(1.9)).isEqualTo(12);
    assertThat(scale.points(2)).isEqualTo(12);
  }

  @Test
  void a_published_maximum_above_all_bands_is_reached_at_their_end_only() {
    List<ScoreBand> bands = List.of(new ScoreBand(0, 1, 0, 10), new ScoreBand(1, 2, 10, 10));
    ScoreScale scale = ScoreScale.asPublished(bands, 30);
    assertThat(scale.points(1.99)).isEqualTo(19);
    assertThat(scale.points(2)).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 64", "2, 128", "3, 256", "4, 384", "5, 512", "6, 640", "7, 768"})
  void a_band_begins_exactly_at_its_lower_bound(int band, int firstPoint) {
    double lower = BOUNDS[band];
    assertThat(SCALE.band(lower)).hasValue(band);
    assertThat(SCALE.points(lower)).isEqualTo(firstPoint);
    assertThat(SCALE.ability(firstPoint)).isEqualTo(lower);
    assertThat(SCALE.band(Math.nextDown(lower)).orElse(-1)).isEqualTo(band - 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NEGATIVE_INFINITY, -1e300, -8.000000000000002})
  void below_the_first_band_there_are_no_points_no_band_and_no_level(double ability) {
    assertThat(SCALE.points(ability)).isZero();
    assertThat(SCALE.band(ability)).isEmpty();
    assertThat(SCALE.level(ability)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {8, 1e300, Double.POSITIVE_INFINITY})
  void from_the_last_upper_bound_on_there_is_the_maximum(double ability) {
    assertThat(SCALE.points(ability)).isEqualTo(895);
    assertThat(SCALE.band(ability)).hasValue(7);
    assertThat(SCALE.level(ability)).contains(Level.of(7));
  }

  @Test
  void band_0_lies_below_level_1() {
    assertThat(SCALE.level(-5)).isEmpty();
    assertThat(SCALE.level(-1.4)).contains(Level.of(1));
  }

  @Test
  void an_ability_that_is_not_a_number_is_refused() {
    String message = "The ability (NaN) must be a number.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCALE.band(Double.NaN))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCALE.points(Double.NaN))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCALE.level(Double.NaN))
        .withMessage(message);
  }

  @Test
  void a_scale_does_not_follow_changes_of_the_list_it_was_made_from() {
    List<ScoreBand> bands = new ArrayList<>(SCALE.bands());
    ScoreScale scale = ScoreScale.of(bands);
    bands.clear();
    assertThat(scale).isEqualTo(SCALE).hasSameHashCodeAs(SCALE);
  }

  @Test
  void scales_differ_by_their_bands_or_by_their_maximum() {
    assertThat(SCALE)
        .isNotEqualTo(ScoreScale.asPublished(SCALE.bands(), 894))
        .isNotEqualTo(ScoreScale.asPublished(SCALE.bands().subList(0, 7), 895))
        .isEqualTo(ScoreScale.asPublished(SCALE.bands(), 895));
  }

  @Test
  void a_scale_is_shown_with_its_bands_and_its_maximum() {
    assertThat(ScoreScale.asPublished(List.of(new ScoreBand(0, 1, 0, 64)), 63))
        .hasToString(
            "ScoreScale[bands=[ScoreBand[lower=0.0, upper=1.0, firstPoint=0, pointCount=64]],"
                + " maximumPoints=63]");
  }

  @Property(tries = 2000)
  void points_stay_within_the_scale_and_never_fall_while_ability_rises(
      @ForAll("boundsOfScales") double[] bounds,
      @ForAll @Scale(15) @DoubleRange(min = -12, max = 12) double one,
      @ForAll @Scale(15) @DoubleRange(min = -12, max = 12) double another) {
    ScoreScale scale = ScoreScale.reference(bounds);
    assertThat(scale.points(Math.min(one, another)))
        .isBetween(0, scale.points(Math.max(one, another)));
    assertThat(scale.points(Math.max(one, another))).isLessThanOrEqualTo(scale.maximumPoints());
  }

  @Property(tries = 2000)
  void points_lie_in_the_band_of_the_ability(
      @ForAll("boundsOfScales") double[] bounds,
      @ForAll @Scale(15) @DoubleRange(min = -12, max = 12) double ability) {
    ScoreScale scale = ScoreScale.reference(bounds);
    // Within a rounding error below its end, a band gives the first point of the next one.
    int before = scale.bandOfPoints(scale.points(ability - 1e-9));
    int after = scale.bandOfPoints(scale.points(ability + 1e-9));
    assertThat(scale.band(ability).orElse(0)).isBetween(before, after);
  }

  @Property(tries = 100)
  void an_ability_just_above_that_of_points_is_worth_them(
      @ForAll("boundsOfScales") double[] bounds) {
    ScoreScale scale = ScoreScale.reference(bounds);
    for (int points = 0; points <= scale.maximumPoints(); points++) {
      assertThat(scale.points(scale.ability(points) + 1e-9)).isEqualTo(points);
      assertThat(scale.points(scale.ability(points))).isBetween(Math.max(0, points - 1), points);
    }
  }

  @Provide
  Arbitrary<double[]> boundsOfScales() {
    return Arbitraries.doubles()
        .between(0.05, 3)
        .ofScale(10)
        .list()
        .ofMinSize(2)
        .ofMaxSize(9)
        .map(widths -> upFrom(-8, widths));
  }

  private static double[] upFrom(double first, List<Double> widths) {
    double[] bounds = new double[widths.size() + 1];
    bounds[0] = first;
    Arrays.setAll(bounds, k -> k == 0 ? first : bounds[k - 1] + widths.get(k - 1));
    return bounds;
  }

  @ParameterizedTest
  @CsvSource({"-5, 0", "0, 0", "63, 0", "64, 1", "127, 1", "128, 2", "767, 6", "768, 7", "5000, 7"})
  void points_belong_to_the_first_band_that_ends_above_them(int points, int band) {
    assertThat(SCALE.bandOfPoints(points)).isEqualTo(band);
  }
}
