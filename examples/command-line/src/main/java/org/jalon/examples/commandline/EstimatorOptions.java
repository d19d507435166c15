package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.AbilityRange;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.estimation.WeightedLikelihood;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How ability is estimated: the same options in all commands. */
final class EstimatorOptions {

  private static final int DEFAULT_NODES = 61;

  /** The estimators by their usual abbreviations. */
  enum Method {
    EAP,
    MAP,
    ML,
    WLE
  }

  @Option(
      names = "--estimator",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Method method = Method.EAP;

  @Option(
      names = "--prior",
      paramLabel = "PRIOR",
      converter = PriorConverter.class,
      description =
          "Prior of EAP and MAP: normal:MEAN,SD or uniform:LOWER,UPPER. Default: normal:0,1.")
  private @Nullable Prior prior;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "Number of quadrature nodes of EAP. Default: 61.")
  private @Nullable Integer nodes;

  @Option(
      names = "--range",
      paramLabel = "LOWER,UPPER",
      converter = Range.Converter.class,
      description = "The abilities considered: nodes of EAP, ends of the others. Default: -6,6.")
  private Range range = new Range(-6, 6);

  private boolean priorUsed;
  private boolean gridUsed;

  Prior prior() {
    priorUsed = true;
    return prior == null ? Prior.Normal.STANDARD : prior;
  }

  QuadratureGrid grid() {
    gridUsed = true;
    return range.nodes(nodes == null ? DEFAULT_NODES : nodes);
  }

  /** Whether estimates are of the posterior, and so less spread than abilities. */
  boolean isOfPosterior() {
    return method == Method.EAP || method == Method.MAP;
  }

  AbilityEstimator estimator() {
    return estimator(this::prior);
  }

  /** With another prior than that of the options. */
  AbilityEstimator estimator(Prior other) {
    return estimator(() -> other);
  }

  /** The only place that knows how scoring is done; the prior is that of EAP and MAP. */
  private AbilityEstimator estimator(Supplier<Prior> ofAbility) {
    AbilityRange abilities = legal(() -> new AbilityRange(range.first(), range.second()));
    return legal(
        () ->
            switch (method) {
              case EAP -> new ExpectedAPosteriori(ofAbility.get(), grid());
              case MAP -> MaximumAPosteriori.withDefaults().with(abilities).with(ofAbility.get());
              case ML -> MaximumLikelihood.withDefaults().with(abilities);
              case WLE -> WeightedLikelihood.withDefaults().with(abilities);
            });
  }

  /** Refuses options that were given, and of which nothing made of these options makes use. */
  void requireEffect() {
    List<String> problems = new ArrayList<>();
    if (prior != null && !priorUsed) {
      problems.add(withoutEffect("--prior", "EAP and MAP use", criteria(o -> o.priorUsed)));
    }
    if (nodes != null && !gridUsed) {
      problems.add(withoutEffect("--nodes", "EAP uses", criteria(o -> o.gridUsed)));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  private String withoutEffect(String option, String estimators, String criteria) {
    return "The %s would have no effect on the estimator %s: only %s it, and to select items %s. Maybe --estimator %s is meant."
        .formatted(option, method, estimators, criteria, option.equals("--prior") ? "MAP" : "EAP");
  }

  /** The criteria that make use of an option, whatever the estimator is. */
  private static String criteria(Predicate<EstimatorOptions> use) {
    List<String> names = new ArrayList<>();
    for (String name : new Criteria()) {
      EstimatorOptions options = new EstimatorOptions();
      options.method = Method.ML;
      Criteria.named(name, options);
      if (use.test(options)) {
        names.add(name);
      }
    }
    return String.join(", ", names);
  }

  /** What is made of options; values outside their domain are wrong usage. */
  static <T> T legal(Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(String.valueOf(e.getMessage()));
    }
  }
}
