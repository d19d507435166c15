package org.jalon.examples.commandline;

import java.util.function.Supplier;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.AbilityRange;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.estimation.WeightedLikelihood;
import picocli.CommandLine.Option;

/** How ability is estimated: the same options in all commands. */
final class EstimatorOptions {

  private static final int MAXIMUM_NODES = 10_000;

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
  private Prior prior = Prior.Normal.STANDARD;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "Number of quadrature nodes of EAP. Default: ${DEFAULT-VALUE}.")
  private int nodes = 61;

  @Option(
      names = "--range",
      paramLabel = "LOWER,UPPER",
      converter = Range.Converter.class,
      description = "The abilities considered: nodes of EAP, ends of the others. Default: -6,6.")
  private Range range = new Range(-6, 6);

  Prior prior() {
    return prior;
  }

  QuadratureGrid grid() {
    if (nodes > MAXIMUM_NODES) {
      throw new InvalidInput("The number of --nodes (" + nodes + ") must be at most 10000.");
    }
    return legal(() -> QuadratureGrid.evenlySpaced(range.first(), range.second(), nodes));
  }

  AbilityEstimator estimator() {
    return estimator(prior);
  }

  /** The only place that knows how scoring is done; the prior is that of EAP and MAP. */
  AbilityEstimator estimator(Prior prior) {
    AbilityRange abilities = legal(() -> new AbilityRange(range.first(), range.second()));
    return legal(
        () ->
            switch (method) {
              case EAP -> new ExpectedAPosteriori(prior, grid());
              case MAP -> MaximumAPosteriori.withDefaults().with(abilities).with(prior);
              case ML -> MaximumLikelihood.withDefaults().with(abilities);
              case WLE -> WeightedLikelihood.withDefaults().with(abilities);
            });
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
