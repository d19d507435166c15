package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.calibration.ItemForm.Curvature;
import org.jalon.calibration.ItemForm.Derivatives;

/**
 * The covariances of estimates: inverse of the observed information of the marginal likelihood. By
 * Louis (1982) that is, summed over persons, the posterior mean of the information that known
 * abilities would give, less the posterior covariance of the scores.
 */
final class ParameterCovariances {

  private final CalibrationDesign design;
  private final ExpectationMaximization em;
  private final StandardErrorMethod method;
  private final double[] nodes;
  private final InformationBlocks information;
  private final List<double[][]> factors = new ArrayList<>();

  /** By block and place, which parameters the answers do not determine; empty for none. */
  private final List<boolean[]> marked = new ArrayList<>();

  ParameterCovariances(
      CalibrationDesign design,
      ExpectationMaximization em,
      StandardErrorMethod method,
      Parallel parallel) {
    this.design = design;
    this.em = em;
    this.method = method;
    this.nodes = em.latent().nodes();
    this.information = blocks();
    new ScoreProducts(design, em, method, information).addAll(parallel);
    if (method != StandardErrorMethod.CROSS_PRODUCT) {
      addCompleteData();
    } else {
      addPriors();
    }
    for (int b = 0; b < information.blocks(); b++) {
      double[][] square = information.square(b);
      CholeskyFactor factor = CholeskyFactor.dropping(square);
      marked.add(factor.dropped() == 0 ? new boolean[0] : factor.undetermined(square));
      factors.add(factor.inverseFactor());
    }
  }

  /** How many parameters the answers do not determine. */
  int undetermined() {
    int count = 0;
    for (int i = 0; i < information.block.length; i++) {
      count += isUndetermined(i) ? 1 : 0;
    }
    return count;
  }

  /** Whether nothing is known of a parameter, nor of what is made of it. */
  boolean isUndetermined(int parameter) {
    int block = information.block[parameter];
    return block >= 0
        && marked.get(block).length > 0
        && marked.get(block)[information.place[parameter]];
  }

  /** The covariances of some parameters; 0 for those at a bound or not determined. */
  double[][] of(int... parameters) {
    double[][] covariance = new double[parameters.length][parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      for (int j = 0; j < parameters.length; j++) {
        int block = information.block[parameters[i]];
        if (block >= 0 && block == information.block[parameters[j]]) {
          covariance[i][j] =
              CholeskyFactor.covariance(
                  factors.get(block),
                  information.place[parameters[i]],
                  information.place[parameters[j]]);
        }
      }
    }
    return covariance;
  }

  private InformationBlocks blocks() {
    int[] block = new int[design.parameterCount()];
    Arrays.fill(block, -1);
    int[] place = new int[block.length];
    boolean whole = method.isWhole();
    List<Integer> sizes = new ArrayList<>();
    for (int c = 0; c < design.components.size(); c++) {
      for (ItemSlot slot : design.components.get(c).slots) {
        for (int j = 0; j < slot.index.length; j++) {
          if (block[slot.index[j]] < 0 && !isAtBound(slot, j)) {
            put(slot.index[j], whole ? 0 : c, block, place, sizes);
          }
        }
      }
    }
    for (int i = design.itemParameterCount(); i < block.length; i++) {
      if (!em.latent().isAtBound(i, em.state().parameters())) {
        put(i, whole ? 0 : design.components.size(), block, place, sizes);
      }
    }
    return new InformationBlocks(
        block, place, sizes.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void put(int index, int group, int[] block, int[] place, List<Integer> sizes) {
    while (sizes.size() <= group) {
      sizes.add(0);
    }
    block[index] = group;
    place[index] = sizes.get(group);
    sizes.set(group, sizes.get(group) + 1);
  }

  private boolean isAtBound(ItemSlot slot, int j) {
    double value = em.state().parameters()[slot.index[j]];
    return Math.abs(value) >= slot.form.bounds()[j];
  }

  private void addCompleteData() {
    double[] all = em.state().parameters();
    for (ItemSlot slot : design.slots) {
      if (slot.isEstimated()) {
        add(slot, completeData(slot, slot.parameters(all)));
      }
    }
    for (int g = 0; g < design.latent.distribution.length; g++) {
      addLatent(g, em.counts().groups()[g]);
    }
  }

  /** Minus the second derivatives of the log-likelihood of the counts and of the log-prior. */
  private double[][] completeData(ItemSlot slot, double[] psi) {
    Curvature sum = new Curvature(psi.length);
    slot.addPrior(psi, sum);
    double[][] counts = slot.rowsOf(em.counts().counts());
    Derivatives at = new Derivatives(counts.length, psi.length);
    for (int q = 0; q < nodes.length; q++) {
      slot.form.differentiate(psi, nodes[q], at, true);
      for (int k = 0; k < counts.length; k++) {
        for (int j = 0; j < psi.length && counts[k][q] > 0; j++) {
          for (int l = 0; l <= j; l++) {
            sum.information[j][l] -= counts[k][q] * at.second[k][j][l];
          }
        }
      }
    }
    sum.mirror();
    return sum.information;
  }

  private void addPriors() {
    for (ItemSlot slot : design.slots) {
      if (slot.isEstimated()) {
        Curvature prior = new Curvature(slot.index.length);
        slot.addPrior(slot.parameters(em.state().parameters()), prior);
        prior.mirror();
        add(slot, prior.information);
      }
    }
  }

  private void add(ItemSlot slot, double[][] matrix) {
    for (int j = 0; j < matrix.length; j++) {
      for (int l = 0; l <= j; l++) {
        information.add(slot.index[j], slot.index[l], matrix[j][l]);
      }
    }
  }

  /**
   * Of the mean and the logarithm of the standard deviation, z being standardised abilities: minus
   * the second derivatives of log w = −z²/2 − log Σ g exp(−z²/2), on the nodes as they are.
   */
  private void addLatent(int group, double[] counts) {
    double deviation = design.latent.deviation(group, em.state().parameters());
    int m = design.latent.meanIndex[group];
    int s = design.latent.deviationIndex[group];
    double[] z = standardised(group);
    double[] e = new double[5];
    for (int q = 0; q < nodes.length; q++) {
      double power = em.state().weights()[group][q];
      for (int p = 0; p < e.length; p++) {
        e[p] += power;
        power *= z[q];
      }
    }
    for (int q = 0; q < nodes.length; q++) {
      if (m >= 0) {
        information.add(m, m, counts[q] * (e[2] - e[1] * e[1]) / (deviation * deviation));
      }
      if (s >= 0) {
        information.add(s, s, counts[q] * (2 * z[q] * z[q] - 2 * e[2] + e[4] - e[2] * e[2]));
      }
      if (m >= 0 && s >= 0) {
        information.add(m, s, counts[q] * (2 * z[q] - 2 * e[1] + e[3] - e[1] * e[2]) / deviation);
      }
    }
  }

  private double[] standardised(int group) {
    double[] all = em.state().parameters();
    double mean = design.latent.mean(group, all);
    double deviation = design.latent.deviation(group, all);
    return Arrays.stream(nodes).map(node -> (node - mean) / deviation).toArray();
  }
}
