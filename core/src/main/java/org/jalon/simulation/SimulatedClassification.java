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
   * @return kappa, with Cohen's standard error √(pₒ (1 − pₒ) / n) / (1 − pₑ), which takes the
   *     chance agreement pₑ as known; empty where {@link ClassificationTable#kappa} is
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
    if (table.kappa().isEmpty()) {
      return Optional.empty();
    }
    MonteCarloEstimate agreement = MonteCarloEstimate.share(table.agreement(), table.persons());
    double error = agreement.standardError() / (1 - table.chanceAgreement());
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
