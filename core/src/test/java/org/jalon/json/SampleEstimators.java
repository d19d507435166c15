package org.jalon.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.AbilityRange;
import org.jalon.estimation.ConstantPatternRule;
import org.jalon.estimation.ExactStandardError;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.MaximumLikelihoodWithFences;
import org.jalon.estimation.Prior;
import org.jalon.estimation.RobustLikelihood;
import org.jalon.estimation.RobustWeight;
import org.jalon.estimation.StandardErrorForm;
import org.jalon.estimation.WeightedLikelihood;

/** A plan for each estimator, with each thing that an estimator can consist of. */
final class SampleEstimators {

  private static final AbilityRange RANGE = new AbilityRange(-4, 4.5);

  private SampleEstimators() {}

  static Map<String, Object> plans() {
    Map<String, Object> plans = new LinkedHashMap<>();
    estimators()
        .forEach(
            (name, estimator) -> plans.put("assessment-plan-" + name, Samples.plan(estimator)));
    return plans;
  }

  private static Map<String, AbilityEstimator> estimators() {
    Map<String, AbilityEstimator> estimators = new LinkedHashMap<>();
    estimators.put("jeffreys-prior", new ExpectedAPosteriori(new Prior.Jeffreys(), Samples.grid()));
    estimators.put("at-bound", likelihood(new ConstantPatternRule.AtBound(-0.5)));
    estimators.put("fixed-step", likelihood(new ConstantPatternRule.FixedStep(0.25, 0.7)));
    estimators.put(
        "halfway-step",
        likelihood(new ConstantPatternRule.HalfwayStep(0.5, new AbilityRange(-2, 3))));
    estimators.put("fallback", likelihood(new ConstantPatternRule.Fallback(map())));
    estimators.put("fences", new MaximumLikelihoodWithFences(new AbilityRange(-3, 3.5), 2.5));
    estimators.put("map", map());
    estimators.put("wle", new WeightedLikelihood(RANGE, StandardErrorForm.ASYMPTOTIC));
    estimators.put("huber", new RobustLikelihood(new RobustWeight.Huber(1), RANGE));
    estimators.put("tukey", new RobustLikelihood(new RobustWeight.Tukey(4), RANGE));
    estimators.put("exact", new ExactStandardError(WeightedLikelihood.withDefaults()));
    return estimators;
  }

  private static AbilityEstimator likelihood(ConstantPatternRule rule) {
    return new MaximumLikelihood(RANGE, rule);
  }

  private static AbilityEstimator map() {
    return new MaximumAPosteriori(new Prior.Normal(0.5, 2), RANGE, StandardErrorForm.EFFICIENT);
  }
}
