package org.jalon.simulation;

import java.util.Optional;
import org.jalon.certification.ClassificationAccuracy;
import org.jalon.certification.ClassificationTable;

/**
 * How well people were classified in a study, with the Monte-Carlo standard error of each share p
 * of n people, √(p (1 − p) / n).
 *
 * @param tables true by awarded classes of the first test, and classes of the first by the second
 *     test
 */
public record SimulatedClassification(ClassificationAccuracy tables) {

  /**
   * How often the class awarded by the first test is the true one.
   *
   * @return a share of people
   */
  public MonteCarloEstimate accuracy() {
    return share(tables.accuracy());
  }

  /**
   * How often both tests award the same class.
   *
   * @return a share of people
   */
  public MonteCarloEstimate consistency() {
    return share(tables.consistency());
  }

  /**
   * Cohen's kappa of true and awarded class.
   *
   * @return kappa, with Cohen's standard error √(pₒ (1 − pₒ) / n) / (1 − pₑ), which takes the
   *     chance agreement pₑ as known; empty where {@link ClassificationTable#kappa} is
   */
  public Optional<MonteCarloEstimate> accuracyKappa() {
    return kappa(tables.trueByAwarded());
  }

  /**
   * Cohen's kappa of both tests.
   *
   * @return kappa as of {@link #accuracyKappa}
   */
  public Optional<MonteCarloEstimate> consistencyKappa() {
    return kappa(tables.firstBySecond());
  }

  private Optional<MonteCarloEstimate> kappa(ClassificationTable table) {
    if (table.kappa().isEmpty()) {
      return Optional.empty();
    }
    double error = share(table.agreement()).standardError() / (1 - table.chanceAgreement());
    return Optional.of(new MonteCarloEstimate(table.kappa().getAsDouble(), error));
  }

  /**
   * The share of all people who are truly below a cut, but were awarded a class above it.
   *
   * @param cut the lowest class above the cut, from 0
   * @return a share of people
   * @throws IllegalArgumentException if there is no such class
   */
  public MonteCarloEstimate falsePositives(int cut) {
    return share(tables.trueByAwarded().belowThenAbove(cut));
  }

  /**
   * The share of all people who are truly above a cut, but were awarded a class below it.
   *
   * @param cut the lowest class above the cut, from 0
   * @return a share of people
   * @throws IllegalArgumentException if there is no such class
   */
  public MonteCarloEstimate falseNegatives(int cut) {
    return share(tables.trueByAwarded().aboveThenBelow(cut));
  }

  private MonteCarloEstimate share(double share) {
    return MonteCarloEstimate.share(share, tables.trueByAwarded().persons());
  }
}
