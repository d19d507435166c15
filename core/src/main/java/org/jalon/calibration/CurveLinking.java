package org.jalon.calibration;

import java.util.List;
import org.jalon.irt.ResponseModel;

/**
 * Linking by curves: a least-squares problem in A and B, solved by the method of Levenberg and
 * Marquardt with exact derivatives. Nothing is transformed but the ability, so that every model
 * will do.
 */
final class CurveLinking {

  private static final int MAXIMUM_ITERATIONS = 200;
  private static final double STEP_TOLERANCE = 1e-13;
  private static final double MOST_DAMPING = 1e12;

  private final List<Anchor> anchors;
  private final WeightedNodes nodes;
  private final boolean wholeTest;

  CurveLinking(List<Anchor> anchors, WeightedNodes nodes, boolean wholeTest) {
    this.anchors = anchors;
    this.nodes = nodes;
    this.wholeTest = wholeTest;
  }

  LinkingFit fit() {
    double[] at = {1, 0};
    Normal now = new Normal(at[0], at[1]);
    double damping = 1e-3;
    for (int i = 1; i <= MAXIMUM_ITERATIONS; i++) {
      double[] step = now.step(damping);
      double slope = at[0] + step[0];
      boolean settled = Math.abs(step[0]) + Math.abs(step[1]) <= STEP_TOLERANCE * (1 + at[0]);
      Normal next = slope > at[0] / 10 ? new Normal(slope, at[1] + step[1]) : null;
      if (next != null && next.sum <= now.sum) {
        at = new double[] {slope, at[1] + step[1]};
        now = next;
        damping = Math.max(1e-12, damping / 10);
      } else {
        damping *= 10;
      }
      if (settled || damping > MOST_DAMPING) {
        return new LinkingFit(new LinkingConstants(at[0], at[1]), now.sum, i, true);
      }
    }
    return new LinkingFit(new LinkingConstants(at[0], at[1]), now.sum, MAXIMUM_ITERATIONS, false);
  }

  /** The normal equations of the residuals at A and B. */
  private final class Normal {

    private final double slope;
    private final double intercept;
    private double sum;
    private double aa;
    private double ab;
    private double bb;
    private double ra;
    private double rb;

    Normal(double slope, double intercept) {
      this.slope = slope;
      this.intercept = intercept;
      for (int q = 0; q < nodes.size(); q++) {
        addTargetScale(nodes.nodes()[q], nodes.weights()[q]);
        addSourceScale(nodes.nodes()[q], nodes.weights()[q]);
      }
    }

    /** P*(θ) − P((θ − B) / A). */
    private void addTargetScale(double ability, double weight) {
      double moved = (ability - intercept) / slope;
      Residual whole = new Residual(weight, -moved / slope, -1 / slope);
      for (Anchor anchor : anchors) {
        add(whole, anchor.target(), ability, anchor.source(), moved);
      }
      whole.end();
    }

    /** P(θ) − P*(A θ + B). */
    private void addSourceScale(double ability, double weight) {
      double moved = slope * ability + intercept;
      Residual whole = new Residual(weight, ability, 1);
      for (Anchor anchor : anchors) {
        add(whole, anchor.source(), ability, anchor.target(), moved);
      }
      whole.end();
    }

    private void add(
        Residual residual, ResponseModel still, double ability, ResponseModel other, double moved) {
      for (int k = 0; k < still.categoryCount(); k++) {
        double factor = wholeTest ? k : 1;
        residual.add(
            factor * (still.probability(ability, k) - other.probability(moved, k)),
            factor * other.derivative(moved, k, 1));
        if (!wholeTest) {
          residual.end();
        }
      }
    }

    /** A difference whose derivatives are those of the moved ability times a slope. */
    private final class Residual {

      private final double weight;
      private final double byA;
      private final double byB;
      private double value;
      private double steepness;

      Residual(double weight, double byA, double byB) {
        this.weight = weight;
        this.byA = byA;
        this.byB = byB;
      }

      void add(double difference, double derivative) {
        value += difference;
        steepness += derivative;
      }

      /** Adds the difference so far to the equations and begins another. */
      void end() {
        double a = -steepness * byA;
        double b = -steepness * byB;
        sum += weight * value * value;
        aa += weight * a * a;
        ab += weight * a * b;
        bb += weight * b * b;
        ra += weight * a * value;
        rb += weight * b * value;
        value = 0;
        steepness = 0;
      }
    }

    double[] step(double damping) {
      double first = aa * (1 + damping) + Double.MIN_NORMAL;
      double last = bb * (1 + damping) + Double.MIN_NORMAL;
      double determinant = first * last - ab * ab;
      return new double[] {
        (ab * rb - last * ra) / determinant, (ab * ra - first * rb) / determinant
      };
    }
  }
}
