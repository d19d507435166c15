package org.jalon.placement;

import static org.jalon.placement.MatrixModel.NODES;

import java.util.Arrays;
import org.jalon.referential.Level;

/**
 * The distribution of the points in a competence, by convolution over its topics at each level of
 * the competence, at which they are independent.
 *
 * <p>What the outcomes of a topic are worth up to each level is rounded to twelfths of a point
 * here; a level counts as reached from a quarter of a point below its threshold, which is more than
 * the rounding of all topics together. Mean and variance are not rounded. Mutable, for one thread.
 */
final class PointsDistribution {

  private static final int CELLS_PER_POINT = 12;
  private static final int CELLS_PER_LEVEL = 8 * CELLS_PER_POINT;
  private static final int SLACK = CELLS_PER_POINT / 4;

  /** Levels of a competence, and states of a topic, that are less likely than this are left out. */
  private static final double NEGLIGIBLE = 1e-4;

  private final MatrixModel model;
  private final double[][] points;
  private final int[][] cells;
  private final double[] given = new double[Level.COUNT + 1];
  private final double[] levels = new double[Level.COUNT + 1];
  private double[] sum;
  private double[] next;
  private double mean;
  private double variance;

  PointsDistribution(MatrixModel model) {
    this.model = model;
    int topics = model.mastered.length;
    this.points = new double[topics][];
    this.cells = new int[topics][];
    int[] most = new int[model.competences];
    for (int topic = 0; topic < topics; topic++) {
      points[topic] = new double[model.mastered[topic].length];
      cells[topic] = new int[points[topic].length];
      for (int m = 1; m < points[topic].length; m++) {
        int outcome = model.firstOutcome[topic] + m - 1;
        points[topic][m] = points[topic][m - 1] + model.outcomes.points(outcome).toDouble();
        cells[topic][m] = (int) Math.rint(points[topic][m] * CELLS_PER_POINT);
      }
      most[model.competenceOf[topic]] += cells[topic][cells[topic].length - 1];
    }
    int longest = Arrays.stream(most).max().orElse(0) + 1;
    this.sum = new double[longest];
    this.next = new double[longest];
  }

  double mean() {
    return mean;
  }

  double variance() {
    return variance;
  }

  /** The probability of a level, from 0. */
  double level(int level) {
    return levels[level];
  }

  /** Computes mean, variance and levels of the points in a competence. */
  void compute(MatrixBeliefs beliefs, int competence) {
    Arrays.fill(levels, 0);
    mean = 0;
    double square = 0;
    double[] nodes = beliefs.competence(competence);
    for (int node = 0; node < NODES; node++) {
      double atNode = 0;
      double varianceAtNode = 0;
      boolean counts = nodes[node] > NEGLIGIBLE;
      int most = 0;
      sum[0] = nodes[node];
      for (int t = model.firstTopic[competence]; t < model.firstTopic[competence + 1]; t++) {
        beliefs.topicGivenNode(t, node, given);
        double ofTopic = 0;
        double squareOfTopic = 0;
        for (int m = 0; m < points[t].length; m++) {
          ofTopic += given[m] * points[t][m];
          squareOfTopic += given[m] * points[t][m] * points[t][m];
        }
        atNode += ofTopic;
        varianceAtNode += squareOfTopic - ofTopic * ofTopic;
        most = counts ? convolve(t, most) : 0;
      }
      mean += nodes[node] * atNode;
      square += nodes[node] * (varianceAtNode + atNode * atNode);
      if (counts) {
        addLevels(most);
      }
    }
    variance = Math.max(0, square - mean * mean);
    double total = Arrays.stream(levels).sum();
    Arrays.setAll(levels, level -> levels[level] / total);
  }

  /**
   * Adds the points of a topic to the sum, whose greatest cell with weight is given and returned.
   */
  private int convolve(int topic, int most) {
    int widest = most + cells[topic][cells[topic].length - 1];
    Arrays.fill(next, 0, widest + 1, 0);
    for (int m = 0; m < cells[topic].length; m++) {
      if (given[m] > NEGLIGIBLE) {
        int shift = cells[topic][m];
        double p = given[m];
        for (int cell = 0; cell <= most; cell++) {
          next[cell + shift] += p * sum[cell];
        }
      }
    }
    double[] swap = sum;
    sum = next;
    next = swap;
    return widest;
  }

  private void addLevels(int most) {
    for (int cell = 0; cell <= most; cell++) {
      levels[Math.min(Level.COUNT, (cell + SLACK) / CELLS_PER_LEVEL)] += sum[cell];
    }
  }
}
