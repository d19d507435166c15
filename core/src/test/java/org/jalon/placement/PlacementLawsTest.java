package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.referential.OutcomeId;

/** What holds for every placement test of either plan. */
class PlacementLawsTest {

  @Property(tries = 300)
  void a_test_ends_within_as_many_questions_as_it_has_outcomes(
      @ForAll("tests") RandomTest test, @ForAll boolean reference) {
    PlacementPlan plan = plan(test, reference);
    int outcomes = plan.start(test.pool(), test.assessment).position().target().size();

    PlacementSession session = test.lead(plan, outcomes);

    assertThat(session.hasEnded()).isTrue();
    assertThat(session.trace().endReason()).isNotEmpty();
    assertThat(session.position().answered()).doesNotHaveDuplicates();
    assertThat(session.position().asked()).hasSameSizeAs(session.log().answers());
  }

  @Property(tries = 300)
  void every_filter_accounts_for_each_outcome(
      @ForAll("tests") RandomTest test,
      @ForAll boolean reference,
      @ForAll @IntRange(max = 12) int answers) {
    PlacementSession session = test.lead(plan(test, reference), answers);

    Set<OutcomeId> left = session.position().target().ids();
    for (PlacementTrace.Stage stage : session.trace().stages()) {
      assertThat(union(stage)).containsExactlyInAnyOrderElementsOf(left);
      assertThat(stage.excluded().values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
      left = new LinkedHashSet<>(stage.survivors());
    }
    assertThat(session.hasEnded()).isEqualTo(!session.trace().endReason().isEmpty());
    session
        .nextItem()
        .ifPresent(
            item -> assertThat(lastStage(session).survivors()).containsExactly(item.outcome()));
  }

  private static List<OutcomeId> union(PlacementTrace.Stage stage) {
    return Stream.concat(stage.survivors().stream(), stage.excluded().keySet().stream()).toList();
  }

  private static PlacementTrace.Stage lastStage(PlacementSession session) {
    List<PlacementTrace.Stage> stages = session.trace().stages();
    return stages.get(stages.size() - 1);
  }

  @Property(tries = 300)
  void the_order_in_which_outcomes_and_items_are_given_changes_nothing(
      @ForAll("tests") RandomTest test,
      @ForAll boolean reference,
      @ForAll @IntRange(max = 12) int answers) {
    PlacementSession session = test.lead(plan(test, reference), answers);
    List<PlacementItem> items = new ArrayList<>(test.items);
    Collections.reverse(items);
    List<OutcomeId> outcomes = new ArrayList<>(test.assessment.outcomes());
    Collections.reverse(outcomes);
    PlacementPool pool = PlacementPool.resolve(test.referential, items);
    PlacementAssessment assessment =
        new PlacementAssessment(
            test.assessment.id(),
            test.assessment.seed(),
            new LinkedHashSet<>(outcomes),
            test.assessment.language(),
            test.assessment.known(),
            test.assessment.startedAt());

    PlacementSession other = plan(test, reference).start(pool, assessment);
    for (PlacementAnswer answer : session.log().answers()) {
      other = other.answer(answer.item(), answer.outcome(), answer.at());
    }

    assertThat(other.trace()).isEqualTo(session.trace());
    assertThat(other.learnt()).isEqualTo(session.learnt());
    assertThat(other.log()).isEqualTo(session.log());
  }

  @Property(tries = 300)
  void a_test_goes_on_from_its_log_as_if_it_had_not_been_left(
      @ForAll("tests") RandomTest test,
      @ForAll boolean reference,
      @ForAll @IntRange(max = 12) int answers) {
    PlacementSession session = test.lead(plan(test, reference), answers);

    PlacementSession resumed = PlacementSession.resume(test.pool(), session.log());

    assertThat(resumed.log()).isEqualTo(session.log());
    assertThat(resumed.trace()).isEqualTo(session.trace());
    assertThat(resumed.learnt()).isEqualTo(session.learnt());
    assertThat(resumed.knowledge()).isEqualTo(session.knowledge());
  }

  @Property(tries = 300)
  void what_is_asked_is_open_and_in_a_language_of_the_person(
      @ForAll("tests") RandomTest test, @ForAll boolean reference) {
    PlacementSession session = test.lead(plan(test, reference), Integer.MAX_VALUE);

    assertThat(session.position().answered())
        .allSatisfy(
            item -> {
              assertThat(test.assessment.outcomes()).contains(item.outcome());
              assertThat(test.assessment.language().map(item::isAvailableIn))
                  .isIn(Optional.of(true), Optional.empty());
            });
    assertThat(session.learnt())
        .allSatisfy(e -> assertThat(session.position().target().ids()).contains(e.outcome()))
        .extracting(e -> e.outcome())
        .doesNotHaveDuplicates();
  }

  private static PlacementPlan plan(RandomTest test, boolean reference) {
    return reference ? test.reference : test.probabilistic;
  }

  @Provide
  Arbitrary<RandomTest> tests() {
    return RandomTest.tests();
  }
}
