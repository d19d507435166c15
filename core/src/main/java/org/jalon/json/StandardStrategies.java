package org.jalon.json;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.referential.Language;
import org.jalon.stopping.AllOf;
import org.jalon.stopping.AnyOf;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StoppingRule;

/** The written form of every strategy of this library: one entry each. */
final class StandardStrategies {

  /** Else a few bytes of a document could ask for any amount of memory. */
  private static final int MAXIMUM_NODES = 100_000;

  private StandardStrategies() {}

  static List<StrategyType<?>> all() {
    return Stream.of(
            general(),
            EstimatorStrategies.all(),
            SelectionStrategies.all(),
            ContentStrategies.all())
        .<StrategyType<?>>flatMap(List::stream)
        .toList();
  }

  private static List<StrategyType<?>> general() {
    return List.of(
        normal(),
        uniform(),
        histogram(),
        grid(),
        expectedAPosteriori(),
        movingPrior(),
        atMostPerValue(),
        everyValueFirst(),
        spacing(),
        forcedValues(),
        allowedValues(),
        excludedValues(),
        availableIn(),
        itemCount(),
        standardError(),
        StrategyType.constant("bank-exhausted", new BankExhausted()),
        anyOf(),
        allOf());
  }

  private static StrategyType<?> normal() {
    return StrategyType.of(
        Prior.Normal.class,
        "normal",
        p -> new Prior.Normal(p.number("mean"), p.number("standard-deviation")),
        prior -> map("mean", prior.mean(), "standard-deviation", prior.standardDeviation()));
  }

  private static StrategyType<?> uniform() {
    return StrategyType.of(
        Prior.Uniform.class,
        "uniform",
        p -> new Prior.Uniform(p.number("lower"), p.number("upper")),
        prior -> map("lower", prior.lower(), "upper", prior.upper()));
  }

  private static StrategyType<?> histogram() {
    return StrategyType.of(
        Prior.Histogram.class,
        "histogram",
        p -> new Prior.Histogram(p.numbers("abilities"), p.numbers("densities")),
        prior -> map("abilities", prior.abilities(), "densities", prior.densities()));
  }

  private static StrategyType<?> grid() {
    return StrategyType.of(
        QuadratureGrid.class,
        "grid",
        p ->
            p.has("count")
                ? QuadratureGrid.evenlySpaced(
                    p.number("lower"),
                    p.number("upper"),
                    Checks.inRange("number of nodes", p.integer("count"), 2, MAXIMUM_NODES))
                : QuadratureGrid.of(array(p.numbers("nodes")), array(p.numbers("weights"))),
        grid -> map("nodes", grid.nodes(), "weights", grid.weights()));
  }

  private static StrategyType<?> expectedAPosteriori() {
    return new StrategyType<>(
        ExpectedAPosteriori.class,
        "expected-a-posteriori",
        Set.of("EAP"),
        p ->
            new ExpectedAPosteriori(
                p.strategy("prior", Prior.class), p.strategy("grid", QuadratureGrid.class)),
        estimator -> map("prior", estimator.prior(), "grid", estimator.grid()));
  }

  private static StrategyType<?> movingPrior() {
    return StrategyType.of(
        MovingPriorExpectedAPosteriori.class,
        "moving-prior-expected-a-posteriori",
        p ->
            new MovingPriorExpectedAPosteriori(
                p.strategy("grid", QuadratureGrid.class),
                p.number("initial-ability"),
                p.number("prior-variance"),
                p.number("class-width"),
                p.number("variation-limit"),
                p.integer("variation-limit-until", Integer.MAX_VALUE),
                p.integer("paired-until", 0)),
        estimator -> {
          Map<String, Object> parameters =
              map(
                  "initial-ability", estimator.initialAbility(),
                  "prior-variance", estimator.priorVariance(),
                  "class-width", estimator.classWidth(),
                  "variation-limit", estimator.variationLimit());
          if (estimator.variationLimitUntil() != Integer.MAX_VALUE) {
            parameters.put("variation-limit-until", estimator.variationLimitUntil());
          }
          if (estimator.pairedUntil() != 0) {
            parameters.put("paired-until", estimator.pairedUntil());
          }
          parameters.put("grid", estimator.grid());
          return parameters;
        });
  }

  private static StrategyType<?> atMostPerValue() {
    return StrategyType.of(
        ContentConstraint.AtMostPerValue.class,
        "at-most-per-value",
        p -> new ContentConstraint.AtMostPerValue(p.text("attribute"), p.integer("maximum")),
        rule -> map("attribute", rule.name(), "maximum", rule.maximum()));
  }

  private static StrategyType<?> everyValueFirst() {
    return StrategyType.of(
        ContentConstraint.EveryValueFirst.class,
        "every-value-first",
        p -> new ContentConstraint.EveryValueFirst(p.text("attribute")),
        rule -> map("attribute", rule.name()));
  }

  private static StrategyType<?> spacing() {
    return StrategyType.of(
        ContentConstraint.Spacing.class,
        "spacing",
        p -> new ContentConstraint.Spacing(p.text("attribute"), p.integer("answers")),
        rule -> map("attribute", rule.name(), "answers", rule.answers()));
  }

  private static StrategyType<?> forcedValues() {
    return StrategyType.of(
        ContentConstraint.ForcedValues.class,
        "forced-values",
        p ->
            new ContentConstraint.ForcedValues(
                p.text("attribute"), set(p.texts("values")), p.integer("after")),
        rule -> map("attribute", rule.name(), "values", rule.values(), "after", rule.after()));
  }

  private static StrategyType<?> allowedValues() {
    return StrategyType.of(
        ContentConstraint.AllowedValues.class,
        "allowed-values",
        p -> new ContentConstraint.AllowedValues(p.text("attribute"), set(p.texts("values"))),
        rule -> map("attribute", rule.name(), "values", rule.values()));
  }

  private static StrategyType<?> excludedValues() {
    return StrategyType.of(
        ContentConstraint.ExcludedValues.class,
        "excluded-values",
        p -> new ContentConstraint.ExcludedValues(p.text("attribute"), set(p.texts("values"))),
        rule -> map("attribute", rule.name(), "values", rule.values()));
  }

  private static StrategyType<?> availableIn() {
    return StrategyType.of(
        ContentConstraint.AvailableIn.class,
        "available-in",
        p -> new ContentConstraint.AvailableIn(Language.of(p.text("language"))),
        rule -> map("language", rule.language().tag()));
  }

  private static StrategyType<?> itemCount() {
    return StrategyType.of(
        ItemCount.class,
        "item-count",
        p -> ItemCount.atLeast(p.integer("at-least")),
        rule -> map("at-least", rule.minimum()));
  }

  private static StrategyType<?> standardError() {
    return StrategyType.of(
        StandardError.class,
        "standard-error",
        p -> StandardError.below(p.number("below")),
        rule -> map("below", rule.maximum()));
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

  static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  static Set<String> set(List<String> texts) {
    return new LinkedHashSet<>(texts);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
