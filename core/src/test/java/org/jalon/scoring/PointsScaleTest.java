package org.jalon.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jalon.referential.Competence;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.referential.Points;
import org.jalon.referential.RandomReferentials;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;
import org.jalon.scoring.PointsScale.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsScaleTest {

  @ParameterizedTest
  @CsvSource({"1, 10080", "2, 10080", "3, 6720", "4, 5040", "5, 4032", "7, 2880", "9, 2240"})
  void an_outcome_is_worth_8_points_shared_by_its_level_but_at_most_4(int outcomes, long units) {
    PointsScale scale = PointsScale.of(level1(outcomes));

    assertThat(scale.unitsPerPoint()).isEqualTo(2520);
    assertThat(scale.units(0)).isEqualTo(units);
  }

  @Test
  void more_than_9_outcomes_at_a_level_give_a_finer_unit() {
    PointsScale scale = PointsScale.of(level1(11));

    assertThat(scale.unitsPerPoint()).isEqualTo(2520 * 11);
    assertThat(sum(scale, 11)).isEqualTo(8 * scale.unitsPerPoint());
  }

  @Property(tries = 200)
  void a_level_of_two_or_more_outcomes_is_worth_exactly_8_points(
      @ForAll @IntRange(min = 2, max = 40) int outcomes) {
    PointsScale scale = PointsScale.of(level1(outcomes));

    assertThat(sum(scale, outcomes)).isEqualTo(8 * scale.unitsPerPoint());
  }

  @ParameterizedTest
  @CsvSource({"1, 4, 4", "2, 4, 4", "3, 8/3, 2667/1000", "7, 8/7, 1143/1000", "16, 1/2, 1/2"})
  void the_value_of_an_outcome_is_exact_or_of_three_decimals(
      int outcomes, String exact, String rounded) {
    OutcomeId first = new OutcomeId("t1-0-o");
    assertThat(PointsScale.of(level1(outcomes)).points(first)).isEqualTo(Points.parse(exact));
    assertThat(PointsScale.of(level1(outcomes), Rounding.NONE).points(first))
        .isEqualTo(Points.parse(exact));
    assertThat(PointsScale.of(level1(outcomes), Rounding.THREE_DECIMALS).points(first))
        .isEqualTo(Points.parse(rounded));
  }

  @Test
  void half_a_thousandth_is_rounded_up() {
    // 8/128 is 0.0625
    PointsScale scale = PointsScale.of(level1(128), Rounding.THREE_DECIMALS);
    assertThat(scale.points(new OutcomeId("t1-0-o"))).isEqualTo(Points.of(63, 1000));
    assertThat(scale.unitsPerPoint()).isEqualTo(1000);
    assertThat(scale.units(0)).isEqualTo(63);
  }

  @Property(tries = 300)
  void outcomes_that_are_not_active_are_worth_nothing_and_the_others_their_share(
      @ForAll("referentials") Referential referential) {
    PointsScale scale = PointsScale.of(referential.outcomeMatrix());
    for (Competence competence : referential.competences()) {
      List<LearningOutcome> outcomes =
          competence.topics().flatMap(topic -> topic.outcomes().stream()).toList();
      for (LearningOutcome outcome : outcomes) {
        long peers =
            outcomes.stream()
                .filter(o -> o.isActive() && o.level().equals(outcome.level()))
                .count();
        assertThat(scale.points(outcome.id()))
            .isEqualTo(outcome.isActive() ? Points.of(8, peers).min(Points.of(4)) : Points.ZERO);
      }
    }
    assertThat(scale.points(new OutcomeId("nowhere"))).isEqualTo(Points.ZERO);
  }

  @Test
  void numbers_of_outcomes_without_a_common_unit_may_be_rounded() {
    OutcomeMatrix matrix = levels(List.of(199, 211, 223, 227, 229, 233, 239, 241));
    assertThat(PointsScale.of(matrix, Rounding.THREE_DECIMALS).points(new OutcomeId("t1-0-o")))
        .isEqualTo(Points.of(40, 1000));
  }

  @Test
  void every_level_counts_for_itself() {
    OutcomeMatrix matrix = TestReferentials.complete().outcomeMatrix();
    PointsScale scale = PointsScale.of(matrix);

    assertThat(sum(scale, matrix.outcomeCount())).isEqualTo(64 * scale.unitsPerPoint());
    assertThat(scale.points(sum(scale, matrix.outcomeCount()))).isEqualTo(64.0);
  }

  @Test
  void a_sum_of_doubles_would_lose_the_point_that_the_units_keep() {
    List<Integer> counts = List.of(5, 8, 9, 9, 9, 7, 4, 3);
    PointsScale scale = PointsScale.of(levels(counts));
    double naive = 0;
    for (int count : counts) {
      for (int i = 0; i < count; i++) {
        naive += 8.0 / count;
      }
    }

    assertThat(Math.floor(naive)).isEqualTo(63);
    assertThat(scale.points(sum(scale, 54))).isEqualTo(64.0);
  }

  @Property(tries = 100)
  void units_are_the_least_common_ones(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 13) Integer> counts) {
    PointsScale scale = PointsScale.of(levels(counts));
    BigInteger expected =
        counts.stream()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.valueOf(2520), PointsScaleTest::leastCommonMultiple);

    assertThat(scale.unitsPerPoint()).isEqualTo(expected.longValueExact());
  }

  @Test
  void numbers_of_outcomes_without_a_unit_that_fits_are_refused() {
    // The product of the eight primes and 2520 exceeds the range of a long.
    OutcomeMatrix matrix = levels(List.of(199, 211, 223, 227, 229, 233, 239, 241));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PointsScale.of(matrix))
        .withMessageContaining("no common unit of points")
        .withMessageContaining("Maybe");
  }

  @Provide
  Arbitrary<Referential> referentials() {
    return RandomReferentials.referentials();
  }

  private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
    return a.multiply(b).divide(a.gcd(b));
  }

  private static long sum(PointsScale scale, int outcomes) {
    return IntStream.range(0, outcomes).mapToLong(scale::units).sum();
  }

  private static OutcomeMatrix level1(int outcomes) {
    return levels(List.of(outcomes));
  }

  /**
   * One competence with so many outcomes at level 1, at level 2, and so on, each in a topic of its
   * own.
   */
  private static OutcomeMatrix levels(List<Integer> counts) {
    Topic[] topics =
        IntStream.range(0, counts.size())
            .boxed()
            .flatMap(i -> IntStream.range(0, counts.get(i)).mapToObj(k -> topic(i + 1, k)))
            .toArray(Topic[]::new);
    return TestReferentials.of(
            TestReferentials.domain("1", TestReferentials.competence("1.1", topics)))
        .outcomeMatrix();
  }

  private static Topic topic(int level, int index) {
    String id = "t" + level + "-" + index;
    return TestReferentials.topic(id, TestReferentials.outcome(id + "-o", level));
  }
}
