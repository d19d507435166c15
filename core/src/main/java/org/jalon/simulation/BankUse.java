package org.jalon.simulation;

import java.util.List;
import org.jalon.item.ItemId;

/**
 * How the items of a bank were used. The standard errors of the overlap, the share never used and
 * the largest rate are found by leaving out one of 20 groups of people after the other
 * (delete-a-group jackknife): of each twenty persons who follow each other one is in each group.
 *
 * @param exposures how often each item was asked, most often first; of equal rates, in the order of
 *     the bank
 * @param overlap the share of its items that a test has in common with another one, on average over
 *     all pairs: Σ c (c − 1) / ((n − 1) Σ c), where c are the numbers of people who got an item.
 *     For tests of one length that of Chen, Ankenmann and Spray; else the mean number of common
 *     items divided by the mean length
 * @param neverUsed the share of the items that nobody got
 * @param overused the share of the items with an exposure rate above the {@linkplain
 *     OutcomeOptions#highExposure high} one; its standard error is √(Σ p (1 − p)) / N of N items,
 *     where p is the probability that a normally distributed rate is above it
 * @param highestRate the largest exposure rate
 * @see <a href="https://doi.org/10.1111/j.1745-3984.2003.tb01100.x">Chen, Ankenmann and Spray
 *     (2003), The relationship between item exposure and test overlap in computerized adaptive
 *     testing, Journal of Educational Measurement 40, 129–145</a>
 */
public record BankUse(
    List<Exposure> exposures,
    MonteCarloEstimate overlap,
    MonteCarloEstimate neverUsed,
    MonteCarloEstimate overused,
    MonteCarloEstimate highestRate) {

  /** Creates outcomes from a copy of the list. */
  public BankUse {
    exposures = List.copyOf(exposures);
  }

  /**
   * How often an item was asked.
   *
   * @param item the item
   * @param count how many people got it
   * @param rate as a share of all people
   */
  public record Exposure(ItemId item, long count, MonteCarloEstimate rate) {}
}
