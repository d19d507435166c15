package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.certification.FlashPolicy.LegacyOptions;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.ContentConstraint.AtMostPerValue;
import org.jalon.constraint.ContentConstraint.EveryValueFirst;
import org.jalon.constraint.ContentConstraint.ForcedValues;
import org.jalon.constraint.ContentConstraint.Spacing;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.NoPreference;
import org.jalon.selection.SuccessProbability;
import org.jalon.selection.SuccessProbability.Stretch;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.simulation.SimulatedBanks;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlashPolicyTest {

  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(120, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1 | 2  | 0.5  | -3       | 0.51 | The length of the test (-1) must be at least 0.
          32 | -1 | 0.5  | -3       | 0.51 | The answers between two questions of one competence (-1) must be at least 0.
          32 | 2  | -0.1 | -3       | 0.51 | The variation limit (-0.1) must lie between 0.0 and 1.0.
          32 | 2  | 1.1  | -3       | 0.51 | The variation limit (1.1) must lie between 0.0 and 1.0.
          32 | 2  | NaN  | -3       | 0.51 | The variation limit (NaN) must lie between 0.0 and 1.0.
          32 | 2  | 0.5  | Infinity | 0.51 | The initial ability (Infinity) must be a finite number.
          32 | 2  | 0.5  | -3       | 51   | The probability of taking the best item (51.0) must lie between 0.0 and 1.0.
          32 | 2  | 0.5  | -3       | NaN  | The probability of taking the best item (NaN) must lie between 0.0 and 1.0.
          """)
  void a_setting_outside_its_domain_is_refused(
      int length, int between, double limit, double start, double probability, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FlashPolicy(length, between, true, true, limit, start, probability))
        .withMessage(message);
  }

  @Test
  void a_change_of_the_start_or_of_the_pick_is_checked_too() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlashPolicy.REFERENCE.startingAt(Double.NaN))
        .withMessage("The initial ability (NaN) must be a finite number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlashPolicy.REFERENCE.pickingBestWith(2))
        .withMessage("The probability of taking the best item (2.0) must lie between 0.0 and 1.0.");
  }

  @Test
  void the_reference_is_the_usual_setting() {
    assertThat(FlashPolicy.REFERENCE).isEqualTo(new FlashPolicy(32, 2, true, true, 0.5, -3, 0.51));
  }

  @Property(tries = 200)
  void another_start_or_pick_changes_nothing_else(
      @ForAll @Scale(15) @DoubleRange(min = -8, max = 8) double start,
      @ForAll @Scale(15) @DoubleRange(min = 0, max = 1) double probability) {
    FlashPolicy policy = new FlashPolicy(20, 3, false, false, 0.25, 1, 0.9);
    assertThat(policy.startingAt(start).pickingBestWith(probability))
        .isEqualTo(new FlashPolicy(20, 3, false, false, 0.25, start, probability));
  }

  @Test
  void the_plan_is_made_of_the_parts_that_the_policy_names() {
    AssessmentPlan plan = FlashPolicy.REFERENCE.plan();
    assertThat(plan.name()).isEqualTo("flash");
    assertThat(plan.estimator()).isEqualTo(FlashPolicy.REFERENCE.estimator());
    assertThat(plan.selector())
        .isEqualTo(ItemSelector.of(new MaximumInformation(), new GeometricPick(5, 0.51)));
    assertThat(plan.stoppingRule()).isEqualTo(ItemCount.atLeast(32));
  }

  @Test
  void the_estimator_has_the_start_and_the_limit_of_the_policy() {
    FlashPolicy policy = FlashPolicy.REFERENCE.startingAt(1.5);
    assertThat(policy.estimator().initialAbility()).isEqualTo(1.5);
    assertThat(policy.estimator().variationLimit()).isEqualTo(0.5);
    assertThat(policy.estimator().priorVariance()).isEqualTo(1.5);
  }

  @Test
  void the_rules_come_in_the_order_of_the_reference() {
    assertThat(rules(FlashPolicy.REFERENCE, LegacyOptions.NONE))
        .containsExactly(
            new AtMostPerValue("topic", 1),
            new EveryValueFirst("competence"),
            new Spacing("competence", 2));
  }

  @Test
  void a_policy_that_may_repeat_topics_does_not_repeat_outcomes() {
    FlashPolicy policy = new FlashPolicy(32, 0, false, false, 0.5, -3, 0.51);
    assertThat(rules(policy, LegacyOptions.NONE)).containsExactly(new AtMostPerValue("outcome", 1));
  }

  @Test
  void forced_competences_come_between_the_two_preferences() {
    assertThat(rules(FlashPolicy.REFERENCE, forcing(Set.of("c3", "c1"), 4)))
        .containsExactly(
            new AtMostPerValue("topic", 1),
            new EveryValueFirst("competence"),
            new ForcedValues("competence", Set.of("c1", "c3"), 4),
            new Spacing("competence", 2));
  }

  private static List<ContentConstraint> rules(FlashPolicy policy, LegacyOptions options) {
    return policy.plan(options).blueprint().constraints();
  }

  @Test
  void without_legacy_options_the_plan_is_the_current_one() {
    assertThat(FlashPolicy.REFERENCE.plan(LegacyOptions.NONE))
        .isEqualTo(FlashPolicy.REFERENCE.plan());
    assertThat(FlashPolicy.REFERENCE.plan().selector().preference()).isEqualTo(new NoPreference());
  }

  @Test
  void legacy_options_of_the_estimator_and_of_the_selection_reach_the_plan() {
    SuccessProbability preference = new SuccessProbability(List.of(new Stretch(0, 7, 0.8, 0.5)));
    AssessmentPlan plan =
        FlashPolicy.REFERENCE.plan(new LegacyOptions(5, 8, Set.of(), 0, preference));
    assertThat(plan.selector().preference()).isEqualTo(preference);
    assertThat(plan.estimator())
        .isEqualTo(
            FlashPolicy.REFERENCE.estimator().withVariationLimit(0.5, 5).pairingAnswersUntil(8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -2 | 0  | 0  | The last answer under the variation limit (-2) must be at least -1.
          5  | -1 | 0  | The end of the paired answers (-1) must be at least 0.
          5  | 0  | -1 | The length of the warm-up (-1) must be at least 0.
          """)
  void legacy_options_outside_their_domain_are_refused(
      int limitUntil, int pairedUntil, int warmUp, String message) {
    SuccessProbability none = LegacyOptions.NONE.successProbability();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LegacyOptions(limitUntil, pairedUntil, Set.of("c1"), warmUp, none))
        .withMessage(message);
  }

  @Test
  void legacy_options_do_not_follow_changes_of_the_set_they_were_made_from() {
    Set<String> forced = new HashSet<>(Set.of("c1"));
    LegacyOptions options = forcing(forced, 0);
    forced.add("c2");
    assertThat(options.forcedCompetences()).containsExactly("c1");
  }

  @Test
  void forced_competences_follow_directly_on_the_warm_up() {
    FlashPolicy policy = new FlashPolicy(12, 0, true, false, 0.5, -3, 0.51);
    List<String> asked = competences(policy.plan(forcing(Set.of("c1", "c5", "c6"), 4)));
    assertThat(asked).hasSize(12);
    assertThat(asked.subList(4, 7)).containsExactlyInAnyOrder("c1", "c5", "c6");
  }

  @Test
  void every_competence_comes_once_before_any_comes_twice() {
    List<String> asked = competences(FlashPolicy.REFERENCE.plan());
    assertThat(asked).hasSize(32);
    assertThat(asked.subList(0, 8)).doesNotHaveDuplicates();
  }

  @Test
  void two_other_competences_come_before_one_is_repeated() {
    List<String> asked = competences(FlashPolicy.REFERENCE.plan());
    for (int i = 2; i < asked.size(); i++) {
      assertThat(asked.subList(i - 2, i)).as("before question %d", i).doesNotContain(asked.get(i));
    }
  }

  @Test
  void a_test_of_length_0_ends_before_its_first_question() {
    FlashPolicy policy = new FlashPolicy(0, 2, true, true, 0.5, -3, 0.51);
    AssessmentSession session = AssessmentSession.start(policy.plan(), BANK, new RandomSeed(1));
    assertThat(session.hasEnded()).isTrue();
    assertThat(session.estimate().ability()).isEqualTo(-3);
  }

  private static LegacyOptions forcing(Set<String> competences, int warmUpLength) {
    LegacyOptions none = LegacyOptions.NONE;
    return new LegacyOptions(
        none.variationLimitUntil(),
        none.pairedUntil(),
        competences,
        warmUpLength,
        none.successProbability());
  }

  /** The competences that a simulated person is asked about, in order. */
  private static List<String> competences(AssessmentPlan plan) {
    AssessmentSession session = new SimulatedPerson(0.5, new RandomSeed(9)).take(plan, BANK);
    Responses responses = session.state().responses();
    return IntStream.range(0, responses.size())
        .mapToObj(i -> BANK.item(responses.item(i)).attributes().get("competence"))
        .toList();
  }
}
