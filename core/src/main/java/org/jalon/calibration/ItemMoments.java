package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.irt.ResponseModel;

/**
 * The moments of categories, as numbers, that M₂ compares: the means of all items, then the mean
 * products of each two. Items are independent given a node.
 */
final class ItemMoments {

  private static final int HIGHEST_POWER = 2;

  /** Of the mean square. */
  private static final double LEAST_VARIANCE = 1e-10;

  private final double[] weights;

  /** The mean of a power (from 1) of the category of an item at a node. */
  private final double[][][] powers;

  private final int items;

  private ItemMoments(double[] weights, double[][][] powers) {
    this.weights = weights;
    this.powers = powers;
    this.items = powers[1].length;
  }

  static ItemMoments of(List<ResponseModel> models, WeightedNodes nodes) {
    double[][][] powers = new double[HIGHEST_POWER + 1][models.size()][];
    for (int i = 0; i < models.size(); i++) {
      double[][] probabilities = nodes.probabilities(models.get(i));
      for (int power = 1; power <= HIGHEST_POWER; power++) {
        powers[power][i] = means(probabilities, power);
      }
    }
    return new ItemMoments(nodes.weights(), powers);
  }

  private static double[] means(double[][] probabilities, int power) {
    double[] means = new double[probabilities.length];
    for (int q = 0; q < means.length; q++) {
      for (int k = 1; k < probabilities[q].length; k++) {
        means[q] += probabilities[q][k] * power(k, power);
      }
    }
    return means;
  }

  private static double power(int k, int power) {
    double value = k;
    for (int p = 1; p < power; p++) {
      value *= k;
    }
    return value;
  }

  /** As if the answers to different items had nothing to do with each other. */
  static ItemMoments ofIndependent(int[][] rows) {
    double[][][] powers = new double[HIGHEST_POWER + 1][rows[0].length][1];
    for (int power = 1; power <= HIGHEST_POWER; power++) {
      for (int[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          powers[power][i][0] += power(row[i], power) / rows.length;
        }
      }
    }
    return new ItemMoments(new double[] {1}, powers);
  }

  static double[] observed(int[][] rows) {
    int items = rows[0].length;
    double[] sums = new double[items + items * (items - 1) / 2];
    for (int[] row : rows) {
      int next = items;
      for (int i = 0; i < items; i++) {
        sums[i] += row[i];
        for (int j = i + 1; j < items; j++) {
          sums[next++] += row[i] * row[j];
        }
      }
    }
    for (int m = 0; m < sums.length; m++) {
      sums[m] /= rows.length;
    }
    return sums;
  }

  /** The items of each moment: one, or two. */
  private int[][] subjects() {
    List<int[]> subjects = new ArrayList<>();
    IntStream.range(0, items).forEach(i -> subjects.add(new int[] {i}));
    for (int i = 0; i < items; i++) {
      for (int j = i + 1; j < items; j++) {
        subjects.add(new int[] {i, j});
      }
    }
    return subjects.toArray(int[][]::new);
  }

  double[] expected() {
    int[][] subjects = subjects();
    double[] expected = new double[subjects.length];
    for (int m = 0; m < expected.length; m++) {
      expected[m] = mean(subjects[m], new int[0]);
    }
    return expected;
  }

  /**
   * Ξ, its upper triangle row by row; the rows do not depend on each other. Most moments have no
   * item in common, and the mean of their product is that of their means at each node.
   */
  double[][] covariance() {
    int[][] subjects = subjects();
    double[] expected = expected();
    double[][] atNodes = new double[subjects.length][];
    Arrays.setAll(atNodes, m -> product(subjects[m]));
    double[][] covariance = new double[subjects.length][subjects.length];
    IntStream.range(0, subjects.length)
        .parallel()
        .forEach(
            m -> {
              double[] weighted = atNodes[m].clone();
              Arrays.setAll(weighted, q -> weights[q] * weighted[q]);
              for (int n = m; n < subjects.length; n++) {
                double mean =
                    overlap(subjects[m], subjects[n])
                        ? mean(subjects[m], subjects[n])
                        : sumOfProducts(weighted, atNodes[n]);
                covariance[m][n] = mean - expected[m] * expected[n];
              }
            });
    return covariance;
  }

  /** The mean of a moment at each node. */
  private double[] product(int[] subject) {
    double[] product = powers[1][subject[0]].clone();
    for (int s = 1; s < subject.length; s++) {
      for (int q = 0; q < product.length; q++) {
        product[q] *= powers[1][subject[s]][q];
      }
    }
    return product;
  }

  private static boolean overlap(int[] one, int[] other) {
    for (int item : one) {
      if (item == other[0] || item == other[other.length - 1]) {
        return true;
      }
    }
    return false;
  }

  private static double sumOfProducts(double[] one, double[] other) {
    double sum = 0;
    for (int q = 0; q < one.length; q++) {
      sum += one[q] * other[q];
    }
    return sum;
  }

  /** The mean product of the items of two moments, of which some may be the same. */
  private double mean(int[] one, int[] other) {
    double[][] factors = factors(one, other);
    double sum = 0;
    for (int q = 0; q < weights.length; q++) {
      double product = weights[q];
      for (double[] factor : factors) {
        product *= factor[q];
      }
      sum += product;
    }
    return sum;
  }

  private double[][] factors(int[] one, int[] other) {
    List<double[]> factors = new ArrayList<>();
    for (int item : one) {
      factors.add(powers[contains(other, item) ? 2 : 1][item]);
    }
    for (int item : other) {
      if (!contains(one, item)) {
        factors.add(powers[1][item]);
      }
    }
    return factors.toArray(double[][]::new);
  }

  private static boolean contains(int[] list, int item) {
    return IntStream.of(list).anyMatch(i -> i == item);
  }

  /** Δ by moment and parameter. */
  double[][] derivatives(List<ResponseModel> models, FreeParameters free, WeightedNodes nodes) {
    List<double[]> columns = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      for (int t = 0; t < free.of(models.get(i)); t++) {
        columns.add(column(i, ParameterDerivative.ofExpectedScore(models.get(i), t, nodes)));
      }
    }
    return transposed(columns);
  }

  /** What a parameter of an item that changes its mean like this changes in all moments. */
  private double[] column(int item, double[] change) {
    int[][] subjects = subjects();
    double[] column = new double[subjects.length];
    for (int m = 0; m < column.length; m++) {
      if (contains(subjects[m], item)) {
        int other = IntStream.of(subjects[m]).filter(i -> i != item).findFirst().orElse(-1);
        for (int q = 0; q < weights.length; q++) {
          column[m] += weights[q] * change[q] * (other < 0 ? 1 : powers[1][other][q]);
        }
      }
    }
    return column;
  }

  private double[][] transposed(List<double[]> columns) {
    double[][] rows = new double[items + items * (items - 1) / 2][columns.size()];
    for (int t = 0; t < columns.size(); t++) {
      for (int m = 0; m < rows.length; m++) {
        rows[m][t] = columns.get(t)[m];
      }
    }
    return rows;
  }

  /** √ of the mean squared difference of correlations, these expected and those observed. */
  double correlationDifference(ItemMoments sample, double[] observed) {
    double[] expected = expected();
    double sum = 0;
    int next = items;
    for (int i = 0; i < items; i++) {
      for (int j = i + 1; j < items; j++) {
        double difference =
            correlation(observed, next, i, j, sample) - correlation(expected, next, i, j, this);
        sum += difference * difference;
        next++;
      }
    }
    return Math.sqrt(sum / (next - items));
  }

  /**
   * M₂ of the model in which items are independent and have any means, for these moments of the
   * answers themselves. The products of deviations from the means are uncorrelated then, with each
   * other and with the means, so that it is the number of persons times the sum of the squared
   * correlations. Empty if there are none, or an item never varies.
   */
  Optional<ChiSquareTest> independence(double[] observed, int persons) {
    if (items < 2 || IntStream.range(0, items).anyMatch(this::isConstant)) {
      return Optional.empty();
    }
    double sum = 0;
    int next = items;
    for (int i = 0; i < items; i++) {
      for (int j = i + 1; j < items; j++) {
        double correlation = correlation(observed, next++, i, j, this);
        sum += correlation * correlation;
      }
    }
    return Optional.of(ChiSquareTest.of(persons * sum, items * (items - 1) / 2));
  }

  private boolean isConstant(int item) {
    return variance(item) <= LEAST_VARIANCE * mean(new int[] {item}, new int[] {item});
  }

  private static double correlation(
      double[] moments, int pair, int i, int j, ItemMoments variances) {
    double covariance = moments[pair] - moments[i] * moments[j];
    return covariance / Math.sqrt(variances.variance(i) * variances.variance(j));
  }

  private double variance(int item) {
    double mean = mean(new int[] {item}, new int[0]);
    return mean(new int[] {item}, new int[] {item}) - mean * mean;
  }
}
