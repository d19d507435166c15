package org.jalon.exposure;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/**
 * The method of Sympson and Hetter (1985): an item that would be chosen is asked with a probability
 * k of its own, and else withheld for the rest of the test. As it is chosen or withheld at most
 * once in a test, this is the same as drawing at the beginning which items the test may use;
 * P(asked) = k P(chosen). The probabilities come from simulation, see {@code
 * SympsonHetterCalibration} in {@code org.jalon.simulation}.
 *
 * @param probabilities k by item, from 0 to 1; 1 for items that are not named
 * @see <a href="https://doi.org/10.3102/10769986028003249">van der Linden (2003), Some alternatives
 *     to Sympson-Hetter item-exposure control in computerized adaptive testing, Journal of
 *     Educational and Behavioral Statistics 28, 249–265</a>
 */
public record SympsonHetter(Map<ItemId, Double> probabilities) implements ExposureControl {

  /**
   * Creates the control from a copy of the map.
   *
   * @throws IllegalArgumentException if a value is not a probability
   */
  public SympsonHetter {
    probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
    probabilities.forEach(
        (item, k) -> Checks.inRange("exposure control parameter of the item " + item, k, 0, 1));
  }

  /**
   * The probability of an item.
   *
   * @param item the item
   * @return k
   */
  public double probability(ItemId item) {
    return probabilities.getOrDefault(item, 1.0);
  }

  @Override
  public BitSet eligible(ExposureContext context) {
    return Experiments.eligible(context, this::probability);
  }

  @Override
  public String describe() {
    return "withheld by its Sympson-Hetter parameter";
  }
}
