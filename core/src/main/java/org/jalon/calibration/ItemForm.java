package org.jalon.calibration;

import java.util.List;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;

/**
 * How the answers to an item depend on ability, in the parameters that are estimated: slopes and
 * intercepts, and logits of asymptotes, in which likelihoods are closest to quadratic. Stateless;
 * parameters are given to each call.
 */
interface ItemForm {

  /** The bound of |slope|. */
  double LARGEST_SLOPE = 10;

  /** The bound of |intercept|. */
  double LARGEST_INTERCEPT = 40;

  /** The bound of |logit| of an asymptote. */
  double LARGEST_LOGIT = 12;

  /** How many categories there are. */
  int categories();

  /** How many parameters there are, shared ones included. */
  int size();

  /** Whether parameters are inside the space of the model. */
  boolean isValid(double[] psi);

  /** The probability of each category. */
  void probabilities(double[] psi, double ability, double[] p);

  /** Its logarithm, where the probability itself may underflow. */
  default void logProbabilities(double[] psi, double ability, double[] logs) {
    probabilities(psi, ability, logs);
    for (int k = 0; k < categories(); k++) {
      logs[k] = StrictNumerics.log(logs[k]);
    }
  }

  /** Writes probabilities at each node, or their logarithms, of as many categories as rows. */
  default void tabulate(double[] psi, double[] nodes, double[][] rows, boolean logarithms) {
    double[] p = new double[categories()];
    for (int q = 0; q < nodes.length; q++) {
      if (logarithms) {
        logProbabilities(psi, nodes[q], p);
      } else {
        probabilities(psi, nodes[q], p);
      }
      for (int k = 0; k < rows.length; k++) {
        rows[k][q] = p[k];
      }
    }
  }

  /** Probabilities with the derivatives of their logarithms; the second ones only if asked for. */
  void differentiate(double[] psi, double ability, Derivatives out, boolean second);

  /** The largest absolute value of each parameter. */
  double[] bounds();

  /** The parameters as they are reported. */
  List<ParameterFunction> reported();

  /** The intercepts, for priors on them. */
  List<ParameterFunction> intercepts();

  /**
   * The model.
   *
   * @throws IllegalArgumentException if there is none with these parameters
   */
  ResponseModel model(double[] psi);

  /** Whether the log-likelihood of any counts is a concave function of the parameters. */
  boolean isConcave();

  /** Adds gradient and Fisher information of the log-likelihood of expected counts, no value. */
  default void accumulateSlopes(double[] psi, double[][] counts, double[] nodes, Curvature out) {
    accumulate(psi, counts, nodes, out);
  }

  /** The logarithm of the likelihood of expected counts; adds gradient and Fisher information. */
  default double accumulate(double[] psi, double[][] counts, double[] nodes, Curvature out) {
    Derivatives at = new Derivatives(categories(), size());
    double sum = 0;
    for (int q = 0; q < nodes.length; q++) {
      double persons = 0;
      for (int k = 0; k < categories(); k++) {
        persons += counts[k][q];
      }
      if (persons > 0) {
        differentiate(psi, nodes[q], at, false);
        for (int k = 0; k < categories(); k++) {
          double count = counts[k][q];
          sum += count > 0 ? count * at.logP[k] : 0;
          out.add(at.first[k], count, persons * at.p[k]);
        }
      }
    }
    return sum;
  }

  /** Log Pₖ and its derivatives with respect to the parameters, at one ability. */
  final class Derivatives {
    final double[] p;
    final double[] logP;
    final double[][] first;
    final double[][][] second;

    Derivatives(int categories, int size) {
      p = new double[categories];
      logP = new double[categories];
      first = new double[categories][size];
      second = new double[categories][size][size];
    }

    /** From derivatives of P itself, which the two arrays hold: (log P)″ = P″ / P − (P′ / P)². */
    void toLogarithm(int k, boolean withSecond) {
      double[] g = first[k];
      for (int j = 0; j < g.length; j++) {
        g[j] /= p[k];
      }
      for (int j = 0; withSecond && j < g.length; j++) {
        for (int l = 0; l < g.length; l++) {
          second[k][j][l] = second[k][j][l] / p[k] - g[j] * g[l];
        }
      }
    }
  }

  /** A gradient and an information matrix that are summed up. */
  final class Curvature {
    final double[] gradient;
    final double[][] information;

    Curvature(int size) {
      gradient = new double[size];
      information = new double[size][size];
    }

    void add(double[] score, double count, double expected) {
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] += count * score[j];
        double weighted = expected * score[j];
        for (int l = 0; l <= j; l++) {
          information[j][l] += weighted * score[l];
        }
      }
    }

    /** Only the lower triangle is summed up. */
    void mirror() {
      for (int j = 0; j < gradient.length; j++) {
        for (int l = 0; l < j; l++) {
          information[l][j] = information[j][l];
        }
      }
    }
  }
}
