package org.jalon.calibration;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.jalon.internal.StrictNumerics;

/**
 * The regression log odds(y ≥ k) = αₖ + β′ x by maximum likelihood. The log-likelihood is concave:
 * Newton's method, halving a step that goes too far, finds its maximum if there is one.
 */
final class CumulativeLogit {

  private static final int MAXIMUM_ITERATIONS = 60;
  private static final int MOST_HALVINGS = 40;
  private static final double TOLERANCE = 1e-9;
  private static final double LEAST_PROBABILITY = 1e-300;

  /** A parameter that still moves so far while the likelihood gains nothing has no end. */
  private static final double ENDLESS_STEP = 0.05;

  private final int[] category;
  private final int thresholds;

  CumulativeLogit(int[] category) {
    int[] chosen = Arrays.stream(category).sorted().distinct().toArray();
    this.category = Arrays.stream(category).map(k -> Arrays.binarySearch(chosen, k)).toArray();
    this.thresholds = chosen.length - 1;
  }

  boolean isEstimable() {
    return thresholds > 0;
  }

  /**
   * A fit.
   *
   * @param slopes β; infinite where the likelihood grows with it for ever, but ever less
   * @param logLikelihood its logarithm
   * @param converged whether there is nothing more to gain; false where the equations cannot be
   *     solved any more before that
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Fit(double[] slopes, double logLikelihood, boolean converged) {}

  Fit fit(double[][] columns) {
    double[] at = start(columns.length);
    Sums now = new Sums(columns, at);
    for (int i = 0; i < MAXIMUM_ITERATIONS; i++) {
      double[] step = now.step();
      if (step.length == 0) {
        break;
      }
      double gain = now.gain(step);
      double share = 1;
      double[] to = moved(at, step, share);
      Sums next = new Sums(columns, to);
      for (int h = 0; h < MOST_HALVINGS && !(next.log >= now.log); h++) {
        share /= 2;
        to = moved(at, step, share);
        next = new Sums(columns, to);
      }
      boolean better = next.log >= now.log;
      at = better ? to : at;
      now = better ? next : now;
      if (gain < TOLERANCE || !better) {
        return new Fit(slopes(at, step), now.log, gain < TOLERANCE);
      }
    }
    return new Fit(slopes(at, new double[at.length]), now.log, false);
  }

  private double[] slopes(double[] parameters, double[] lastStep) {
    double[] slopes = new double[parameters.length - thresholds];
    for (int j = 0; j < slopes.length; j++) {
      boolean ends = Math.abs(lastStep[thresholds + j]) <= ENDLESS_STEP;
      slopes[j] = parameters[thresholds + j] * (ends ? 1 : Double.POSITIVE_INFINITY);
    }
    return slopes;
  }

  private static double[] moved(double[] from, double[] step, double share) {
    double[] to = from.clone();
    Arrays.setAll(to, j -> from[j] + share * step[j]);
    return to;
  }

  /** The log odds of the shares that reach each category. */
  private double[] start(int columns) {
    double[] start = new double[thresholds + columns];
    for (int k = 1; k <= thresholds; k++) {
      int boundary = k;
      double reach = Arrays.stream(category).filter(y -> y >= boundary).count();
      start[k - 1] = StrictNumerics.log(reach / (category.length - reach));
    }
    return start;
  }

  /** The log-likelihood with its first derivatives and minus the second ones. */
  private final class Sums {

    private final double[] gradient;
    private final double[][] curvature;
    private double log;

    Sums(double[][] columns, double[] at) {
      this.gradient = new double[at.length];
      this.curvature = new double[at.length][at.length];
      for (int i = 0; i < category.length; i++) {
        double eta = 0;
        for (int j = 0; j < columns.length; j++) {
          eta += at[thresholds + j] * columns[j][i];
        }
        add(category[i], eta, at, columns, i);
      }
    }

    /** P = γ(lower) − γ(upper), γ being the logistic functions of the two boundaries. */
    private void add(int y, double eta, double[] at, double[][] columns, int person) {
      double lower = y == 0 ? Double.POSITIVE_INFINITY : at[y - 1] + eta;
      double upper = y == thresholds ? Double.NEGATIVE_INFINITY : at[y] + eta;
      double s = StrictNumerics.logistic(lower);
      double t = StrictNumerics.logistic(upper);
      double p = y == 0 ? StrictNumerics.logistic(-upper) : s - t;
      if (!(p > LEAST_PROBABILITY)) {
        log = Double.NEGATIVE_INFINITY;
        return;
      }
      log += StrictNumerics.log(p);
      double sDensity = y == 0 ? 0 : s * StrictNumerics.logistic(-lower);
      double tDensity = y == thresholds ? 0 : t * StrictNumerics.logistic(-upper);
      double first = sDensity / p;
      double second = -tDensity / p;
      double ff = first * first - sDensity * (1 - 2 * s) / p;
      double ss = second * second + tDensity * (1 - 2 * t) / p;
      double fs = first * second;
      addThresholds(y, new double[] {first, second, ff, ss, fs});
      for (int j = 0; j < columns.length; j++) {
        addSlope(j, y, columns, person, new double[] {first, second, ff, ss, fs});
      }
    }

    private void addThresholds(int y, double[] d) {
      if (y > 0) {
        gradient[y - 1] += d[0];
        curvature[y - 1][y - 1] += d[2];
      }
      if (y < thresholds) {
        gradient[y] += d[1];
        curvature[y][y] += d[3];
      }
      if (y > 0 && y < thresholds) {
        curvature[y - 1][y] += d[4];
        curvature[y][y - 1] += d[4];
      }
    }

    private void addSlope(int j, int y, double[][] columns, int person, double[] d) {
      double x = columns[j][person];
      int row = thresholds + j;
      gradient[row] += x * (d[0] + d[1]);
      if (y > 0) {
        addBoth(row, y - 1, x * (d[2] + d[4]));
      }
      if (y < thresholds) {
        addBoth(row, y, x * (d[3] + d[4]));
      }
      double all = d[2] + 2 * d[4] + d[3];
      for (int k = 0; k < columns.length; k++) {
        curvature[row][thresholds + k] += all * x * columns[k][person];
      }
    }

    private void addBoth(int row, int column, double value) {
      curvature[row][column] += value;
      curvature[column][row] += value;
    }

    /** Newton's step; empty where the equations have no solution. */
    double[] step() {
      DecompositionSolver solver =
          new LUDecomposition(new Array2DRowRealMatrix(curvature)).getSolver();
      return solver.isNonSingular()
          ? solver.solve(new ArrayRealVector(gradient)).toArray()
          : new double[0];
    }

    double gain(double[] step) {
      double sum = 0;
      for (int j = 0; j < step.length; j++) {
        sum += step[j] * gradient[j];
      }
      return Math.abs(sum);
    }
  }
}
