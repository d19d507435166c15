package org.jalon.examples.commandline;

import org.jalon.calibration.Acceleration;
import org.jalon.calibration.ConvergenceRule;
import org.jalon.calibration.MarginalMaximumLikelihood;
import org.jalon.estimation.QuadratureGrid;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the likelihood of a calibration is computed and maximised. */
final class MaximizationOptions {

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "Number of quadrature nodes. Default: ${DEFAULT-VALUE}.")
  private int nodes = 61;

  @Option(
      names = "--range",
      paramLabel = "LOWER,UPPER",
      converter = Range.Converter.class,
      description = "The abilities considered. Default: -6,6.")
  private Range range = new Range(-6, 6);

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      description = "Largest change of a parameter in the last cycle. Default: 0.000001.")
  private double tolerance = ConvergenceRule.DEFAULTS.parameterChange();

  @Option(
      names = "--max-cycles",
      paramLabel = "N",
      description = "Number of cycles at most. Default: ${DEFAULT-VALUE}.")
  private int cycles = ConvergenceRule.DEFAULTS.maximumCycles();

  @Option(
      names = "--acceleration",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Acceleration acceleration = Acceleration.SQUAREM;

  @Mixin private ThreadOptions threads;

  QuadratureGrid grid() {
    return range.nodes(nodes);
  }

  int threads() {
    return threads.pool().threads();
  }

  /** A calibrator of 2PL items with these options. */
  MarginalMaximumLikelihood calibrator() {
    ConvergenceRule rule =
        EstimatorOptions.legal(
            () -> new ConvergenceRule(tolerance, Double.POSITIVE_INFINITY, cycles));
    return MarginalMaximumLikelihood.withDefaults()
        .withGrid(grid())
        .withConvergence(rule)
        .withAcceleration(acceleration)
        .withThreads(threads());
  }
}
