package org.jalon.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;

/**
 * The model of a matrix of levels by enumeration of everything that can be: error rates, levels of
 * the person and of two competences on the grid, and how many outcomes of each of four topics are
 * mastered. Written from the definition of the prior, without any code of the library's own.
 */
final class ObviousMatrix {

  /** What is possible, and how probable it is, up to a factor. */
  record World(double slip, double guess, List<Integer> mastered, double weight) {}

  /** A topic: its competence, and its outcomes with their levels and points. */
  record ObviousTopic(
      int competence, List<OutcomeId> outcomes, List<Integer> levels, List<Points> points) {}

  private static final int NODES = 25;

  private final MatrixPrior prior;
  private final List<ObviousTopic> topics;
  final List<World> worlds = new ArrayList<>();

  private final double[][][] exactly;

  ObviousMatrix(MatrixPrior prior, ErrorRates rates, List<ObviousTopic> topics) {
    this.prior = prior;
    this.topics = topics;
    this.exactly = exactly();
    Map<List<Integer>, Double> matrices = matrices();
    for (double slip : rates.slips()) {
      for (double guess : rates.guesses()) {
        matrices.forEach((m, p) -> worlds.add(new World(slip, guess, m, p)));
      }
    }
  }

  private static double node(int node) {
    return -1.5 + 0.5 * node;
  }

  /** The probability of each matrix, as numbers of outcomes mastered. */
  private Map<List<Integer>, Double> matrices() {
    List<List<Integer>> matrices = allMatrices();
    double[] sums = new double[matrices.size()];
    double[] person = normal(prior.mean(), prior.personDeviation());
    double[][] competence = new double[NODES][];
    Arrays.setAll(competence, p -> normal(node(p), prior.competenceDeviation()));
    for (int first = 0; first < NODES; first++) {
      for (int second = 0; second < NODES; second++) {
        double levels = 0;
        for (int p = 0; p < NODES; p++) {
          levels += person[p] * competence[p][first] * competence[p][second];
        }
        for (int i = 0; i < sums.length; i++) {
          sums[i] += levels * given(matrices.get(i), first, second);
        }
      }
    }
    Map<List<Integer>, Double> probabilities = new LinkedHashMap<>();
    for (int i = 0; i < sums.length; i++) {
      probabilities.put(matrices.get(i), sums[i]);
    }
    return probabilities;
  }

  private List<List<Integer>> allMatrices() {
    List<List<Integer>> matrices = List.of(List.of());
    for (ObviousTopic topic : topics) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> matrix : matrices) {
        for (int m = 0; m <= topic.levels.size(); m++) {
          List<Integer> next = new ArrayList<>(matrix);
          next.add(m);
          longer.add(next);
        }
      }
      matrices = longer;
    }
    return matrices;
  }

  private double given(List<Integer> matrix, int first, int second) {
    double product = 1;
    for (int t = 0; t < matrix.size(); t++) {
      product *= exactly[t][matrix.get(t)][topics.get(t).competence == 0 ? first : second];
    }
    return product;
  }

  private static double[] normal(double mean, double deviation) {
    double[] weights = new double[NODES];
    double sum = 0;
    for (int n = 0; n < NODES; n++) {
      weights[n] = Math.exp(-Math.pow(node(n) - mean, 2) / (2 * deviation * deviation));
      sum += weights[n];
    }
    for (int n = 0; n < NODES; n++) {
      weights[n] /= sum;
    }
    return weights;
  }

  /** P(the m lowest outcomes and no other | level) by topic, m and node, which tests ask often. */
  private double[][][] exactly() {
    double[][][] table = new double[topics.size()][][];
    for (int t = 0; t < table.length; t++) {
      ObviousTopic topic = topics.get(t);
      table[t] = new double[topic.levels.size() + 1][NODES];
      for (int m = 0; m < table[t].length; m++) {
        for (int n = 0; n < NODES; n++) {
          table[t][m][n] = atLeast(topic, m, node(n)) - atLeast(topic, m + 1, node(n));
        }
      }
    }
    return table;
  }

  private double atLeast(ObviousTopic topic, int m, double level) {
    if (m == 0 || m > topic.levels.size()) {
      return m == 0 ? 1 : 0;
    }
    double threshold = topic.levels.get(m - 1) - 0.5;
    return 1 / (1 + Math.exp(-(level - threshold) / prior.topicSpread()));
  }

  private boolean masters(World world, int topic, int rung) {
    return world.mastered.get(topic) > rung;
  }

  double right(World world, int topic, int rung) {
    return masters(world, topic, rung) ? 1 - world.slip : world.guess;
  }

  /** Takes an answer. */
  void observe(int topic, int rung, boolean correct) {
    worlds.replaceAll(
        world -> {
          double right = right(world, topic, rung);
          double likelihood = correct ? right : 1 - right;
          return new World(world.slip, world.guess, world.mastered, world.weight * likelihood);
        });
    double sum = worlds.stream().mapToDouble(World::weight).sum();
    worlds.replaceAll(w -> new World(w.slip, w.guess, w.mastered, w.weight / sum));
  }

  /** The mean of a quantity; weights sum to 1 once normalised. */
  double mean(ToDoubleFunction<World> quantity) {
    double sum = worlds.stream().mapToDouble(World::weight).sum();
    return worlds.stream().mapToDouble(w -> w.weight * quantity.applyAsDouble(w)).sum() / sum;
  }

  double mastery(int topic, int rung) {
    return mean(world -> masters(world, topic, rung) ? 1 : 0);
  }

  /** The points of a competence, exactly. */
  Points points(World world, int competence) {
    Points sum = Points.ZERO;
    for (int t = 0; t < topics.size(); t++) {
      for (int rung = 0; rung < world.mastered.get(t); rung++) {
        if (topics.get(t).competence == competence) {
          sum = sum.plus(topics.get(t).points.get(rung));
        }
      }
    }
    return sum;
  }

  /** The probability that the points of a competence, and some more, reach a level. */
  double reaches(int competence, int level, double more) {
    return mean(w -> points(w, competence).toDouble() + more >= 8.0 * level ? 1 : 0);
  }

  /** Mutual information of an answer and the matrix in bits, given the rates, in their mean. */
  double informationAboutMatrix(int topic, int rung) {
    Map<List<Double>, List<World>> byRates = new LinkedHashMap<>();
    for (World world : worlds) {
      byRates
          .computeIfAbsent(List.of(world.slip, world.guess), key -> new ArrayList<>())
          .add(world);
    }
    double information = 0;
    for (List<World> ofRates : byRates.values()) {
      double total = ofRates.stream().mapToDouble(World::weight).sum();
      double right =
          ofRates.stream().mapToDouble(w -> w.weight * right(w, topic, rung)).sum() / total;
      for (World w : ofRates) {
        double r = right(w, topic, rung);
        information += w.weight * (r * log2(r / right) + (1 - r) * log2((1 - r) / (1 - right)));
      }
    }
    return information / worlds.stream().mapToDouble(World::weight).sum();
  }

  /** −1/2 log₂(1 − r²), r the correlation of an answer and the points of the topic's competence. */
  double informationAboutPoints(int topic, int rung) {
    int competence = topics.get(topic).competence;
    double right = mean(w -> right(w, topic, rung));
    double points = mean(w -> points(w, competence).toDouble());
    double covariance =
        mean(w -> (right(w, topic, rung) - right) * (points(w, competence).toDouble() - points));
    double variance = mean(w -> Math.pow(points(w, competence).toDouble() - points, 2));
    return -0.5 * log2(1 - covariance * covariance / (right * (1 - right) * variance));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
