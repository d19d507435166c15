package org.jalon.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.AbilityRange;
import org.jalon.estimation.ConstantPatternRule;
import org.jalon.estimation.ExactStandardError;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.MaximumLikelihoodWithFences;
import org.jalon.estimation.Prior;
import org.jalon.estimation.RobustLikelihood;
import org.jalon.estimation.RobustWeight;
import org.jalon.estimation.StandardErrorForm;
import org.jalon.estimation.WeightedLikelihood;

/** The written form of the estimators that look for a maximum, and of what they consist of. */
final class EstimatorStrategies {

  private static final String FORM = "standard-error-form";

  private EstimatorStrategies() {}

  static List<StrategyType<?>> all() {
    return List.of(
        StrategyType.constant("jeffreys", new Prior.Jeffreys()),
        maximumLikelihood(),
        maximumLikelihoodWithFences(),
        maximumAPosteriori(),
        weightedLikelihood(),
        robustLikelihood(),
        exactStandardError(),
        atBound(),
        fixedStep(),
        halfwayStep(),
        fallback(),
        huber(),
        tukey());
  }

  private static StrategyType<?> maximumLikelihood() {
    return new StrategyType<>(
        MaximumLikelihood.class,
        "maximum-likelihood",
        Set.of("ML", "MLE"),
        p ->
            new MaximumLikelihood(
                range(p), p.strategy("constant-pattern", ConstantPatternRule.class)),
        estimator ->
            more(bounds(estimator.range()), "constant-pattern", estimator.constantPattern()));
  }

  private static StrategyType<?> maximumLikelihoodWithFences() {
    return new StrategyType<>(
        MaximumLikelihoodWithFences.class,
        "maximum-likelihood-with-fences",
        Set.of("MLEF"),
        p -> new MaximumLikelihoodWithFences(range(p), p.number("discrimination")),
        estimator ->
            more(bounds(estimator.fences()), "discrimination", estimator.discrimination()));
  }

  private static StrategyType<?> maximumAPosteriori() {
    return new StrategyType<>(
        MaximumAPosteriori.class,
        "maximum-a-posteriori",
        Set.of("MAP", "BM", "BME"),
        p -> new MaximumAPosteriori(p.strategy("prior", Prior.class), range(p), form(p)),
        estimator -> {
          Map<String, Object> parameters = new LinkedHashMap<>();
          parameters.put("prior", estimator.prior());
          parameters.putAll(bounds(estimator.range()));
          return more(parameters, FORM, Cursor.name(estimator.standardErrorForm()));
        });
  }

  private static StrategyType<?> weightedLikelihood() {
    return new StrategyType<>(
        WeightedLikelihood.class,
        "weighted-likelihood",
        Set.of("WL", "WLE"),
        p -> new WeightedLikelihood(range(p), form(p)),
        estimator ->
            more(bounds(estimator.range()), FORM, Cursor.name(estimator.standardErrorForm())));
  }

  private static StrategyType<?> robustLikelihood() {
    return new StrategyType<>(
        RobustLikelihood.class,
        "robust-likelihood",
        Set.of("ROB"),
        p -> new RobustLikelihood(p.strategy("weight", RobustWeight.class), range(p)),
        estimator -> more(bounds(estimator.range()), "weight", estimator.weight()));
  }

  private static StrategyType<?> exactStandardError() {
    return StrategyType.of(
        ExactStandardError.class,
        "exact-standard-error",
        p -> new ExactStandardError(p.strategy("estimator", AbilityEstimator.class)),
        exact -> Map.of("estimator", exact.estimator()));
  }

  private static StrategyType<?> atBound() {
    return StrategyType.of(
        ConstantPatternRule.AtBound.class,
        "at-bound",
        p -> new ConstantPatternRule.AtBound(p.number("initial-ability")),
        rule -> Map.of("initial-ability", rule.initialAbility()));
  }

  private static StrategyType<?> fixedStep() {
    return StrategyType.of(
        ConstantPatternRule.FixedStep.class,
        "fixed-step",
        p -> new ConstantPatternRule.FixedStep(p.number("initial-ability"), p.number("step")),
        rule -> {
          Map<String, Object> parameters = new LinkedHashMap<>();
          parameters.put("initial-ability", rule.initialAbility());
          return more(parameters, "step", rule.step());
        });
  }

  private static StrategyType<?> halfwayStep() {
    return StrategyType.of(
        ConstantPatternRule.HalfwayStep.class,
        "halfway-step",
        p -> new ConstantPatternRule.HalfwayStep(p.number("initial-ability"), range(p)),
        rule -> more(bounds(rule.bounds()), "initial-ability", rule.initialAbility()));
  }

  private static StrategyType<?> fallback() {
    return StrategyType.of(
        ConstantPatternRule.Fallback.class,
        "fallback",
        p -> new ConstantPatternRule.Fallback(p.strategy("estimator", AbilityEstimator.class)),
        rule -> Map.of("estimator", rule.estimator()));
  }

  private static StrategyType<?> huber() {
    return StrategyType.of(
        RobustWeight.Huber.class,
        "huber",
        p -> new RobustWeight.Huber(p.number("tuning")),
        weight -> Map.of("tuning", weight.tuning()));
  }

  private static StrategyType<?> tukey() {
    return StrategyType.of(
        RobustWeight.Tukey.class,
        "tukey",
        p -> new RobustWeight.Tukey(p.number("tuning")),
        weight -> Map.of("tuning", weight.tuning()));
  }

  private static AbilityRange range(Parameters parameters) {
    return new AbilityRange(parameters.number("lower"), parameters.number("upper"));
  }

  private static StandardErrorForm form(Parameters parameters) {
    return parameters.constant(FORM, StandardErrorForm.class);
  }

  private static Map<String, Object> bounds(AbilityRange range) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    bounds.put("lower", range.lower());
    bounds.put("upper", range.upper());
    return bounds;
  }

  private static Map<String, Object> more(Map<String, Object> map, String name, Object value) {
    map.put(name, value);
    return map;
  }
}
