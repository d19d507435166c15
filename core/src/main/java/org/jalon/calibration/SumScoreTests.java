package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** S-X² of all items in one group. */
final class SumScoreTests {

  private final MatchedAnswers matched;
  private final WeightedNodes nodes;
  private final double minimum;
  private final int[][][] observed;

  SumScoreTests(MatchedAnswers matched, WeightedNodes nodes, double minimum) {
    this.matched = matched;
    this.nodes = nodes;
    this.minimum = minimum;
    this.observed = count();
  }

  /** By item, sum score and category. */
  private int[][][] count() {
    ResponseMatrix answers = matched.answers();
    int highest = matched.models().stream().mapToInt(model -> model.categoryCount() - 1).sum();
    int[][][] counts = new int[answers.itemCount()][highest + 1][];
    for (int item = 0; item < counts.length; item++) {
      int categories = matched.model(item).categoryCount();
      Arrays.setAll(counts[item], score -> new int[categories]);
    }
    for (int person : matched.complete()) {
      int score = matched.sumScore(person);
      for (int i = 0; i < answers.size(person); i++) {
        counts[answers.item(person, i)][score][answers.category(person, i)]++;
      }
    }
    return counts;
  }

  List<CellSum> all() {
    List<CellSum> tests = new ArrayList<>();
    if (matched.complete().length == 0 || observed.length < 2) {
      matched.models().forEach(model -> tests.add(CellSum.NONE));
      return tests;
    }
    List<double[][]> items = matched.models().stream().map(nodes::probabilities).toList();
    SumScores.withoutEach(
        items, nodes.size(), (others, item) -> tests.add(test(item, items.get(item), others)));
    return tests;
  }

  private CellSum test(int item, double[][] probabilities, SumScores others) {
    SumScoreCells cells = new SumScoreCells(minimum);
    for (int score = 1; score < observed[item].length - 1; score++) {
      int[] row = observed[item][score];
      int persons = Arrays.stream(row).sum();
      double[] shares = shares(probabilities, others, score);
      if (persons > 0 && Arrays.stream(shares).sum() > 0) {
        cells.add(row, Arrays.stream(shares).map(share -> share * persons).toArray());
      }
    }
    return cells.sum();
  }

  /** Of the categories among persons with a score; all 0 if nobody can be expected to have it. */
  private double[] shares(double[][] probabilities, SumScores others, int score) {
    double[] shares = new double[probabilities[0].length];
    for (int q = 0; q < nodes.size(); q++) {
      for (int k = 0; k < shares.length; k++) {
        shares[k] += nodes.weights()[q] * probabilities[q][k] * others.probability(q, score - k);
      }
    }
    double total = Arrays.stream(shares).sum();
    Arrays.setAll(shares, k -> total > 0 ? shares[k] / total : 0);
    return shares;
  }
}
