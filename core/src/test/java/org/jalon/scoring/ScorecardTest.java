package org.jalon.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Points;
import org.jalon.scoring.Scorecard.Evaluation;
import org.jalon.scoring.Scorecard.Status;
import org.jalon.scoring.ScoringPolicy.LevelRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points and levels of a competence under every policy, and the flags of a scorecard. */
class ScorecardTest {

  private static final ScoringPolicy REFERENCE = ScoringPolicy.REFERENCE;

  @ParameterizedTest
  @CsvSource({
    // numerator, denominator, points, level, points ahead, percentage, to the next level
    "0, 1, 0, 0, 0, 0, 8",
    "23, 3, 7, 0, 7, 87.5, 1",
    "24, 3, 8, 1, 0, 0, 8",
    "47, 5, 9, 1, 1, 12.5, 7",
    "127, 2, 63, 7, 7, 87.5, 1",
    "64, 1, 64, 8, 0, 0, 8",
    "100, 1, 64, 8, 0, 0, 8"
  })
  void points_are_floored_and_capped_and_make_a_level_each_eight(
      long numerator,
      long denominator,
      long points,
      long level,
      long ahead,
      double percentage,
      long missing) {
    CompetenceScore score = new CompetenceScore(Points.of(numerator, denominator), REFERENCE);
    assertThat(score.points()).isEqualTo(points);
    assertThat(score.level()).isEqualTo(level);
    assertThat(score.pointsAhead()).isEqualTo(ahead);
    assertThat(score.percentageAhead()).isEqualTo(percentage);
    assertThat(score.pointsToNextLevel()).isEqualTo(missing);
    assertThat(score.isHighest()).isEqualTo(level == 8);
  }

  @Test
  void the_two_rules_for_levels_differ_only_where_levels_exceed_what_points_may() {
    ScoringPolicy levelsOnly = new ScoringPolicy(5, false, true, LevelRule.EXACT_SUM);
    assertThat(score(Points.of(56), levelsOnly).level()).isEqualTo(7);
    assertThat(score(Points.of(56), levelsOnly.with(LevelRule.WHOLE_POINTS)).level()).isEqualTo(5);
    assertThat(score(Points.of(56), levelsOnly).points()).isEqualTo(40);
    assertThat(score(Points.of(56), REFERENCE.withHighestLevel(5).withExcess()).points())
        .isEqualTo(56);
    assertThat(score(Points.of(56), REFERENCE.withHighestLevel(5).withExcess()).level())
        .isEqualTo(7);
  }

  @Property
  void a_score_follows_from_the_exact_sum_by_the_rules(
      @ForAll("sums") Points sum, @ForAll("policies") ScoringPolicy policy) {
    CompetenceScore score = score(sum, policy);
    long floor = sum.numerator() / sum.denominator();
    long cap = 8L * policy.highestLevel();
    long points = policy.excessPoints() || floor < cap ? floor : cap;
    long base = policy.levelRule() == LevelRule.EXACT_SUM ? floor : points;
    long level = base / 8;
    assertThat(score.points()).isEqualTo(points);
    assertThat(score.level())
        .isEqualTo(
            policy.excessLevel() || level < policy.highestLevel() ? level : policy.highestLevel());
    assertThat(score.pointsAhead() + score.pointsToNextLevel()).isEqualTo(8);
    assertThat(score.percentageAhead()).isEqualTo(points % 8 * 12.5);
    assertThat(score.exactPoints()).isEqualTo(sum);
    assertThat(score.policy()).isEqualTo(policy);
  }

  @Test
  void the_highest_level_lies_between_1_and_8() {
    for (int level : new int[] {0, 9}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> REFERENCE.withHighestLevel(level))
          .withMessage("The highest level (%d) must lie between 1 and 8.", level);
    }
    assertThat(REFERENCE.withHighestLevel(1).maximumPoints()).isEqualTo(8);
    assertThat(REFERENCE.maximumPoints()).isEqualTo(64);
  }

  @Test
  void points_of_any_kind_are_part_of_a_level() {
    assertThat(CompetenceScore.percentageOfLevel(Points.of(333, 100))).isEqualTo(41.625);
    assertThat(CompetenceScore.percentageOfLevel(Points.of(8, 3))).isEqualTo(100.0 / 3);
    assertThat(CompetenceScore.missingFromLevel(Points.of(8, 3))).isEqualTo(Points.of(16, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompetenceScore.missingFromLevel(Points.of(9)))
        .withMessage("The points to subtract (9) must be at most 8.");
  }

  @Property
  void a_total_sums_what_was_floored_and_capped(@ForAll("allSums") List<Points> sums) {
    Map<CompetenceId, CompetenceScore> scores = new LinkedHashMap<>();
    long expected = 0;
    long atLevelOne = 0;
    for (Points sum : sums) {
      scores.put(new CompetenceId("c" + scores.size()), score(sum, REFERENCE));
      expected += Math.min(64, sum.numerator() / sum.denominator());
      atLevelOne += sum.compareTo(Points.of(8)) >= 0 ? 1 : 0;
    }
    Profile profile = new Profile(scores);
    assertThat(profile.totalPoints()).isEqualTo(expected);
    assertThat(profile.isCertifiable()).isEqualTo(atLevelOne >= 5);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, false, NOT_STARTED",
    "NONE, true, STARTED",
    "RESET, false, NOT_STARTED",
    "RESET, true, STARTED",
    "IN_PROGRESS, false, STARTED",
    "IN_PROGRESS, true, STARTED",
    "COMPLETED, false, COMPLETED",
    "COMPLETED, true, COMPLETED"
  })
  void the_status_depends_on_the_assessment_and_on_what_is_known(
      Evaluation evaluation, boolean hasKnowledge, Status status) {
    assertThat(evaluation.status(hasKnowledge)).isEqualTo(status);
  }

  @Property
  void flags_are_what_they_say(
      @ForAll Status status,
      @ForAll @IntRange(max = 3) int level,
      @ForAll("days") OptionalLong reset,
      @ForAll("days") OptionalLong improving) {
    CompetenceScore score =
        score(Points.of(8).times(level).plus(Points.of(1, 2)), REFERENCE.withHighestLevel(2));
    Scorecard card = new Scorecard(new CompetenceId("c"), score, status, reset, improving);
    boolean finished = status == Status.COMPLETED;
    boolean highest = level >= 2;
    assertThat(flags(card))
        .containsExactly(
            finished,
            highest,
            finished && highest,
            status == Status.STARTED && !highest,
            finished && !highest && improving.equals(OptionalLong.of(0)),
            finished && !highest && improving.orElse(0) > 0,
            status != Status.NOT_STARTED && reset.equals(OptionalLong.of(0)),
            level == 0,
            level == 0);
  }

  private static List<Boolean> flags(Scorecard card) {
    return List.of(
        card.isFinished(),
        card.isHighestLevel(),
        card.isFinishedAtHighestLevel(),
        card.isProgressable(),
        card.isImprovable(),
        card.shouldWaitBeforeImproving(),
        card.isResettable(),
        card.hasEarnedNothing(),
        card.isBelowLevelOne());
  }

  @Test
  void a_few_points_are_something_though_below_level_one() {
    Scorecard card =
        new Scorecard(
            new CompetenceId("c"),
            score(Points.of(4), REFERENCE),
            Status.STARTED,
            OptionalLong.of(1),
            OptionalLong.of(1));
    assertThat(card.hasEarnedNothing()).isFalse();
    assertThat(card.isBelowLevelOne()).isTrue();
  }

  @Test
  void days_left_are_not_negative_and_a_level_gained_is_higher() {
    CompetenceId id = new CompetenceId("c");
    CompetenceScore score = score(Points.ZERO, REFERENCE);
    OptionalLong negative = OptionalLong.of(-1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scorecard(id, score, Status.STARTED, negative, OptionalLong.of(1)))
        .withMessage("The days before a reset (-1) must not be negative.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scorecard(id, score, Status.STARTED, OptionalLong.of(1), negative))
        .withMessage("The days before improving (-1) must not be negative.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LevelUp(id, 2, 2))
        .withMessage("The new level (2) must be higher than before: 2.");
  }

  private static CompetenceScore score(Points sum, ScoringPolicy policy) {
    return new CompetenceScore(sum, policy);
  }

  @Provide
  Arbitrary<Points> sums() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 100_000), Arbitraries.longs().between(1, 2520))
        .as(Points::of);
  }

  @Provide
  Arbitrary<List<Points>> allSums() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 500), Arbitraries.longs().between(1, 9))
        .as(Points::of)
        .list()
        .ofMaxSize(16);
  }

  @Provide
  Arbitrary<ScoringPolicy> policies() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 8),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(LevelRule.class))
        .as(ScoringPolicy::new);
  }

  @Provide
  Arbitrary<OptionalLong> days() {
    return Arbitraries.of(
        OptionalLong.empty(), OptionalLong.of(0), OptionalLong.of(1), OptionalLong.of(7));
  }
}
