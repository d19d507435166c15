package org.jalon.exposure;

import java.util.BitSet;
import org.jalon.item.ResolvedItemBank;

/**
 * The restricted maximum rate of Revuelta and Ponsoda (1998): an item is withheld from a test if
 * asking it could bring its exposure rate above a maximum r. It may be asked if it was asked in
 * fewer than r (N + 1) of the N earlier tests, so that of any number T of tests, taken one after
 * the other, at most ⌈r T⌉ ask it: the maximum is kept exactly, not only on average. Tests that run
 * at the same time do not know of each other and may exceed it by their number.
 *
 * <p>Nothing is drawn and nothing gives way: a test that the maximum leaves without an item ends,
 * and counts as one that withheld them. That happens where the maximum is below the length of the
 * tests divided by the number of suitable items: no control can keep such a maximum otherwise.
 * Counts are those of the class of the estimated ability. Together with the progressive strategy
 * this is the progressive-restricted method, {@code ProgressiveRestricted} in {@code
 * org.jalon.selection}.
 *
 * @param maximum r, greater than 0 and at most 1
 * @param rates the earlier tests
 * @see <a href="https://doi.org/10.1111/j.1745-3984.1998.tb00541.x">Revuelta and Ponsoda (1998), A
 *     comparison of item exposure control methods in computerized adaptive testing, Journal of
 *     Educational Measurement 35, 311–327</a>
 */
public record RestrictedRate(double maximum, ExposureRates rates) implements ExposureControl {

  /** A decimal r times a whole number may come out a little above the whole number it is. */
  private static final double ROUNDING = 1e-9;

  /**
   * Creates the control.
   *
   * @throws IllegalArgumentException if the maximum is not greater than 0 and at most 1
   */
  public RestrictedRate {
    Maximum.check(maximum);
  }

  @Override
  public BitSet eligible(ExposureContext context) {
    ResolvedItemBank bank = context.bank();
    int abilityClass = rates.classes().of(context.ability());
    double limit = maximum * (rates.tests().get(abilityClass) + 1) - ROUNDING;
    BitSet eligible = new BitSet(bank.size());
    for (int item = 0; item < bank.size(); item++) {
      eligible.set(item, rates.administered(bank.item(item).id(), abilityClass) < limit);
    }
    return eligible;
  }

  @Override
  public boolean givesWay() {
    return false;
  }

  @Override
  public String describe() {
    return Maximum.describe(maximum);
  }
}
