package org.jalon.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.internal.StrictNumerics;

/**
 * A posterior as a density between the nodes of its grid: its logarithm is interpolated by a cubic
 * through four neighbouring nodes, which is exact for a normal density, and the result is taken to
 * be linear between many points.
 */
final class PosteriorDensity {

  private static final int MOST_POINTS = 20_000;
  private static final int MOST_PARTS = 32;
  private static final int BISECTIONS = 100;

  private final QuadratureGrid grid;
  private final double[] logs;
  private final double[] x;
  private final double[] f;
  private final double[] below;

  /** The logarithms of the density at the nodes, of which at least one is not minus infinity. */
  PosteriorDensity(QuadratureGrid grid, double[] logs) {
    this.grid = grid;
    this.logs = logs;
    int parts = Math.max(1, Math.min(MOST_PARTS, MOST_POINTS / logs.length));
    this.x = new double[(logs.length - 1) * parts + 1];
    this.f = new double[x.length];
    this.below = new double[x.length];
    interpolate(parts);
    integrate();
  }

  private void interpolate(int parts) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      highest = Math.max(highest, log);
    }
    for (int node = 0; node < logs.length - 1; node++) {
      LogCubic cubic = LogCubic.through(grid, logs, node);
      boolean smooth = cubic.isFinite();
      for (int part = 0; part < parts; part++) {
        double share = (double) part / parts;
        double ability = (1 - share) * grid.node(node) + share * grid.node(node + 1);
        x[node * parts + part] = ability;
        f[node * parts + part] =
            part > 0 && smooth
                ? StrictNumerics.exp(cubic.value(ability) - highest)
                : (1 - share) * StrictNumerics.exp(logs[node] - highest)
                    + share * StrictNumerics.exp(logs[node + 1] - highest);
      }
    }
    x[x.length - 1] = grid.node(logs.length - 1);
    f[x.length - 1] = StrictNumerics.exp(logs[logs.length - 1] - highest);
  }

  private void integrate() {
    for (int i = 1; i < x.length; i++) {
      below[i] = below[i - 1] + (x[i] - x[i - 1]) * (f[i - 1] + f[i]) / 2;
    }
    double total = below[x.length - 1];
    for (int i = 0; i < x.length; i++) {
      f[i] /= total;
      below[i] /= total;
    }
  }

  /** The share of the density below an ability. */
  double below(double ability) {
    if (!(ability > x[0])) {
      return 0;
    }
    if (ability >= x[x.length - 1]) {
      return 1;
    }
    int found = Arrays.binarySearch(x, ability);
    int right = found < 0 ? -found - 1 : found;
    double width = x[right] - x[right - 1];
    double step = ability - x[right - 1];
    double slope = (f[right] - f[right - 1]) / width;
    double share = below[right - 1] + step * (f[right - 1] + slope * step / 2);
    return Math.max(below[right - 1], Math.min(below[right], share));
  }

  /** The ability below which a share of the density lies. */
  double quantile(double share) {
    int i = 1;
    while (i < x.length - 1 && below[i] < share) {
      i++;
    }
    double part = (share - below[i - 1]) / (below[i] - below[i - 1]);
    return x[i - 1] + Math.max(0, Math.min(1, part)) * (x[i] - x[i - 1]);
  }

  /** Where the density is highest, in as many intervals as it takes to have this probability. */
  List<CredibleInterval> highest(double probability) {
    double low = 0;
    double high = 0;
    for (double value : f) {
      high = Math.max(high, value);
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (above(middle).stream().mapToDouble(CredibleInterval::probability).sum() < probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return above(low);
  }

  /** The stretches on which the density is at least this high. */
  private List<CredibleInterval> above(double level) {
    List<CredibleInterval> stretches = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < x.length; i++) {
      if (f[i] >= level && first < 0) {
        first = i;
      }
      if (first >= 0 && (i == x.length - 1 || f[i + 1] < level)) {
        stretches.add(stretch(first, i, level));
        first = -1;
      }
    }
    return stretches;
  }

  /** From the crossing before the first of these points to the crossing after the last one. */
  private CredibleInterval stretch(int first, int last, double level) {
    double left = first == 0 ? 0 : toCrossing(first, first - 1, level);
    double right = last == x.length - 1 ? 0 : toCrossing(last, last + 1, level);
    double mass =
        below[last] - below[first] + left * (f[first] + level) / 2 + right * (f[last] + level) / 2;
    return new CredibleInterval(x[first] - left, x[last] + right, Math.min(1, mass));
  }

  /** How far it is from a point to where the density falls below a level on the way to another. */
  private double toCrossing(int from, int to, double level) {
    return (f[from] - level) / (f[from] - f[to]) * Math.abs(x[to] - x[from]);
  }
}
