package org.jalon.examples.commandline;

import java.util.Map;
import java.util.Optional;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.LatentDistribution;
import org.jalon.calibration.LatentEstimate;
import org.jalon.calibration.MarginalMaximumLikelihood;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * How ability is distributed in each group of persons who answered items of a bank: normal, with
 * mean and deviation estimated while the items stay as they are.
 *
 * @param result the estimates
 * @param grid where they were computed
 */
record GroupAbilities(CalibrationResult result, QuadratureGrid grid) {

  static GroupAbilities of(ResolvedItemBank bank, ResponseMatrix matrix, QuadratureGrid grid) {
    return new GroupAbilities(
        MarginalMaximumLikelihood.withDefaults()
            .withFixed(bank.declaration())
            .withGrid(grid)
            .withLatentDistribution(LatentDistribution.Estimated.NORMAL)
            .calibrate(matrix),
        grid);
  }

  /** A distribution as it was estimated, node by node. */
  static Prior prior(LatentEstimate latent, QuadratureGrid grid) {
    return new Prior.Histogram(grid.nodes(), latent.weights());
  }

  /** A normal prior with the mean and the deviation of a group. */
  Prior prior(String group) {
    LatentEstimate latent =
        result.groups().stream().filter(g -> g.group().equals(group)).findFirst().orElseThrow();
    return new Prior.Normal(latent.mean(), latent.standardDeviation());
  }

  /** The table of means and deviations. */
  String table() {
    return new CalibrationTables(result, Map.of(), Optional.empty()).latent();
  }
}
