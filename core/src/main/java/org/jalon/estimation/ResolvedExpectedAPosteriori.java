package org.jalon.estimation;

import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/** {@link ExpectedAPosteriori} over a table of one bank. Responses to other banks go without it. */
final class ResolvedExpectedAPosteriori implements AbilityEstimator {

  private final ExpectedAPosteriori estimator;
  private final ResolvedItemBank bank;
  private final Posterior prior;
  private final LikelihoodTable table;

  ResolvedExpectedAPosteriori(ExpectedAPosteriori estimator, ResolvedItemBank bank) {
    this.estimator = estimator;
    this.bank = bank;
    this.prior = Posterior.of(estimator.grid(), estimator.prior());
    this.table = LikelihoodTable.of(bank, estimator.grid());
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    return responses.bank() == bank
        ? ExpectedAPosteriori.estimate(prior.updated(table, responses), responses.size())
        : estimator.estimate(responses);
  }

  @Override
  public String toString() {
    return estimator.toString();
  }
}
