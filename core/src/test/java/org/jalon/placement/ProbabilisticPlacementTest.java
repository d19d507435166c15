package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.placement.TestPlacements.answer;
import static org.jalon.placement.TestPlacements.reason;
import static org.jalon.placement.TestPlacements.survivors;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan that asks what tells most: what it asks, when it ends, what it concludes. */
class ProbabilisticPlacementTest {

  private static final ProbabilisticPlacement PLAN = PlacementPlan.probabilistic();

  private static final Referential TWO_COMPETENCES =
      TestReferentials.of(
          TestReferentials.domain(
              "1",
              TestReferentials.competence(
                  "1.1", TestReferentials.ladder("web"), TestReferentials.ladder("mail")),
              TestReferentials.competence("1.2", TestReferentials.ladder("text"))));

  private static final PlacementPool POOL = TestPlacements.pool(TWO_COMPETENCES);

  /** Who masters everything up to a level. */
  private static PlacementSession finished(ProbabilisticPlacement plan, int level) {
    return TestPlacements.finish(
        TestPlacements.start(plan, POOL),
        outcome ->
            Character.digit(outcome.value().charAt(outcome.value().length() - 1), 10) <= level);
  }

  @Test
  void the_outcome_of_the_highest_information_is_asked_the_first_one_among_equals() {
    for (InformationTarget about : InformationTarget.values()) {
      PlacementSession session = TestPlacements.start(PLAN.with(about), POOL);
      Map<OutcomeId, Double> bits = session.trace().values();
      double most = Collections.max(bits.values());
      OutcomeId first =
          bits.keySet().stream().filter(o -> bits.get(o) == most).findFirst().orElseThrow();

      assertThat(bits).hasSize(24);
      assertThat(session.nextItem().orElseThrow().outcome()).isEqualTo(first);
      assertThat(bits.get(new OutcomeId("web4"))).isEqualTo(bits.get(new OutcomeId("mail4")));
      assertThat(survivors(session, PlacementFilter.MOST_VALUABLE)).containsExactly(first.value());
      assertThat(reason(session, PlacementFilter.MOST_VALUABLE, "web8"))
          .isEqualTo("%s bits, at most %s".formatted(bits.get(new OutcomeId("web8")), most));
    }
  }

  @Test
  void the_test_ends_when_every_level_is_known_with_the_confidence_wanted() {
    PlacementSession session = finished(PLAN, 4);

    assertThat(session.trace().endReason())
        .isEqualTo("every level is known with the probability 0.65");
    assertThat(session.trace().competences())
        .hasSize(2)
        .allSatisfy(
            estimate -> {
              assertThat(estimate.confidence()).isGreaterThanOrEqualTo(0.65);
              assertThat(estimate.points())
                  .isCloseTo(estimate.competence().value().equals("c1.1") ? 32 : 16, within(4.0));
            });
    assertThat(
            reason(
                session,
                PlacementFilter.LEVEL_UNKNOWN,
                survivors(session, PlacementFilter.NOT_ASKED).get(0)))
        .startsWith("the level of the competence is known with the probability 0.");
  }

  @Test
  void more_confidence_takes_more_questions() {
    assertThat(finished(PLAN.until(0.95, Integer.MAX_VALUE), 4).log().answers().size())
        .isGreaterThan(finished(PLAN.until(0.6, Integer.MAX_VALUE), 4).log().answers().size());
  }

  @Test
  void the_test_ends_when_its_budget_is_spent() {
    PlacementSession session = finished(PLAN.until(0.999, 3), 4);
    assertThat(session.log().answers()).hasSize(3);
    assertThat(session.trace().endReason()).isEqualTo("the budget of 3 questions is spent");
  }

  @Test
  void the_test_ends_when_nothing_is_left_to_ask() {
    PlacementSession session = finished(PLAN.until(Math.nextDown(1), Integer.MAX_VALUE), 4);
    assertThat(session.log().answers()).hasSize(24);
    assertThat(session.trace().endReason()).isEqualTo("nothing is left to ask");
    assertThat(reason(session, PlacementFilter.HAS_ITEM, "web1"))
        .isEqualTo("no item in the language that is not answered yet");
  }

  @Test
  void an_outcome_is_asked_once_even_with_two_items() {
    PlacementPool pool =
        PlacementPool.resolve(
            TestPlacements.competence(TestPlacements.topic("a", 4), TestPlacements.topic("b", 4)),
            List.of(TestPlacements.item("q1", "a4"), TestPlacements.item("q2", "a4")));
    PlacementSession session = answer(TestPlacements.start(PLAN.until(0.999, 9), pool), true);
    assertThat(session.hasEnded()).isTrue();
    assertThat(reason(session, PlacementFilter.NOT_ASKED, "a4")).isEqualTo("asked in this test");
  }

  @Test
  void what_is_known_in_another_competence_is_where_the_test_begins() {
    KnowledgeState strong =
        KnowledgeState.of(List.of(Elements.success("web7", 1), Elements.success("mail7", 1)));
    List<OutcomeId> text =
        TestPlacements.outcomes(TWO_COMPETENCES).stream()
            .filter(o -> o.value().startsWith("text"))
            .toList();
    PlacementAssessment assessment = PlacementAssessment.of("a1", text, TestPlacements.START);

    PlacementTrace unknown = PLAN.start(POOL, assessment).trace();
    PlacementTrace known = PLAN.start(POOL, assessment.knowing(strong)).trace();

    assertThat(known.competences()).hasSize(1);
    assertThat(known.competences().get(0).points())
        .isGreaterThan(unknown.competences().get(0).points() + 4);
    assertThat(level(known)).isGreaterThan(level(unknown));
  }

  private static int level(PlacementTrace trace) {
    return TWO_COMPETENCES
        .findOutcome(trace.item().orElseThrow().outcome())
        .orElseThrow()
        .outcome()
        .level()
        .number();
  }

  @Test
  void inferred_elements_count_by_their_bounds_where_nothing_was_asked() {
    KnowledgeElement success = Elements.inferred(Elements.success("web3", 1));
    KnowledgeElement failure = Elements.inferred(Elements.failure("web6", 1));
    KnowledgeElement implied = Elements.inferred(Elements.success("web1", 1));
    KnowledgeElement impliedToo = Elements.inferred(Elements.failure("web8", 1));

    MatrixEstimate bounds = estimate(success, failure);
    assertThat(estimate(impliedToo, failure, implied, success)).isEqualTo(bounds);
    assertThat(bounds)
        .isEqualTo(estimate(Elements.success("web3", 1), Elements.failure("web6", 1)));
    assertThat(estimate(Elements.success("web5", 1), failure))
        .isEqualTo(estimate(Elements.success("web5", 1)));
  }

  private static MatrixEstimate estimate(KnowledgeElement... elements) {
    return PLAN.estimate(
        PLAN.start(
                POOL, TestPlacements.assessment(POOL).knowing(KnowledgeState.of(List.of(elements))))
            .position());
  }

  @Test
  void a_failure_that_no_longer_counts_tells_nothing_and_a_reset_forgets_all_before_it() {
    KnowledgeState known =
        KnowledgeState.of(
            List.of(
                Elements.failure("web3", 1),
                Elements.success("mail3", 1),
                Elements.success("mail3", 1).reset(Elements.day(2))));
    ProbabilisticPlacement campaign = PLAN.with(new RetryPolicy.EarlierFailures());
    PlacementSession session = campaign.start(POOL, TestPlacements.assessment(POOL).knowing(known));

    assertThat(campaign.estimate(session.position())).isEqualTo(estimate());
    assertThat(estimate(Elements.failure("web3", 1))).isNotEqualTo(estimate());
  }

  @Test
  void what_is_sure_enough_is_inferred_with_the_last_answer_as_evidence() {
    PlacementSession session = finished(PLAN, 4);
    Map<OutcomeId, Double> mastery = PLAN.estimate(session.position()).mastery();

    assertThat(session.learnt()).extracting(KnowledgeElement::outcome).doesNotHaveDuplicates();
    assertThat(session.learnt())
        .filteredOn(e -> e.source() == Source.DIRECT)
        .hasSameSizeAs(session.log().answers());
    assertThat(session.learnt())
        .filteredOn(e -> e.source() == Source.INFERRED)
        .isNotEmpty()
        .allSatisfy(
            e -> {
              double p = mastery.get(e.outcome());
              assertThat(e.isValidated() ? p : 1 - p).isGreaterThanOrEqualTo(0.8);
              assertThat(e.evidence().orElseThrow().item())
                  .isEqualTo(last(session.log().answers()).item());
              assertThat(e.at()).isEqualTo(last(session.log().answers()).at());
            });
    assertThat(mastery.keySet().stream().filter(o -> isUnsure(mastery.get(o))))
        .allSatisfy(
            o ->
                assertThat(session.learnt())
                    .noneMatch(e -> e.outcome().equals(o) && !e.isDirect()));
  }

  private static boolean isUnsure(double p) {
    return p > 0.2 && p < 0.8;
  }

  private static PlacementAnswer last(List<PlacementAnswer> answers) {
    return answers.get(answers.size() - 1);
  }

  @Property(tries = 200)
  void a_test_begins_with_the_beliefs_with_which_the_one_before_ended(
      @ForAll("tests") RandomTest test, @ForAll boolean reference) {
    PlacementPlan plan =
        reference
            ? test.reference.with(new RetryPolicy.KeepAll())
            : test.probabilistic.with(new RetryPolicy.KeepAll());
    List<KnowledgeElement> before =
        test.assessment.known().elements().stream()
            .filter(e -> e.at().isBefore(RandomTest.START))
            .toList();
    PlacementAssessment assessment = test.assessment.knowing(KnowledgeState.of(before));
    PlacementSession ended = plan.start(test.pool(), assessment);
    while (!ended.hasEnded()) {
      PlacementItem item = ended.nextItem().orElseThrow();
      ended = ended.answer(item.id(), test.answer(item), RandomTest.START.plusSeconds(1));
    }

    PlacementSession next = plan.start(test.pool(), assessment.knowing(ended.knowledge()));

    Map<OutcomeId, Double> believed = PLAN.estimate(ended.position()).mastery();
    PLAN.estimate(next.position())
        .mastery()
        .forEach((o, p) -> assertThat(p).isCloseTo(believed.get(o), within(1e-12)));
  }

  @Test
  void an_archived_outcome_counts_as_the_active_one_that_replaced_it() {
    Referential referential =
        TestPlacements.competence(
            TestReferentials.topic(
                "a",
                TestReferentials.outcome("a3", 3),
                TestReferentials.outcome("a4-old", 4, OutcomeStatus.ARCHIVED),
                TestReferentials.outcome("a4", 4),
                TestReferentials.outcome("a5", 5)));
    PlacementPool pool = TestPlacements.pool(referential);
    PlacementAssessment old =
        PlacementAssessment.of("a1", TestPlacements.outcomes("a4-old"), TestPlacements.START);
    PlacementSession session = PLAN.start(pool, old);
    assertThat(session.trace().values().get(new OutcomeId("a4-old"))).isPositive();

    PlacementSession answered = answer(session, true);
    PlacementSession active =
        answer(
            PLAN.start(
                pool,
                PlacementAssessment.of("a1", TestPlacements.outcomes("a4"), TestPlacements.START)),
            true);
    assertThat(PLAN.estimate(answered.position())).isEqualTo(PLAN.estimate(active.position()));
    assertThat(answered.learnt())
        .extracting(e -> e.outcome().value() + " " + e.points())
        .containsExactly("a4-old 0");
  }

  @Test
  void an_estimate_is_about_the_whole_referential_whatever_the_plan() {
    PlacementSession session = answer(TestPlacements.start(PlacementPlan.reference(), POOL), true);
    MatrixEstimate estimate = PLAN.estimate(session.position());

    assertThat(estimate.mastery().keySet())
        .containsExactlyElementsOf(TestPlacements.outcomes(TWO_COMPETENCES));
    assertThat(estimate.competences()).hasSize(2);
    assertThat(estimate.points())
        .isEqualTo(estimate.competences().stream().mapToDouble(CompetenceEstimate::points).sum());
    assertThat(estimate.find(new CompetenceId("c1.2"))).hasValue(estimate.competences().get(1));
    assertThat(estimate.find(new CompetenceId("none"))).isEmpty();
  }

  @Test
  void the_most_probable_level_is_the_lowest_among_equals() {
    CompetenceEstimate estimate =
        new CompetenceEstimate(new CompetenceId("c"), 8, 4, List.of(0.2, 0.4, 0.4));
    assertThat(estimate.level()).isEqualTo(1);
    assertThat(estimate.confidence()).isEqualTo(0.4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | 1 | The confidence (0.5) must lie between 0.5 and 1.",
        "1 | 1 | The confidence (1.0) must lie between 0.5 and 1.",
        "NaN | 1 | The confidence (NaN) must lie between 0.5 and 1.",
        "0.8 | 0 | The budget of questions (0) must be at least 1."
      })
  void conditions_of_the_end_outside_their_bounds_are_refused(
      double confidence, int budget, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.until(confidence, budget))
        .withMessage(message);
  }

  @Test
  void rates_and_priors_outside_their_bounds_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorRates.known(0.5, 0.1))
        .withMessage("The rate of slips (0.5) must lie between 0.001 and 0.499.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorRates.known(0.1, Double.NaN))
        .withMessage("The rate of guesses (NaN) must lie between 0.001 and 0.499.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErrorRates(Collections.nCopies(11, 0.1), List.of(0.1)))
        .withMessage("The number of rates of slips (11) must lie between 1 and 10.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatrixPrior(10.5, 1, 1, 1))
        .withMessage("The mean level (10.5) must lie between -2.0 and 10.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatrixPrior(3, 0, 1, 1))
        .withMessage(
            "The standard deviation of people's levels (0.0) must lie between 0.01 and 10.0.");
  }

  @Provide
  Arbitrary<RandomTest> tests() {
    return RandomTest.tests();
  }
}
