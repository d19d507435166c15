package org.jalon.simulation;

import java.util.Optional;
import org.jalon.certification.ClassificationTable;

/**
 * How well people were classified in a study, with the Monte-Carlo standard error of each share p
 * of n people, √(p (1 − p) / n).
 *
 * @param trueByAwarded shares of people by true class and the class awarded by the first test
 * @param firstBySecond shares of people by the classes that both of their tests awarded; empty if
 *     they took one test
 */
public record SimulatedClassification(
    ClassificationTable trueByAwarded, Optional<ClassificationTable> firstBySecond) {

  /**
   * How often the class awarded by the first test is the true one.
   *
   * @return a share of people
   */
  public MonteCarloEstimate accuracy() {
    return share(trueByAwarded.agreement());
  }

  /**
   * How often both tests award the same class.
   *
   * @return a share of people; empty if they took one test
   */
  public Optional<MonteCarloEstimate> consistency() {
    return firstBySecond.map(table -> MonteCarloEstimate.share(table.agreement(), table.persons()));
  }

  /**
   * Cohen's kappa of true and awarded class.
   *
   * @return kappa, with its standard error in large samples, by the delta method; empty where
   *     {@link ClassificationTable#kappa} is
   * @see <a href="https://doi.org/10.1037/h0028106">Fleiss, Cohen and Everitt (1969), Large sample
   *     standard errors of kappa and weighted kappa, Psychological Bulletin 72, 323–327</a>
   */
  public Optional<MonteCarloEstimate> accuracyKappa() {
    return kappa(trueByAwarded);
  }

  /**
   * Cohen's kappa of both tests.
   *
   * @return kappa as of {@link #accuracyKappa}; empty if people took one test
   */
  public Optional<MonteCarloEstimate> consistencyKappa() {
    return firstBySecond.flatMap(SimulatedClassification::kappa);
  }

  private static Optional<MonteCarloEstimate> kappa(ClassificationTable table) {
    return table.kappa().stream()
        .mapToObj(kappa -> new MonteCarloEstimate(kappa, kappaError(table)))
        .findFirst();
  }

  /** How far kappa would move if there were one more person in a cell, over all of its people. */
  private static double kappaError(ClassificationTable table) {
    double disagreement = 1 - table.agreement();
    double noChance = 1 - table.chanceAgreement();
    double mean = 0;
    double square = 0;
    for (int i = 0; i < table.shares().size(); i++) {
      for (int j = 0; j < table.shares().size(); j++) {
        double share = table.shares().get(i).get(j);
        double shift = (i == j ? noChance : 0) - disagreement * (column(table, i) + row(table, j));
        mean += share * shift;
        square += share * shift * shift;
      }
    }
    double variance = Math.max(0, square - mean * mean) / table.persons();
    return Math.sqrt(variance) / (noChance * noChance);
  }

  private static double row(ClassificationTable table, int row) {
    return table.shares().get(row).stream().mapToDouble(share -> share).sum();
  }

  private static double column(ClassificationTable table, int column) {
    return table.shares().stream().mapToDouble(row -> row.get(column)).sum();
  }

  /**
   * The share of all people who are truly below a cut, but were awarded a class above it.
   *
   * @param cut the lowest class above the cut, from 0
   * @return a share of people
   * @throws IllegalArgumentException if there is no such class
   */
  public MonteCarloEstimate falsePositives(int cut) {
    return share(trueByAwarded.belowThenAbove(cut));
  }

  /**
   * The share of all people who are truly above a cut, but were awarded a class below it.
   *
   * @param cut the lowest class above the cut, from 0
   * @return a share of people
   * @throws IllegalArgumentException if there is no such class
   */
  public MonteCarloEstimate falseNegatives(int cut) {
    return share(trueByAwarded.aboveThenBelow(cut));
  }

  private MonteCarloEstimate share(double share) {
    return MonteCarloEstimate.share(share, trueByAwarded.persons());
  }
}
