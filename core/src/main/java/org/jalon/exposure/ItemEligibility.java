package org.jalon.exposure;

import java.util.BitSet;
import org.jalon.item.ItemId;

/**
 * The item-eligibility method of van der Linden and Veldkamp (2004): before each test an experiment
 * decides for each item whether the test may use it. With ε the number of earlier tests that could
 * use the item and α of those that asked it, the probability is min(1, r ε / α), and 1 while α is
 * 0: as P(asked) = P(asked | eligible) P(eligible), it steers the rate of every item to at most r
 * without any simulation beforehand. The method corrects itself as the counts grow; if older tests
 * fade in them, it follows changes of the bank or the population.
 *
 * <p>With several classes of ability the control is conditional: counts and probabilities are those
 * of the class of the estimated ability, and one draw for each item serves all classes. Where no
 * item would be left, the control gives way at that position.
 *
 * @param maximum r, greater than 0 and at most 1
 * @param rates the earlier tests
 * @see <a href="https://doi.org/10.3102/10769986029003273">van der Linden and Veldkamp (2004),
 *     Constraining item exposure in computerized adaptive testing with shadow tests, Journal of
 *     Educational and Behavioral Statistics 29, 273–291</a>
 * @see <a href="https://doi.org/10.3102/1076998606298044">van der Linden and Veldkamp (2007),
 *     Conditional item-exposure control in adaptive testing using item-ineligibility probabilities,
 *     Journal of Educational and Behavioral Statistics 32, 398–418</a>
 */
public record ItemEligibility(double maximum, ExposureRates rates) implements ExposureControl {

  /**
   * Creates the control.
   *
   * @throws IllegalArgumentException if the maximum is not greater than 0 and at most 1
   */
  public ItemEligibility {
    Maximum.check(maximum);
  }

  /**
   * The probability that a test may use an item.
   *
   * @param item the item
   * @param abilityClass the class of ability, from 0
   * @return from 0 to 1
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double probability(ItemId item, int abilityClass) {
    double administered = rates.administered(item, abilityClass);
    return administered == 0
        ? 1
        : Math.min(1, maximum * rates.eligible(item, abilityClass) / administered);
  }

  @Override
  public BitSet eligible(ExposureContext context) {
    int abilityClass = rates.classes().of(context.ability());
    return Experiments.eligible(context, item -> probability(item, abilityClass));
  }

  @Override
  public String describe() {
    return "not drawn as eligible: " + Maximum.describe(maximum);
  }
}
