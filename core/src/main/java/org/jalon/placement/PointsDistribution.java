package org.jalon.placement;

import static org.jalon.placement.MatrixModel.NODES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jalon.referential.Level;

/**
 * The distribution of the points in a competence, by convolution over its topics at each level of
 * the competence, at which they are independent.
 *
 * <p>What the outcomes of a topic are worth up to each level is rounded to twelfths of a point
 * here; a level counts as reached from a quarter of a point below its threshold, which is more than
 * the rounding of all topics together. Mean and deviation are not rounded.
 */
final class PointsDistribution {

  private static final int CELLS_PER_POINT = 12;
  private static final int POINTS_PER_LEVEL = 8;
  private static final int SLACK = CELLS_PER_POINT / 4;

  /** Levels of a competence that are less likely than this are left out. */
  private static final double NEGLIGIBLE = 1e-5;

  private final MatrixModel model;
  private final double[][] points;
  private final int[][] cells;
  private final int[] mostCells;

  PointsDistribution(MatrixModel model) {
    this.model = model;
    int topics = model.mastered.length;
    this.points = new double[topics][];
    this.cells = new int[topics][];
    this.mostCells = new int[model.competences];
    for (int topic = 0; topic < topics; topic++) {
      points[topic] = new double[model.mastered[topic].length];
      cells[topic] = new int[points[topic].length];
      for (int m = 1; m < points[topic].length; m++) {
        points[topic][m] =
            points[topic][m - 1]
                + model.outcomes.points(model.firstOutcome[topic] + m - 1).toDouble();
        cells[topic][m] = (int) Math.rint(points[topic][m] * CELLS_PER_POINT);
      }
      mostCells[model.competenceOf[topic]] += cells[topic][cells[topic].length - 1];
    }
  }

  /** The estimate of a competence. */
  CompetenceEstimate of(MatrixBeliefs beliefs, int competence) {
    double[] nodes = beliefs.competence(competence);
    double[] distribution = new double[mostCells[competence] + 1];
    double mean = 0;
    double square = 0;
    double inner = 0;
    for (int node = 0; node < NODES; node++) {
      if (nodes[node] > NEGLIGIBLE) {
        addTo(distribution, beliefs, competence, node, nodes[node]);
      }
      double[] moments = moments(beliefs, competence, node);
      mean += nodes[node] * moments[0];
      square += nodes[node] * moments[0] * moments[0];
      inner += nodes[node] * moments[1];
    }
    return new CompetenceEstimate(
        model.outcomes.competenceOf(model.firstTopic[competence]),
        mean,
        Math.sqrt(Math.max(0, inner + square - mean * mean)),
        levels(distribution));
  }

  /** Mean and variance of the points at a level of the competence. */
  private double[] moments(MatrixBeliefs beliefs, int competence, int node) {
    double mean = 0;
    double variance = 0;
    double[] given = new double[Level.COUNT + 1];
    for (int t = model.firstTopic[competence]; t < model.firstTopic[competence + 1]; t++) {
      beliefs.topicGivenNode(t, node, given);
      double ofTopic = 0;
      double square = 0;
      for (int m = 0; m < points[t].length; m++) {
        ofTopic += given[m] * points[t][m];
        square += given[m] * points[t][m] * points[t][m];
      }
      mean += ofTopic;
      variance += square - ofTopic * ofTopic;
    }
    return new double[] {mean, variance};
  }

  private void addTo(
      double[] distribution, MatrixBeliefs beliefs, int competence, int node, double weight) {
    double[] sum = new double[distribution.length];
    sum[0] = weight;
    int most = 0;
    double[] given = new double[Level.COUNT + 1];
    for (int t = model.firstTopic[competence]; t < model.firstTopic[competence + 1]; t++) {
      beliefs.topicGivenNode(t, node, given);
      double[] next = new double[distribution.length];
      for (int m = 0; m < cells[t].length; m++) {
        int shift = cells[t][m];
        double p = given[m];
        for (int cell = 0; cell <= most; cell++) {
          next[cell + shift] += p * sum[cell];
        }
      }
      most += cells[t][cells[t].length - 1];
      sum = next;
    }
    for (int cell = 0; cell <= most; cell++) {
      distribution[cell] += sum[cell];
    }
  }

  private static List<Double> levels(double[] distribution) {
    double[] levels = new double[Level.COUNT + 1];
    double total = Arrays.stream(distribution).sum();
    for (int cell = 0; cell < distribution.length; cell++) {
      int level = (cell + SLACK) / (POINTS_PER_LEVEL * CELLS_PER_POINT);
      levels[Math.min(Level.COUNT, level)] += distribution[cell] / total;
    }
    List<Double> list = new ArrayList<>();
    Arrays.stream(levels).forEach(list::add);
    return Collections.unmodifiableList(list);
  }
}
