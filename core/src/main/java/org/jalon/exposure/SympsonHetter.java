package org.jalon.exposure;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/**
 * The method of Sympson and Hetter (1985): an item that would be chosen is asked with a probability
 * k of its own, and else withheld for the rest of the test. As it is chosen or withheld at most
 * once in a test, this is the same as drawing at the beginning which items the test may use;
 * P(asked) = k P(chosen). The probabilities come from simulation, see {@code
 * SympsonHetterCalibration} in {@code org.jalon.simulation}.
 *
 * <p>With several classes of ability it is the conditional form, after Stocking and Lewis (1998):
 * an item has a probability in each class, and that of the class of the estimated ability applies,
 * so that P(asked in a class) = k P(chosen in that class). Each class has a draw of its own for
 * every item: an item withheld in one class may be asked in another. With a single draw the k of a
 * class would depend on those of the classes before it, and no search would settle.
 *
 * <p>Where no item would be left, the control gives way at that position.
 *
 * @param classes the classes of ability; {@link AbilityClasses#SINGLE} for one k for all people
 * @param probabilities k by item, one in each class, from 0 to 1; 1 for items that are not named
 * @see <a href="https://doi.org/10.3102/10769986023001057">Stocking and Lewis (1998), Controlling
 *     item exposure conditional on ability in computerized adaptive testing, Journal of Educational
 *     and Behavioral Statistics 23, 57–75</a>
 * @see <a href="https://doi.org/10.3102/10769986028003249">van der Linden (2003), Some alternatives
 *     to Sympson-Hetter item-exposure control in computerized adaptive testing, Journal of
 *     Educational and Behavioral Statistics 28, 249–265</a>
 */
public record SympsonHetter(AbilityClasses classes, Map<ItemId, List<Double>> probabilities)
    implements ExposureControl {

  /**
   * Creates the control from copies of the collections.
   *
   * @throws IllegalArgumentException if a value is not a probability, or an item has not one for
   *     each class
   */
  public SympsonHetter {
    Map<ItemId, List<Double>> copy = new LinkedHashMap<>();
    for (Map.Entry<ItemId, List<Double>> entry : probabilities.entrySet()) {
      copy.put(entry.getKey(), checked(entry.getKey(), entry.getValue(), classes));
    }
    probabilities = Collections.unmodifiableMap(copy);
  }

  /**
   * Creates the control for all people alike.
   *
   * @param probabilities k by item, from 0 to 1; 1 for items that are not named
   * @throws IllegalArgumentException if a value is not a probability
   */
  public SympsonHetter(Map<ItemId, Double> probabilities) {
    this(AbilityClasses.SINGLE, listed(probabilities));
  }

  private static Map<ItemId, List<Double>> listed(Map<ItemId, Double> probabilities) {
    Map<ItemId, List<Double>> lists = new LinkedHashMap<>();
    probabilities.forEach((item, k) -> lists.put(item, List.of(k)));
    return lists;
  }

  private static List<Double> checked(ItemId item, List<Double> values, AbilityClasses classes) {
    List<Double> copy = List.copyOf(values);
    Checks.require(
        copy.size() == classes.count(),
        "exposure control parameters of the item " + item,
        copy,
        "must be one for each of " + classes.count() + " ability classes");
    copy.forEach(k -> Checks.inRange("exposure control parameter of the item " + item, k, 0, 1));
    return copy;
  }

  /**
   * The probability of an item in a class.
   *
   * @param item the item
   * @param abilityClass the class of ability, from 0
   * @return k
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double probability(ItemId item, int abilityClass) {
    List<Double> byClass = probabilities.get(item);
    Objects.checkIndex(abilityClass, classes.count());
    return byClass == null ? 1 : byClass.get(abilityClass);
  }

  @Override
  public BitSet eligible(ExposureContext context) {
    int abilityClass = classes.of(context.ability());
    return Experiments.eligible(context, abilityClass, item -> probability(item, abilityClass));
  }

  @Override
  public String describe() {
    return "withheld by its Sympson-Hetter parameter";
  }
}
