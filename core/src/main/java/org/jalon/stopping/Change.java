package org.jalon.stopping;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jalon.estimation.AbilityEstimate;

/** How much a part of the estimate moved over the last answers. */
final class Change {

  private Change() {}

  /** Largest less smallest value of the last n + 1 estimates; infinite if that is not known. */
  static double of(TestProgress progress, int n, ToDoubleFunction<AbilityEstimate> part) {
    List<AbilityEstimate> all = progress.estimates();
    if (all.size() <= n) {
      return Double.POSITIVE_INFINITY;
    }
    DoubleSummaryStatistics last =
        all.subList(all.size() - 1 - n, all.size()).stream().mapToDouble(part).summaryStatistics();
    return Double.isInfinite(last.getMax())
        ? Double.POSITIVE_INFINITY
        : last.getMax() - last.getMin();
  }
}
