package org.jalon.calibration;

import java.util.ArrayList;
import java.util.List;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * Abilities for sum scores (EAP for sum scores): the posterior given the sum of the categories
 * alone, by the recursion of Lord and Wingersky. Persons with an empty cell have no sum score and
 * are left out.
 *
 * @param persons how many persons answered every item
 * @param scores a row for each possible score, from 0
 * @see <a href="https://doi.org/10.1177/014662169501900105">Thissen, Pommerich, Billeaud and
 *     Williams (1995), Item response theory for scores on tests including polytomous items with
 *     ordered responses, Applied Psychological Measurement 19, 39–49</a>
 */
public record SumScoreTable(int persons, List<SumScoreEstimate> scores) {

  /** Creates a table from a copy of the list. */
  public SumScoreTable {
    scores = List.copyOf(scores);
  }

  /**
   * The table of all items of a matrix.
   *
   * @param bank holds their models
   * @param answers the answers
   * @param latent the distribution of ability
   * @param grid where it is computed
   * @return the table
   * @throws IllegalArgumentException if an item is not in the bank, an answer has no category of
   *     its model, or the distribution depends on the items or has no density on the grid
   */
  public static SumScoreTable of(
      ResolvedItemBank bank, ResponseMatrix answers, Prior latent, QuadratureGrid grid) {
    MatchedAnswers matched = MatchedAnswers.of(bank, answers);
    WeightedNodes nodes = WeightedNodes.of(latent, grid);
    SumScores sums =
        SumScores.of(matched.models().stream().map(nodes::probabilities).toList(), nodes.size());
    int[] complete = matched.complete();
    int[] observed = new int[sums.highest() + 1];
    for (int person : complete) {
      observed[matched.sumScore(person)]++;
    }
    List<SumScoreEstimate> rows = new ArrayList<>();
    for (int score = 0; score < observed.length; score++) {
      rows.add(row(score, sums, nodes, new int[] {observed[score], complete.length}));
    }
    return new SumScoreTable(complete.length, rows);
  }

  private static SumScoreEstimate row(
      int score, SumScores sums, WeightedNodes nodes, int[] observedOf) {
    double total = 0;
    double first = 0;
    for (int q = 0; q < nodes.size(); q++) {
      double p = nodes.weights()[q] * sums.probability(q, score);
      total += p;
      first += p * nodes.nodes()[q];
    }
    double mean = first / total;
    double second = 0;
    for (int q = 0; q < nodes.size(); q++) {
      double deviation = nodes.nodes()[q] - mean;
      second += nodes.weights()[q] * sums.probability(q, score) * deviation * deviation;
    }
    double expected = observedOf[1] * total;
    double residual = expected > 0 ? (observedOf[0] - expected) / Math.sqrt(expected) : 0;
    return new SumScoreEstimate(
        score, mean, Math.sqrt(second / total), observedOf[0], expected, residual);
  }
}
