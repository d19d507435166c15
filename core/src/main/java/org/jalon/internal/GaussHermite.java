package org.jalon.internal;

import org.apache.commons.math3.analysis.integration.gauss.HermiteRuleFactory;
import org.apache.commons.math3.util.Pair;

/** The nodes and weights of Gauss–Hermite quadrature for the weight function exp(−x²). */
public final class GaussHermite {

  private final double[] nodes;
  private final double[] weights;

  private GaussHermite(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
  }

  /** The rule with a number of nodes. */
  public static GaussHermite of(int count) {
    Pair<double[], double[]> rule = new HermiteRuleFactory().getRule(count);
    return new GaussHermite(rule.getFirst(), rule.getSecond());
  }

  /** A node; they increase. */
  public double node(int index) {
    return nodes[index];
  }

  /** The weight of a node. */
  public double weight(int index) {
    return weights[index];
  }
}
