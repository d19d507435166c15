package org.jalon.estimation;

import java.util.function.BiFunction;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/** An estimator that scans with a table of one bank. */
final class ResolvedScan implements AbilityEstimator {

  private final AbilityEstimator estimator;
  private final BiFunction<Responses, Scan, AbilityEstimate> estimate;
  private final Scan scan;

  private ResolvedScan(
      AbilityEstimator estimator,
      BiFunction<Responses, Scan, AbilityEstimate> estimate,
      Scan scan) {
    this.estimator = estimator;
    this.estimate = estimate;
    this.scan = scan;
  }

  /**
   * The estimator with a table, or as it is if the table would be too large.
   *
   * @param scan how it scans without one
   * @param estimate how it estimates with another scan
   */
  static AbilityEstimator of(
      AbilityEstimator estimator,
      ResolvedItemBank bank,
      Scan.Direct scan,
      BiFunction<Responses, Scan, AbilityEstimate> estimate) {
    Scan table = ScanTable.of(scan, bank);
    return table == scan ? estimator : new ResolvedScan(estimator, estimate, table);
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    return estimate.apply(responses, scan);
  }

  @Override
  public String toString() {
    return estimator.toString();
  }
}
