package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.item.ItemId;
import org.jalon.json.AssessmentJson;
import org.jalon.selection.Best;
import org.jalon.selection.ClosestDifficulty;
import org.jalon.selection.FixedItems;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.MinimumExpectedPosteriorVariance;
import org.jalon.selection.PosteriorWeightedDivergence;
import org.jalon.selection.Progressive;
import org.jalon.selection.Proportional;
import org.jalon.selection.RandomItems;
import org.jalon.selection.RandomValue;
import org.jalon.selection.Randomesque;
import org.jalon.selection.Stratification;
import org.jalon.selection.Stratified;
import org.jalon.selection.TestPace;
import org.jalon.selection.TieBreaking;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions under every kind of selection replay from their log. */
class SelectingSessionTest {

  private static final TestPace PACE = new TestPace.Length(8, 1);

  @ParameterizedTest
  @MethodSource("selectors")
  void a_session_replays_bit_for_bit_from_its_log_and_its_plan(ItemSelector selector) {
    AssessmentPlan plan = plan(selector);
    AssessmentSession session = TestSessions.finished(plan, TestSessions.bank());
    AssessmentJson json = AssessmentJson.withDefaults();
    AssessmentPlan samePlan = json.read(AssessmentPlan.class, json.write(plan));
    SessionLog sameLog = json.read(SessionLog.class, json.write(session.log()));

    assertThat(session.state().responses().size()).isEqualTo(8);
    assertThat(samePlan.fingerprint()).isEqualTo(plan.fingerprint());
    assertThatCode(() -> AssessmentSession.verify(samePlan, TestSessions.bank(), sameLog))
        .doesNotThrowAnyException();
    assertThat(sameLog).isEqualTo(session.log());
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void the_log_names_the_item_that_was_chosen_within_its_ranking(ItemSelector selector) {
    AssessmentSession session = TestSessions.finished(plan(selector), TestSessions.bank());

    assertThat(session.log().events())
        .filteredOn(SessionEvent.ItemSelected.class::isInstance)
        .allMatch(event -> ((SessionEvent.ItemSelected) event).rank() >= 1);
  }

  @Test
  void a_person_with_a_start_of_their_own_has_a_plan_of_their_own() {
    AssessmentPlan plan = plan(ItemSelector.of(new ClosestDifficulty(), new Best()));
    AssessmentSession able = TestSessions.start(plan.forPersonStartingAt(2), TestSessions.bank());
    AssessmentSession other = TestSessions.start(plan, TestSessions.bank());

    assertThat(TestSessions.pending(able)).isEqualTo(new ItemId("d4"));
    assertThat(TestSessions.pending(other)).isEqualTo(new ItemId("d0"));
    assertThat(able.plan().fingerprint()).isNotEqualTo(plan.fingerprint());
    assertThat(able.plan().fingerprint()).isNotEqualTo(plan.forPersonStartingAt(2.5).fingerprint());
  }

  @Test
  void first_items_that_the_bank_lacks_are_reported_before_the_first_one_is_asked() {
    AssessmentPlan plan =
        plan(
            ItemSelector.of(new MaximumInformation(), new Best())
                .startingWith(new FixedItems(List.of(new ItemId("d0"), new ItemId("lost")))));

    assertThatThrownBy(() -> TestSessions.start(plan, TestSessions.bank()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The first item (lost) is not in the bank (demo 1");
  }

  private static Stream<ItemSelector> selectors() {
    return Stream.of(
        ItemSelector.of(MinimumExpectedPosteriorVariance.withDefaults(), Randomesque.of(3))
            .startingWith(new FixedItems(List.of(new ItemId("d0"), new ItemId("d2")))),
        ItemSelector.of(new MaximumInformation(), new Progressive(PACE)).startingAt(-1.5),
        ItemSelector.of(PosteriorWeightedDivergence.withDefaults(), new Proportional(PACE)),
        ItemSelector.of(
                new ClosestDifficulty(),
                new Stratified(Stratification.DISCRIMINATION_IN_BLOCKS, List.of(3, 3), new Best()))
            .startingWith(new RandomItems(2)),
        ItemSelector.of(new RandomValue(), new Best()),
        ItemSelector.of(new MaximumInformation(), new Best()).breakingTies(TieBreaking.RANDOM));
  }

  private static AssessmentPlan plan(ItemSelector selector) {
    return new AssessmentPlan(
        "selecting",
        ExpectedAPosteriori.withDefaults(),
        selector,
        Blueprint.of(),
        ItemCount.atLeast(8));
  }
}
