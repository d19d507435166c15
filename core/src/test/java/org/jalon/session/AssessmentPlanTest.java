package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.session.TestSessions.fullPlan;

import java.util.stream.Stream;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint.AvailableIn;
import org.jalon.constraint.ContentConstraint.Spacing;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.referential.Language;
import org.jalon.selection.Best;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentPlanTest {

  private static final AssessmentPlan PLAN = fullPlan();

  @Test
  void equal_plans_have_equal_fingerprints() {
    assertThat(fullPlan()).isEqualTo(PLAN);
    assertThat(fullPlan().fingerprint()).isEqualTo(PLAN.fingerprint());
  }

  static Stream<AssessmentPlan> other_plans() {
    return Stream.of(
        new AssessmentPlan(
            "other", PLAN.estimator(), PLAN.selector(), PLAN.blueprint(), PLAN.stoppingRule()),
        new AssessmentPlan(
            PLAN.name(),
            ExpectedAPosteriori.withDefaults().with(new Prior.Normal(0, 1.0000000001)),
            PLAN.selector(),
            PLAN.blueprint(),
            PLAN.stoppingRule()),
        selecting(ItemSelector.of(new MaximumInformation(), new GeometricPick(3, 0.51))),
        selecting(ItemSelector.of(new MaximumInformation(), new Best())),
        new AssessmentPlan(
            PLAN.name(), PLAN.estimator(), PLAN.selector(), Blueprint.of(), PLAN.stoppingRule()),
        PLAN.forPersonWith(new AvailableIn(Language.FRENCH)),
        PLAN.forPersonWith(new AvailableIn(Language.ENGLISH)),
        PLAN.endingWhen(ItemCount.atLeast(7)));
  }

  @ParameterizedTest
  @MethodSource("other_plans")
  void a_difference_in_any_part_is_a_difference_of_the_fingerprint(AssessmentPlan other) {
    assertThat(other.fingerprint()).isNotEqualTo(PLAN.fingerprint());
  }

  @Test
  void all_these_plans_differ_from_each_other() {
    assertThat(other_plans().map(AssessmentPlan::fingerprint)).doesNotHaveDuplicates();
  }

  @Test
  void the_rule_of_one_person_comes_first() {
    Spacing rule = new Spacing("topic", 1);

    assertThat(PLAN.forPersonWith(rule).blueprint())
        .isEqualTo(PLAN.blueprint().beginningWith(rule));
  }

  @Test
  void a_plan_needs_a_name() {
    assertThatThrownBy(
            () ->
                new AssessmentPlan(
                    " ", PLAN.estimator(), PLAN.selector(), PLAN.blueprint(), PLAN.stoppingRule()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The name of the plan ( ) must not be blank.");
  }

  private static AssessmentPlan selecting(ItemSelector selector) {
    return new AssessmentPlan(
        PLAN.name(), PLAN.estimator(), selector, PLAN.blueprint(), PLAN.stoppingRule());
  }
}
