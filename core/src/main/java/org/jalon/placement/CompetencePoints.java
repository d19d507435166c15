package org.jalon.placement;

import static org.jalon.placement.MatrixModel.NODES;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jalon.referential.Level;

/**
 * The points of a person in a competence as a random variable, by convolution over its topics at
 * each level of the competence, at which they are independent.
 *
 * <p>For the probabilities of levels, what a topic's outcomes are worth up to each level is rounded
 * to twelfths of a point, and a level counts as reached from as far below its threshold as rounding
 * can have brought the sum over the topics, so that whoever reaches it exactly is not missed. Mean
 * and variance are not rounded. Mutable, for one thread.
 */
final class CompetencePoints {

  private static final int CELLS_PER_POINT = 12;
  private static final int CELLS_PER_LEVEL = 8 * CELLS_PER_POINT;

  /** More than the error of the sum of points itself, and much less than a cell. */
  private static final double ROUNDING = 1e-6;

  /** Levels of a competence, and states of a topic, that are less likely than this are left out. */
  private static final double NEGLIGIBLE = 1e-4;

  private final MatrixModel model;
  private final int[][] cells;

  /** How many cells the sum of a competence may have lost by rounding. */
  private final int[] slack;

  private final double[] given = new double[Level.COUNT + 1];
  private double[] sum;
  private double[] next;
  private final double[] shifted;

  CompetencePoints(MatrixModel model) {
    this.model = model;
    this.cells = Arrays.stream(model.points).map(CompetencePoints::rounded).toArray(int[][]::new);
    this.slack =
        IntStream.range(0, model.competences)
            .map(competence -> (int) Math.ceil(lost(competence) - ROUNDING))
            .toArray();
    int longest = 1 + 2 * Level.COUNT * CELLS_PER_LEVEL;
    this.sum = new double[longest];
    this.next = new double[longest];
    this.shifted = new double[longest];
  }

  private double lost(int competence) {
    return IntStream.range(model.firstTopic[competence], model.firstTopic[competence + 1])
        .mapToDouble(
            topic ->
                Arrays.stream(model.points[topic])
                    .map(p -> p * CELLS_PER_POINT - Math.rint(p * CELLS_PER_POINT))
                    .max()
                    .orElse(0))
        .sum();
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
        addLevels(levels, most, slack[competence]);
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
    int highest = cells[topic].length - 1;
    while (given[highest] <= NEGLIGIBLE) {
      highest--;
    }
    int widest = most + cells[topic][highest];
    Arrays.fill(next, 0, widest + 1, 0);
    for (int m = 0; m <= highest; m++) {
      if (given[m] > NEGLIGIBLE) {
        int shift = cells[topic][m];
        System.arraycopy(sum, 0, shifted, shift, most + 1);
        addMultiple(next, given[m], shifted, shift, most + shift + 1);
      }
    }
    double[] swap = sum;
    sum = next;
    next = swap;
    return widest;
  }

  /** All places are equal and the arrays are locals, so that this becomes vector instructions. */
  private static void addMultiple(
      double[] to, double factor, double[] values, int from, int until) {
    for (int cell = from; cell < until; cell++) {
      to[cell] += factor * values[cell];
    }
  }

  private void addLevels(double[] levels, int most, int lost) {
    int cell = 0;
    for (int level = 0; level <= Level.COUNT; level++) {
      int last = level == Level.COUNT ? most : (level + 1) * CELLS_PER_LEVEL - lost - 1;
      double weight = levels[level];
      for (; cell <= Math.min(last, most); cell++) {
        weight += sum[cell];
      }
      levels[level] = weight;
    }
  }
}
