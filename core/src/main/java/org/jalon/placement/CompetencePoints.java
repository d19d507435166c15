package org.jalon.placement;

import static org.jalon.placement.MatrixModel.NODES;

import java.util.Arrays;
import org.jalon.referential.Level;

/**
 * The points of a person in a competence as a random variable, by convolution over its topics at
 * each level of the competence, at which they are independent.
 *
 * <p>For the probabilities of levels, what a topic's outcomes are worth up to each level is rounded
 * to twelfths of a point, and a level counts as reached from a quarter of a point below its
 * threshold, which is more than the rounding of all topics together. Mean and variance are not
 * rounded. Mutable, for one thread.
 */
final class CompetencePoints {

  private static final int CELLS_PER_POINT = 12;
  private static final int CELLS_PER_LEVEL = 8 * CELLS_PER_POINT;
  private static final int SLACK = CELLS_PER_POINT / 4;

  /** Levels of a competence, and states of a topic, that are less likely than this are left out. */
  private static final double NEGLIGIBLE = 1e-4;

  private final MatrixModel model;
  private final int[][] cells;
  private final double[] given = new double[Level.COUNT + 1];
  private double[] sum;
  private double[] next;

  CompetencePoints(MatrixModel model) {
    this.model = model;
    this.cells = Arrays.stream(model.points).map(CompetencePoints::rounded).toArray(int[][]::new);
    int longest = 1 + 2 * Level.COUNT * CELLS_PER_LEVEL;
    this.sum = new double[longest];
    this.next = new double[longest];
  }

  private static int[] rounded(double[] points) {
    return Arrays.stream(points).mapToInt(p -> (int) Math.rint(p * CELLS_PER_POINT)).toArray();
  }

  /**
   * The points under some beliefs.
   *
   * @param atNode the mean at each level of the competence
   * @param mean the mean
   * @param variance the variance
   * @param levels the probability of each level, from 0
   */
  @SuppressWarnings("ArrayRecordComponent") // made for one decision, compared with nothing
  record Summary(double[] atNode, double mean, double variance, double[] levels) {}

  /** The points in a competence under some beliefs. */
  Summary summary(MatrixBeliefs beliefs, int competence) {
    double[] nodes = beliefs.competence(competence);
    double[] atNode = new double[NODES];
    double[] levels = new double[Level.COUNT + 1];
    double mean = 0;
    double square = 0;
    for (int node = 0; node < NODES; node++) {
      double variance = 0;
      int most = 0;
      sum[0] = nodes[node];
      for (int t = model.firstTopic[competence]; t < model.firstTopic[competence + 1]; t++) {
        beliefs.topicGivenNode(t, node, given);
        double ofTopic = 0;
        double squareOfTopic = 0;
        for (int m = 0; m < model.points[t].length; m++) {
          double points = model.points[t][m];
          ofTopic += given[m] * points;
          squareOfTopic += given[m] * points * points;
        }
        atNode[node] += ofTopic;
        variance += squareOfTopic - ofTopic * ofTopic;
        most = nodes[node] > NEGLIGIBLE ? convolve(t, most) : 0;
      }
      mean += nodes[node] * atNode[node];
      square += nodes[node] * (variance + atNode[node] * atNode[node]);
      if (nodes[node] > NEGLIGIBLE) {
        addLevels(levels, most);
      }
    }
    double total = Arrays.stream(levels).sum();
    Arrays.setAll(levels, level -> levels[level] / total);
    return new Summary(atNode, mean, Math.max(0, square - mean * mean), levels);
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

  private void addLevels(double[] levels, int most) {
    for (int cell = 0; cell <= most; cell++) {
      levels[Math.min(Level.COUNT, (cell + SLACK) / CELLS_PER_LEVEL)] += sum[cell];
    }
  }
}
