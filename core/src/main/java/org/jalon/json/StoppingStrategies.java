package org.jalon.json;

import static org.jalon.json.StandardStrategies.map;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jalon.stopping.AbilityChange;
import org.jalon.stopping.AllOf;
import org.jalon.stopping.AnyOf;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ConfidenceInterval;
import org.jalon.stopping.EveryValueAnswered;
import org.jalon.stopping.GeneralizedLikelihoodRatio;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.MinimumInformation;
import org.jalon.stopping.Not;
import org.jalon.stopping.SequentialProbabilityRatio;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StandardErrorChange;
import org.jalon.stopping.StoppingRule;
import org.jalon.stopping.TimeUsed;

/** The written form of every stopping rule of this library. */
final class StoppingStrategies {

  private StoppingStrategies() {}

  static List<StrategyType<?>> all() {
    return List.of(
        itemCount(),
        standardError(),
        minimumInformation(),
        abilityChange(),
        standardErrorChange(),
        confidenceInterval(),
        sequentialProbabilityRatio(),
        generalizedLikelihoodRatio(),
        everyValueAnswered(),
        timeUsed(),
        StrategyType.constant("bank-exhausted", new BankExhausted()),
        anyOf(),
        allOf(),
        not());
  }

  private static StrategyType<?> itemCount() {
    return StrategyType.of(
        ItemCount.class,
        "item-count",
        p -> ItemCount.atLeast(p.integer("at-least")),
        rule -> map("at-least", rule.minimum()));
  }

  private static StrategyType<?> standardError() {
    return new StrategyType<>(
        StandardError.class,
        "standard-error",
        Set.of("SE"),
        p -> StandardError.below(p.number("below")),
        rule -> map("below", rule.maximum()));
  }

  private static StrategyType<?> minimumInformation() {
    return StrategyType.of(
        MinimumInformation.class,
        "minimum-information",
        p -> MinimumInformation.below(p.number("below")),
        rule -> map("below", rule.minimum()));
  }

  private static StrategyType<?> abilityChange() {
    return new StrategyType<>(
        AbilityChange.class,
        "ability-change",
        Set.of("CT"),
        p -> new AbilityChange(p.number("below"), p.integer("answers", 1)),
        rule -> map("below", rule.below(), "answers", rule.answers()));
  }

  private static StrategyType<?> standardErrorChange() {
    return StrategyType.of(
        StandardErrorChange.class,
        "standard-error-change",
        p -> new StandardErrorChange(p.number("below"), p.integer("answers", 1)),
        rule -> map("below", rule.below(), "answers", rule.answers()));
  }

  private static StrategyType<?> confidenceInterval() {
    return new StrategyType<>(
        ConfidenceInterval.class,
        "confidence-interval",
        Set.of("CI", "ACI"),
        p -> new ConfidenceInterval(p.numbers("cut-scores"), p.number("confidence")),
        rule -> map("cut-scores", rule.cutScores(), "confidence", rule.confidence()));
  }

  private static StrategyType<?> sequentialProbabilityRatio() {
    return new StrategyType<>(
        SequentialProbabilityRatio.class,
        "sequential-probability-ratio",
        Set.of("SPRT"),
        p ->
            new SequentialProbabilityRatio(
                p.numbers("cut-scores"),
                p.number("indifference"),
                p.number("alpha"),
                p.number("beta")),
        rule ->
            map(
                "cut-scores", rule.cutScores(),
                "indifference", rule.indifference(),
                "alpha", rule.alpha(),
                "beta", rule.beta()));
  }

  private static StrategyType<?> generalizedLikelihoodRatio() {
    return new StrategyType<>(
        GeneralizedLikelihoodRatio.class,
        "generalized-likelihood-ratio",
        Set.of("GLR"),
        p ->
            new GeneralizedLikelihoodRatio(
                p.numbers("cut-scores"),
                p.number("indifference"),
                p.number("alpha"),
                p.number("beta")),
        rule ->
            map(
                "cut-scores", rule.cutScores(),
                "indifference", rule.indifference(),
                "alpha", rule.alpha(),
                "beta", rule.beta()));
  }

  private static StrategyType<?> everyValueAnswered() {
    return StrategyType.of(
        EveryValueAnswered.class,
        "every-value-answered",
        p -> new EveryValueAnswered(p.text("attribute"), p.integer("answers")),
        rule -> map("attribute", rule.attribute(), "answers", rule.answers()));
  }

  private static StrategyType<?> timeUsed() {
    return StrategyType.of(
        TimeUsed.class,
        "time-used",
        p -> TimeUsed.atLeast(Duration.ofMillis(p.integer("milliseconds"))),
        rule -> map("milliseconds", (int) rule.limit().toMillis()));
  }

  private static StrategyType<?> anyOf() {
    return StrategyType.of(
        AnyOf.class,
        "any-of",
        p -> new AnyOf(p.strategies("rules", StoppingRule.class)),
        rule -> map("rules", rule.rules()));
  }

  private static StrategyType<?> allOf() {
    return StrategyType.of(
        AllOf.class,
        "all-of",
        p -> new AllOf(p.strategies("rules", StoppingRule.class)),
        rule -> map("rules", rule.rules()));
  }

  private static StrategyType<?> not() {
    return StrategyType.of(
        Not.class,
        "not",
        p -> new Not(p.strategy("rule", StoppingRule.class)),
        rule -> map("rule", rule.rule()));
  }
}
