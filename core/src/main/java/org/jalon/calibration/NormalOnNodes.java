package org.jalon.calibration;

import org.jalon.internal.StrictNumerics;

/**
 * The normal distribution on nodes, weights ∝ g exp(−(x − μ)² / 2σ²), that makes counts at the
 * nodes most likely: the one with their mean and mean square. On fine nodes that go far enough μ
 * and σ are the mean and the standard deviation of the counts; where the ends cut a tail off, or σ
 * is hardly more than a step, they are not. Newton's method in μ/σ² and −1/2σ², in which the
 * logarithm of the likelihood is concave.
 */
final class NormalOnNodes {

  private static final int MOST_ITERATIONS = 60;
  private static final int MOST_HALVINGS = 40;

  /** Moments that differ by less, in standard deviations, are those asked for. */
  private static final double CLOSE = 1e-9;

  /** A distribution so many times as wide as the nodes is flat. */
  private static final double WIDEST = 10;

  private final double[] nodes;
  private final double[] gridWeights;
  private final double leastDeviation;

  NormalOnNodes(double[] nodes, double[] gridWeights, double leastDeviation) {
    this.nodes = nodes;
    this.gridWeights = gridWeights;
    this.leastDeviation = leastDeviation;
  }

  /** The mean and the standard deviation for counts with these; the mean is on the nodes. */
  double[] estimate(double mean, double deviation) {
    double[] found = new Search(mean, deviation, true).run();
    double onNodes = Math.max(nodes[0], Math.min(nodes[nodes.length - 1], found[0]));
    double away = mean - onNodes;
    return onNodes == found[0]
        ? found
        : around(onNodes, Math.sqrt(deviation * deviation + away * away));
  }

  /** The same for a mean that is given and the root mean square about it. */
  double[] around(double mean, double deviation) {
    return new Search(mean, deviation, false).run();
  }

  private final class Search {

    private final double centre;
    private final double deviation;
    private final boolean free;

    /** Of the ability less the centre, and of its square. */
    private double linear;

    private double quadratic;

    /** The moments of the first four powers at these, and the logarithm of the likelihood. */
    private final double[] moments = new double[5];

    private double value;

    Search(double centre, double deviation, boolean free) {
      this.centre = centre;
      this.deviation = deviation;
      this.free = free;
    }

    double[] run() {
      double start = Math.max(leastDeviation, deviation);
      if (deviation <= leastDeviation) {
        return new double[] {centre, start};
      }
      moveTo(0, -0.5 / (start * start));
      for (int i = 0; i < MOST_ITERATIONS && !isThere() && step(); i++) {}
      boolean unmoved = linear == 0 && quadratic == -0.5 / (start * start);
      double found = unmoved ? start : Math.sqrt(-0.5 / quadratic);
      return new double[] {centre + linear * found * found, Math.max(leastDeviation, found)};
    }

    private double target() {
      return deviation * deviation;
    }

    private boolean isThere() {
      boolean mean = !free || Math.abs(moments[1]) <= CLOSE * deviation;
      return mean && Math.abs(moments[2] - target()) <= CLOSE * target();
    }

    private void moveTo(double newLinear, double newQuadratic) {
      linear = newLinear;
      quadratic = newQuadratic;
      double peak = Double.NEGATIVE_INFINITY;
      for (double node : nodes) {
        peak = Math.max(peak, exponent(node - centre));
      }
      double[] sums = new double[5];
      for (int q = 0; q < nodes.length; q++) {
        double y = nodes[q] - centre;
        double power = gridWeights[q] * StrictNumerics.exp(exponent(y) - peak);
        for (int p = 0; p < sums.length; p++) {
          sums[p] += power;
          power *= y;
        }
      }
      for (int p = 0; p < sums.length; p++) {
        moments[p] = sums[p] / sums[0];
      }
      value = quadratic * target() - peak - StrictNumerics.log(sums[0]);
    }

    private double exponent(double y) {
      return y * (linear + quadratic * y);
    }

    /** Gives whether it led uphill. */
    private boolean step() {
      double[] step = newton();
      double before = value;
      double fromLinear = linear;
      double fromQuadratic = quadratic;
      double width = WIDEST * (nodes[nodes.length - 1] - nodes[0]);
      double length = 1;
      for (int halving = 0; halving < MOST_HALVINGS; halving++) {
        double next = fromQuadratic + length * step[1];
        if (next < -0.5 / (width * width)) {
          moveTo(fromLinear + length * step[0], next);
          if (value > before) {
            return true;
          }
        }
        length /= 2;
      }
      moveTo(fromLinear, fromQuadratic);
      return false;
    }

    private double[] newton() {
      double ofMean = free ? -moments[1] : 0;
      double ofSquare = target() - moments[2];
      double aa = moments[2] - moments[1] * moments[1];
      double ab = free ? moments[3] - moments[1] * moments[2] : 0;
      double bb = moments[4] - moments[2] * moments[2];
      double determinant = aa * bb - ab * ab;
      return new double[] {
        (bb * ofMean - ab * ofSquare) / determinant, (aa * ofSquare - ab * ofMean) / determinant
      };
    }
  }
}
