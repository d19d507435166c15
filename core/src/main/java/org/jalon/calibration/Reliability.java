package org.jalon.calibration;

import java.util.Arrays;
import java.util.List;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/**
 * The share of the variance of ability estimates that is not error.
 *
 * @param marginal of the test of all items, ∫ I(θ) / (I(θ) + 1 / σ²) g(θ) dθ, after a calibration
 *     in the reference group; if persons saw only some items each, it is not that of their tests
 * @param empirical of the answers that were given: the variance of the posterior means, divided by
 *     itself plus the mean posterior variance
 */
public record Reliability(double marginal, double empirical) {

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
    double[] information = new double[nodes.size()];
    for (int i = 0; i < bank.size(); i++) {
      addInformation(bank.model(i), nodes.nodes(), information);
    }
    return marginal(information, nodes.weights(), latent.standardDeviation());
  }

  static void addInformation(ResponseModel model, double[] nodes, double[] sum) {
    for (int q = 0; q < nodes.length; q++) {
      sum[q] += model.information(nodes[q]);
    }
  }

  /** Of the test information at each node; there may be more weights, which do not count. */
  static double marginal(double[] information, double[] weights, double deviation) {
    double precision = 1 / (deviation * deviation);
    double sum = 0;
    for (int q = 0; q < information.length; q++) {
      sum += weights[q] * information[q] / (information[q] + precision);
    }
    return sum;
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
    return empirical(
        estimates.stream().mapToDouble(AbilityEstimate::ability).toArray(),
        estimates.stream().mapToDouble(e -> e.standardError() * e.standardError()).toArray());
  }

  /** NaN for a single person. */
  static double empirical(double[] means, double[] variances) {
    double centre = mean(means);
    double[] squares = Arrays.stream(means).map(m -> (m - centre) * (m - centre)).toArray();
    double between = mean(squares) * means.length / (means.length - 1);
    return between / (between + mean(variances));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
