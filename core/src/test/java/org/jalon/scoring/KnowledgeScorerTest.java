package org.jalon.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.knowledge.Elements.day;
import static org.jalon.knowledge.Elements.failure;
import static org.jalon.knowledge.Elements.inferred;
import static org.jalon.knowledge.Elements.success;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.answer.AnswerOutcome;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.knowledge.RandomKnowledge;
import org.jalon.knowledge.RandomKnowledge.Known;
import org.jalon.knowledge.TopicInference;
import org.jalon.knowledge.WaitingPeriod;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.RandomReferentials;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.UnknownIdException;
import org.jalon.scoring.Scorecard.Evaluation;
import org.jalon.scoring.Scorecard.Status;
import org.junit.jupiter.api.Test;

/** Scores, profiles, scorecards and levels gained, computed from what is known. */
class KnowledgeScorerTest {

  private static final Referential LADDERS = TestReferentials.complete();
  private static final CompetenceId LADDER = new CompetenceId("c1.1");
  private static final CompetenceId SEARCHING = new CompetenceId("c1.1");
  private static final KnowledgeScorer SCORER = KnowledgeScorer.of(TestReferentials.sample());

  @Property(tries = 500)
  void points_are_the_rational_sum_of_what_the_outcomes_have_earned(@ForAll("known") Known known) {
    Profile profile = KnowledgeScorer.of(known.referential()).profile(known.state());
    assertThat(profile.competences().keySet())
        .containsExactlyElementsOf(
            known.referential().competences().stream().map(Competence::id).toList());
    for (Competence competence : known.referential().competences()) {
      Set<String> all =
          competence
              .topics()
              .flatMap(topic -> topic.outcomes().stream())
              .map(outcome -> outcome.id().value())
              .collect(Collectors.toSet());
      List<Points> earned =
          known.state().latest().stream()
              .filter(element -> all.contains(element.outcome().value()))
              .map(KnowledgeElement::points)
              .toList();
      Points exact = profile.find(competence.id()).orElseThrow().exactPoints();
      assertThat(isSum(exact, earned)).isTrue();
      assertThat(KnowledgeScorer.of(known.referential()).score(known.state(), competence.id()))
          .isEqualTo(profile.find(competence.id()).orElseThrow());
    }
  }

  private static boolean isSum(Points sum, Collection<Points> parts) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Points part : parts) {
      BigInteger other = BigInteger.valueOf(part.denominator());
      numerator =
          numerator.multiply(other).add(denominator.multiply(BigInteger.valueOf(part.numerator())));
      denominator = denominator.multiply(other);
    }
    return BigInteger.valueOf(sum.numerator())
        .multiply(denominator)
        .equals(numerator.multiply(BigInteger.valueOf(sum.denominator())));
  }

  @Property(tries = 300)
  void who_masters_everything_has_4_points_for_a_lone_outcome_and_8_for_every_other_level(
      @ForAll("referentials") Referential referential) {
    PointsScale scale = PointsScale.of(referential.outcomeMatrix());
    List<KnowledgeElement> all = new ArrayList<>();
    for (int o = 0; o < referential.outcomeMatrix().outcomeCount(); o++) {
      LearningOutcome outcome = referential.outcomeMatrix().outcome(o);
      all.add(success(outcome.id().value(), 1, scale.points(outcome.id())));
    }
    Profile profile = KnowledgeScorer.of(referential).profile(KnowledgeState.of(all));
    referential
        .competences()
        .forEach(
            competence -> {
              Map<Integer, Long> perLevel =
                  competence
                      .topics()
                      .flatMap(topic -> topic.outcomes().stream())
                      .filter(LearningOutcome::isActive)
                      .collect(
                          Collectors.groupingBy(
                              outcome -> outcome.level().number(), Collectors.counting()));
              long points = perLevel.values().stream().mapToLong(n -> n == 1 ? 4 : 8).sum();
              assertThat(profile.find(competence.id()).orElseThrow().exactPoints())
                  .isEqualTo(Points.of(points));
            });
  }

  @Test
  void what_was_earned_counts_whatever_the_outcome_is_worth_now() {
    KnowledgeState state =
        KnowledgeState.of(List.of(success("search1", 1, Points.of(5)), success("search2", 1)));
    assertThat(SCORER.score(state, SEARCHING).exactPoints()).isEqualTo(Points.of(9));
  }

  @Test
  void what_was_earned_by_an_outcome_that_was_archived_since_still_counts() {
    KnowledgeState state =
        KnowledgeState.of(List.of(success("search3-old", 1, Points.of(3)), success("search1", 1)));
    assertThat(SCORER.score(state, SEARCHING).exactPoints()).isEqualTo(Points.of(7));
  }

  @Test
  void unknown_outcomes_and_resets_and_failures_count_nothing() {
    KnowledgeState state =
        KnowledgeState.of(
            List.of(
                success("nowhere", 1),
                success("search1", 1),
                success("search1", 1).reset(day(2)),
                success("search2", 1),
                failure("search2", 3),
                success("share2", 1)));
    assertThat(SCORER.score(state, SEARCHING).exactPoints()).isEqualTo(Points.ZERO);
    assertThat(SCORER.profile(state).totalPoints()).isEqualTo(4);
    assertThat(KnowledgeState.empty().latest()).isEmpty();
    assertThat(SCORER.profile(KnowledgeState.empty()).totalPoints()).isZero();
  }

  @Test
  void an_outcome_is_worth_the_same_where_less_of_its_level_is_offered() {
    Referential referential =
        TestReferentials.of(
            TestReferentials.domain(
                "1",
                TestReferentials.competence(
                    "1.1",
                    TestReferentials.ladder("a"),
                    TestReferentials.ladder("b"),
                    TestReferentials.ladder("c"),
                    TestReferentials.ladder("d"))));
    PointsScale scale = PointsScale.of(referential.outcomeMatrix());
    List<OutcomeId> offered =
        RandomKnowledge.levels().mapToObj(level -> new OutcomeId("a" + level)).toList();
    List<KnowledgeElement> elements =
        new TopicInference(KnowledgeTarget.of(referential, offered, scale::points))
            .infer(Elements.evidence("x", "a8"), AnswerOutcome.CORRECT, Set.of(), day(1));
    CompetenceScore score =
        KnowledgeScorer.of(referential).score(KnowledgeState.of(elements), LADDER);
    assertThat(elements).hasSize(8).allMatch(e -> e.points().equals(Points.of(2)));
    assertThat(score.points()).isEqualTo(16);
  }

  @Test
  void a_competence_must_belong_to_the_referential() {
    CompetenceId unknown = new CompetenceId("c9");
    assertThatThrownBy(() -> SCORER.score(KnowledgeState.empty(), unknown))
        .isInstanceOf(UnknownIdException.class)
        .hasMessageContaining("c9");
    assertThatThrownBy(
            () -> SCORER.scorecard(KnowledgeState.empty(), unknown, Evaluation.NONE, day(1)))
        .isInstanceOf(UnknownIdException.class);
  }

  @Test
  void a_scorecard_counts_its_delays_from_the_newest_element_that_counts() {
    KnowledgeState state =
        KnowledgeState.of(
            List.of(
                success("search1", 1),
                success("search3-old", 2),
                failure("filter1", 3),
                failure("filter1", 3).reset(day(6)),
                success("share2", 6)));
    Scorecard card = SCORER.scorecard(state, SEARCHING, Evaluation.IN_PROGRESS, day(4));
    assertThat(card)
        .isEqualTo(
            new Scorecard(
                SEARCHING,
                new CompetenceScore(Points.of(8), ScoringPolicy.REFERENCE),
                Status.STARTED,
                OptionalLong.of(5),
                OptionalLong.of(2)));
    assertThat(
            SCORER
                .waiting(WaitingPeriod.ofDays(1), WaitingPeriod.ofDays(9))
                .scorecard(state, SEARCHING, Evaluation.COMPLETED, day(4)))
        .satisfies(c -> assertThat(c.daysBeforeReset()).hasValue(0))
        .satisfies(c -> assertThat(c.daysBeforeImproving()).hasValue(7));
  }

  @Test
  void a_scorecard_of_which_nothing_is_known_has_no_delays() {
    KnowledgeState state =
        KnowledgeState.of(List.of(success("search1", 1), success("search1", 1).reset(day(2))));
    for (Evaluation evaluation : Evaluation.values()) {
      Scorecard card = SCORER.scorecard(state, SEARCHING, evaluation, day(3));
      assertThat(card.daysBeforeReset()).isEmpty();
      assertThat(card.daysBeforeImproving()).isEmpty();
      assertThat(card.status()).isEqualTo(evaluation.status(false));
      assertThat(card.hasEarnedNothing()).isTrue();
    }
  }

  @Test
  void a_level_is_gained_by_the_answer_that_fills_it() {
    KnowledgeScorer scorer = KnowledgeScorer.of(LADDERS);
    KnowledgeState before = KnowledgeState.of(List.of(success("first1", 1)));
    assertThat(scorer.levelUp(before, List.of(success("second1", 2))))
        .contains(new LevelUp(LADDER, 0, 1));
    assertThat(
            scorer.levelUp(
                before,
                List.of(
                    success("second4", 2),
                    inferred(success("second1", 2)),
                    inferred(success("second2", 2)),
                    inferred(success("second3", 2)))))
        .contains(new LevelUp(LADDER, 0, 2));
    assertThat(scorer.levelUp(before, List.of(success("first2", 2, Points.of(3))))).isEmpty();
    assertThat(scorer.levelUp(before, List.of(success("first1", 2)))).isEmpty();
    assertThat(scorer.levelUp(before, List.of())).isEmpty();
    assertThat(scorer.levelUp(before, List.of(success("nowhere", 2, Points.of(64))))).isEmpty();
  }

  @Test
  void no_level_is_gained_by_a_wrong_answer_or_beyond_the_highest_one() {
    KnowledgeScorer scorer =
        KnowledgeScorer.of(LADDERS).with(ScoringPolicy.REFERENCE.withHighestLevel(1));
    KnowledgeState full = KnowledgeState.of(List.of(success("first1", 1), success("second1", 1)));
    List<KnowledgeElement> more = List.of(success("second2", 2), inferred(success("first2", 2)));
    assertThat(scorer.levelUp(full, more)).isEmpty();
    assertThat(scorer.with(ScoringPolicy.REFERENCE).levelUp(full, more))
        .contains(new LevelUp(LADDER, 1, 2));
    assertThat(
            scorer.levelUp(
                KnowledgeState.empty(),
                List.of(failure("first3", 2), success("first1", 2), success("first2", 2))))
        .isEmpty();
  }

  @Property(tries = 300)
  void a_level_gained_is_the_difference_of_two_scores(
      @ForAll("known") Known known, @ForAll("known") Known other) {
    KnowledgeScorer scorer = KnowledgeScorer.of(known.referential());
    for (KnowledgeElement element : other.state().elements()) {
      Optional<CompetenceId> competence =
          known.referential().findOutcome(element.outcome()).map(place -> place.competence().id());
      Optional<LevelUp> gained = scorer.levelUp(known.state(), List.of(element));
      if (competence.isEmpty() || !element.isValidated()) {
        assertThat(gained).isEmpty();
      } else {
        long before = scorer.score(known.state(), competence.get()).level();
        long after = scorer.score(known.state().with(List.of(element)), competence.get()).level();
        assertThat(gained.map(LevelUp::level))
            .isEqualTo(Optional.of(after).filter(l -> l > before));
      }
    }
  }

  @Test
  void a_profile_keeps_the_order_of_its_competences() {
    Map<CompetenceId, CompetenceScore> scores = new LinkedHashMap<>();
    for (String id : List.of("z", "a", "m")) {
      scores.put(new CompetenceId(id), new CompetenceScore(Points.of(8), ScoringPolicy.REFERENCE));
    }
    Profile profile = new Profile(scores);
    scores.clear();
    assertThat(profile.competences().keySet())
        .extracting(CompetenceId::value)
        .containsExactly("z", "a", "m");
    assertThat(profile.totalPoints()).isEqualTo(24);
    assertThat(profile.find(new CompetenceId("x"))).isEmpty();
    assertThat(profile.isCertifiable()).isFalse();
    assertThat(profile.isCertifiable(3, 1)).isTrue();
    assertThat(profile.isCertifiable(3, 2)).isFalse();
    assertThat(profile.isCertifiable(4, 1)).isFalse();
  }

  @Provide
  Arbitrary<Known> known() {
    return RandomKnowledge.known();
  }

  @Provide
  Arbitrary<Referential> referentials() {
    return RandomReferentials.referentials();
  }
}
