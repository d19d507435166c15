package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.answer.AnswerOutcome.CORRECT;
import static org.jalon.answer.AnswerOutcome.INCORRECT;
import static org.jalon.session.TestSessions.answer;
import static org.jalon.session.TestSessions.bank;
import static org.jalon.session.TestSessions.finished;
import static org.jalon.session.TestSessions.fullPlan;
import static org.jalon.session.TestSessions.ladder;
import static org.jalon.session.TestSessions.pending;
import static org.jalon.session.TestSessions.plainPlan;
import static org.jalon.session.TestSessions.start;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.constraint.ContentConstraint.Spacing;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureContext;
import org.jalon.exposure.ExposureControl;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.ItemEligibility;
import org.jalon.exposure.ItemExposure;
import org.jalon.exposure.RestrictedRate;
import org.jalon.exposure.SympsonHetter;
import org.jalon.exposure.TestExposure;
import org.jalon.exposure.TestExposure.Visit;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exposure control in a session: what it withholds, what the log says, what is given back. */
class ExposureSessionTest {

  private static final ResolvedItemBank LADDER = ladder(0, 1, -1, 2);
  private static final ExposureRates ONE_TEST =
      new ExposureRates(
          AbilityClasses.SINGLE,
          List.of(1.0),
          Map.of(
              new ItemId("q0"), new ItemExposure(List.of(1.0), List.of(0.0)),
              new ItemId("q1"), new ItemExposure(List.of(1.0), List.of(0.0))));

  /** Allows the items of these numbers and no other. */
  record Only(Set<Integer> items, boolean givesWay) implements ExposureControl {
    @Override
    public BitSet eligible(ExposureContext context) {
      BitSet set = new BitSet();
      items.forEach(set::set);
      return set;
    }

    @Override
    public String describe() {
      return "only a few";
    }
  }

  static Stream<ExposureControl> controls() {
    Map<ItemId, Double> halves = new LinkedHashMap<>();
    bank().declaration().items().forEach(item -> halves.put(item.id(), 0.5));
    ExposureRates rates =
        new ExposureRates(
            new AbilityClasses(List.of(0.0)),
            List.of(9.0, 9.0),
            halves.keySet().stream()
                .limit(6)
                .collect(
                    Collectors.toMap(
                        id -> id, id -> new ItemExposure(List.of(4.0, 2.0), List.of(0.0, 3.0)))));
    return Stream.of(
        new SympsonHetter(halves), new RestrictedRate(0.3, rates), new ItemEligibility(0.3, rates));
  }

  @ParameterizedTest
  @MethodSource("controls")
  void a_session_replays_and_resumes_exactly(ExposureControl control) {
    AssessmentPlan plan = fullPlan().controllingExposure(control);
    for (int seed = 0; seed < 20; seed++) {
      AssessmentSession session =
          TestSessions.finish(
              AssessmentSession.start(plan, bank(), new RandomSeed(seed)),
              List.of(CORRECT, INCORRECT, CORRECT));
      SessionLog log = session.log();

      assertThatCode(() -> AssessmentSession.verify(plan, bank(), log)).doesNotThrowAnyException();
      AssessmentSession resumed = AssessmentSession.resume(plan, bank(), log);
      assertThat(resumed.exposure(AbilityClasses.SINGLE))
          .isEqualTo(session.exposure(AbilityClasses.SINGLE));
    }
  }

  @ParameterizedTest
  @MethodSource("controls")
  void the_control_is_part_of_the_plan(ExposureControl control) {
    AssessmentPlan plan = fullPlan().controllingExposure(control);
    SessionLog log = finished(plan, bank()).log();

    assertThat(plan.fingerprint()).isNotEqualTo(fullPlan().fingerprint());
    assertThatThrownBy(() -> AssessmentSession.verify(fullPlan(), bank(), log))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageStartingWith("The session log was written with another plan");
  }

  @Test
  void a_plan_keeps_its_control_for_a_person_and_with_another_end() {
    ExposureControl control = new Only(Set.of(1), true);
    AssessmentPlan plan = plainPlan(2).controllingExposure(control);

    assertThat(plan.forPersonWith(new Spacing("topic", 1)).exposureControl()).isEqualTo(control);
    assertThat(plan.endingWhen(plainPlan(1).stoppingRule()).exposureControl()).isEqualTo(control);
    assertThat(plan.forPersonStartingAt(1.5).exposureControl()).isEqualTo(control);
  }

  @Test
  void the_log_counts_what_was_withheld_and_tells_why() {
    AssessmentPlan plan = plainPlan(2).controllingExposure(new RestrictedRate(0.5, ONE_TEST));
    AssessmentSession session = start(plan, LADDER);

    assertThat(pending(session)).isEqualTo(new ItemId("q2"));
    assertThat(session.selection().excluded())
        .isEqualTo(Map.of("asked in at most 0.5000 of all tests", 2));
    assertThat(session.selection().eligible()).isEqualTo(2);
    assertThat(session.eligibility().reason(0)).hasValue("asked in at most 0.5000 of all tests");
    assertThat(session.progress().eligibleItems()).isEqualTo(2);
  }

  @Test
  void a_hard_maximum_ends_a_test_that_it_leaves_without_an_item() {
    AssessmentPlan plan = plainPlan(4).controllingExposure(new RestrictedRate(0.5, ONE_TEST));
    AssessmentSession session = answer(start(plan, LADDER), CORRECT, CORRECT);

    assertThat(session.state().endReasons()).containsExactly("no eligible item left");
    assertThat(session.eligibility().exclusions())
        .isEqualTo(Map.of("already asked", 2, "asked in at most 0.5000 of all tests", 2));
  }

  @Test
  void a_control_that_gives_way_is_set_aside_where_it_would_leave_no_item() {
    AssessmentPlan plan = plainPlan(2).controllingExposure(new Only(Set.of(3), true));
    AssessmentSession session = answer(start(plan, LADDER), CORRECT);

    assertThat(pending(start(plan, LADDER))).isEqualTo(new ItemId("q3"));
    assertThat(session.selection().setAside()).containsExactly("only a few");
    assertThat(session.selection().excluded()).isEqualTo(Map.of("already asked", 1));
    assertThat(session.selection().eligible()).isEqualTo(3);
  }

  @Test
  void a_control_that_does_not_give_way_ends_the_test_at_once() {
    AssessmentPlan plan = plainPlan(2).controllingExposure(new Only(Set.of(), false));

    assertThat(start(plan, LADDER).state().endReasons()).containsExactly("no eligible item left");
  }

  @Test
  void a_test_gives_back_what_it_asked_and_what_was_withheld() {
    AssessmentPlan plan = plainPlan(2).controllingExposure(new RestrictedRate(0.5, ONE_TEST));
    AssessmentSession session = answer(start(plan, LADDER), CORRECT);

    assertThat(session.exposure(AbilityClasses.SINGLE))
        .isEqualTo(
            new TestExposure(
                AbilityClasses.SINGLE, List.of(new Visit(0, ids("q2", "q3"), ids("q0", "q1")))));
  }

  @Test
  void an_item_asked_all_the_same_was_not_withheld() {
    AssessmentPlan plan = plainPlan(2).controllingExposure(new Only(Set.of(3), true));
    AssessmentSession session = answer(start(plan, LADDER), CORRECT);

    Visit visit = session.exposure(AbilityClasses.SINGLE).visits().get(0);
    assertThat(visit.administered()).hasSize(2).contains(new ItemId("q3"));
    assertThat(visit.withheld()).hasSize(2).doesNotContainAnyElementsOf(visit.administered());
  }

  /** The tally goes 0, 1, 2, 1: items are counted where ability stood when they were chosen. */
  @Test
  void items_are_counted_in_the_class_in_which_they_were_chosen() {
    AbilityClasses classes = new AbilityClasses(List.of(1.0, 2.0));
    AssessmentSession session =
        answer(start(plainPlan(4), LADDER), CORRECT, CORRECT, INCORRECT, CORRECT);
    List<ItemId> asked =
        IntStream.range(0, 4)
            .mapToObj(i -> LADDER.item(session.state().responses().item(i)).id())
            .toList();

    assertThat(session.exposure(classes).visits())
        .containsExactly(
            new Visit(0, Set.of(asked.get(0)), Set.of()),
            new Visit(1, Set.of(asked.get(1), asked.get(3)), Set.of()),
            new Visit(2, Set.of(asked.get(2)), Set.of()));
  }

  /** Else its class would know of no more tests than before, and have no item for the next one. */
  @Test
  void a_test_that_the_control_leaves_without_an_item_counts_as_one_that_withheld_it() {
    AssessmentPlan plan = plainPlan(2).controllingExposure(new Only(Set.of(), false));

    assertThat(start(plan, LADDER).exposure(AbilityClasses.SINGLE).visits())
        .containsExactly(new Visit(0, Set.of(), ids("q0", "q1", "q2", "q3")));
  }

  /** The tally goes 0, 1: the first item is asked in the lower class, none in the upper one. */
  @Test
  void a_class_in_which_the_control_leaves_no_item_counts_the_test() {
    AbilityClasses classes = new AbilityClasses(List.of(1.0));
    AssessmentPlan plan = plainPlan(2).controllingExposure(new Only(Set.of(3), false));
    AssessmentSession session = answer(start(plan, LADDER), CORRECT);

    assertThat(session.exposure(classes).visits())
        .containsExactly(
            new Visit(0, ids("q3"), ids("q0", "q1", "q2")),
            new Visit(1, Set.of(), ids("q0", "q1", "q2")));
  }

  @Test
  void a_test_that_ends_for_another_reason_counts_only_where_it_chose_an_item() {
    AbilityClasses classes = new AbilityClasses(List.of(1.0));
    AssessmentPlan one = plainPlan(1).controllingExposure(new Only(Set.of(3), false));

    assertThat(answer(start(one, LADDER), CORRECT).exposure(classes).visits())
        .containsExactly(new Visit(0, ids("q3"), ids("q0", "q1", "q2")));
    AssessmentPlan all = plainPlan(9).controllingExposure(new Only(Set.of(0), true));
    assertThat(answer(start(all, ladder(0)), CORRECT).exposure(classes).visits())
        .containsExactly(new Visit(0, ids("q0"), Set.of()));
  }

  private static Set<ItemId> ids(String... names) {
    return Stream.of(names).map(ItemId::new).collect(Collectors.toSet());
  }
}
