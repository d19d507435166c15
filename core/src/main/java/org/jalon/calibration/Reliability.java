package org.jalon.calibration;

import java.util.List;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/** The share of the variance of ability estimates that is not error. */
public final class Reliability {

  private Reliability() {}

  /**
   * The marginal reliability of a test of all items of a bank: the mean of I / (I + 1 / σ²) over a
   * normal latent distribution, I being the test information.
   *
   * @param bank the items
   * @param latent the distribution of ability, with standard deviation σ
   * @param grid where the mean is computed
   * @return from 0 to 1
   * @throws IllegalArgumentException if the distribution has no density on the grid
   */
  public static double marginal(ResolvedItemBank bank, Prior.Normal latent, QuadratureGrid grid) {
    WeightedNodes nodes = WeightedNodes.of(latent, grid);
    double precision = 1 / latent.standardDeviation() / latent.standardDeviation();
    double[] shares = new double[nodes.size()];
    for (int q = 0; q < shares.length; q++) {
      double information = 0;
      for (int i = 0; i < bank.size(); i++) {
        ResponseModel model = bank.model(i);
        information += model.information(nodes.nodes()[q]);
      }
      shares[q] = information / (information + precision);
    }
    return nodes.mean(shares);
  }

  /**
   * The empirical reliability of posterior means: their variance over that variance plus the mean
   * squared standard error. The variance has n − 1 in its denominator.
   *
   * @param estimates posterior means with their standard deviations, of at least 2 persons
   * @return from 0 to 1; NaN if every estimate is the same and certain
   * @throws IllegalArgumentException if there are fewer than 2 estimates
   */
  public static double empirical(List<AbilityEstimate> estimates) {
    Checks.atLeast("number of estimates", estimates.size(), 2);
    double mean = 0;
    double error = 0;
    for (AbilityEstimate estimate : estimates) {
      mean += estimate.ability() / estimates.size();
      error += estimate.standardError() * estimate.standardError() / estimates.size();
    }
    double variance = 0;
    for (AbilityEstimate estimate : estimates) {
      double deviation = estimate.ability() - mean;
      variance += deviation * deviation / (estimates.size() - 1);
    }
    return variance / (variance + error);
  }
}
