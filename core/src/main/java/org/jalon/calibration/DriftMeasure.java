package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.internal.StrictNumerics;

/** The drift of anchors under given constants. */
final class DriftMeasure {

  private static final double NOTHING = 1e-6;
  private static final double TO_DEVIATION = 0.74;

  private final LinkingConstants constants;
  private final WeightedNodes nodes;

  DriftMeasure(LinkingConstants constants, WeightedNodes nodes) {
    this.constants = constants;
    this.nodes = nodes;
  }

  List<AnchorDrift> of(List<Anchor> anchors) {
    double[] difficulty = anchors.stream().mapToDouble(this::difficultyShift).toArray();
    double[] discrimination = anchors.stream().mapToDouble(this::discriminationShift).toArray();
    double[] difficultyZ = robustZ(difficulty);
    double[] discriminationZ = robustZ(discrimination);
    List<AnchorDrift> drifts = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      drifts.add(
          new AnchorDrift(
              anchors.get(i).item(),
              difficulty[i],
              difficultyZ[i],
              discrimination[i],
              discriminationZ[i],
              curveDifference(anchors.get(i))));
    }
    return drifts;
  }

  private double difficultyShift(Anchor anchor) {
    return anchor.hasDifficulties()
        ? constants.apply(Anchor.meanDifficulty(anchor.source()))
            - Anchor.meanDifficulty(anchor.target())
        : Double.NaN;
  }

  private double discriminationShift(Anchor anchor) {
    double source = Anchor.discrimination(anchor.source());
    double target = Anchor.discrimination(anchor.target());
    return source > 0 && target > 0
        ? StrictNumerics.log(source / constants.slope()) - StrictNumerics.log(target)
        : Double.NaN;
  }

  private double curveDifference(Anchor anchor) {
    double sum = 0;
    for (int q = 0; q < nodes.size(); q++) {
      double target = nodes.nodes()[q];
      double source = (target - constants.intercept()) / constants.slope();
      for (int k = 0; k < anchor.target().categoryCount(); k++) {
        double difference =
            anchor.target().probability(target, k) - anchor.source().probability(source, k);
        sum += nodes.weights()[q] * difference * difference / 2;
      }
    }
    return Math.sqrt(sum);
  }

  static double[] robustZ(double[] shifts) {
    double[] sorted = Arrays.stream(shifts).filter(s -> !Double.isNaN(s)).sorted().toArray();
    if (sorted.length == 0) {
      return shifts.clone();
    }
    double median = quantile(sorted, 0.5);
    double scale = TO_DEVIATION * (quantile(sorted, 0.75) - quantile(sorted, 0.25));
    return Arrays.stream(shifts)
        .map(s -> Math.abs(s - median) <= NOTHING ? 0 * s : (s - median) / scale)
        .toArray();
  }

  /** Linear between the order statistics, as most packages have it by default. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
