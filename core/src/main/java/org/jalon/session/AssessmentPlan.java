package org.jalon.session;

import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.exposure.ExposureControl;
import org.jalon.exposure.NoExposureControl;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.selection.ItemSelector;
import org.jalon.stopping.StoppingRule;

/**
 * How an adaptive test works: how ability is estimated, how the next item is chosen, what content
 * is allowed, when to end, how items are kept from being asked too often. A value: one plan serves
 * any number of sessions and threads.
 *
 * @param name the plan's name
 * @param estimator how ability is estimated
 * @param selector how the next item is chosen
 * @param blueprint what content is allowed
 * @param stoppingRule when to end
 * @param exposureControl how items are kept from being asked in too many tests
 */
public record AssessmentPlan(
    String name,
    AbilityEstimator estimator,
    ItemSelector selector,
    Blueprint blueprint,
    StoppingRule stoppingRule,
    ExposureControl exposureControl) {

  /**
   * Creates a plan.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public AssessmentPlan {
    Checks.notNull("estimator of the plan", estimator);
    Checks.notNull("selector of the plan", selector);
    Checks.notNull("blueprint of the plan", blueprint);
    Checks.notNull("stopping rule of the plan", stoppingRule);
    Checks.notNull("exposure control of the plan", exposureControl);
    Checks.notBlank("name of the plan", name);
  }

  /**
   * Creates a plan without exposure control.
   *
   * @param name the plan's name
   * @param estimator how ability is estimated
   * @param selector how the next item is chosen
   * @param blueprint what content is allowed
   * @param stoppingRule when to end
   * @throws IllegalArgumentException if the name is blank
   */
  public AssessmentPlan(
      String name,
      AbilityEstimator estimator,
      ItemSelector selector,
      Blueprint blueprint,
      StoppingRule stoppingRule) {
    this(name, estimator, selector, blueprint, stoppingRule, new NoExposureControl());
  }

  /**
   * This plan for one person, under a rule of their own such as the language of the test.
   *
   * @param constraint the rule, applied before those of the plan
   * @return a new plan
   */
  public AssessmentPlan forPersonWith(ContentConstraint constraint) {
    return new AssessmentPlan(
        name,
        estimator,
        selector,
        blueprint.beginningWith(constraint),
        stoppingRule,
        exposureControl);
  }

  /**
   * This plan for one person, whose first item is chosen for an ability that is known from
   * elsewhere. Only the choice of the first item changes: the estimator starts as it always does.
   *
   * @param ability theta
   * @return a new plan, with a fingerprint of its own
   * @throws IllegalArgumentException if the ability is not finite
   */
  public AssessmentPlan forPersonStartingAt(double ability) {
    return new AssessmentPlan(
        name, estimator, selector.startingAt(ability), blueprint, stoppingRule, exposureControl);
  }

  /**
   * This plan with another end.
   *
   * @param newStoppingRule when to end
   * @return a new plan
   */
  public AssessmentPlan endingWhen(StoppingRule newStoppingRule) {
    return new AssessmentPlan(
        name, estimator, selector, blueprint, newStoppingRule, exposureControl);
  }

  /**
   * This plan with another exposure control. A control that knows of earlier tests holds for one
   * test, whose log belongs to the plan with that very control.
   *
   * @param control how items are kept from being asked in too many tests
   * @return a new plan
   */
  public AssessmentPlan controllingExposure(ExposureControl control) {
    return new AssessmentPlan(name, estimator, selector, blueprint, stoppingRule, control);
  }

  /**
   * This plan made ready for a bank, to run many tests fast.
   *
   * @param bank the items
   * @return the plan with everything that depends on the items alone
   * @throws IllegalArgumentException if the plan names a content attribute that no item of the bank
   *     has, or a first item that the bank does not contain; every such name is reported
   */
  public CompiledPlan compile(ResolvedItemBank bank) {
    return new CompiledPlan(this, bank);
  }

  /**
   * The fingerprint of everything in the plan that a result can depend on: its parts with all their
   * parameters. A strategy that is a lambda has no lasting form; make it a record, or sessions
   * cannot be resumed in another run.
   *
   * @return equal for equal plans
   */
  public Fingerprint fingerprint() {
    return Fingerprint.of("assessment-plan")
        .add("name", name)
        .addValue("estimator", estimator)
        .addValue("selector", selector)
        .addValue("blueprint", blueprint)
        .addValue("stopping", stoppingRule)
        .addValue("exposure-control", exposureControl)
        .build();
  }
}
