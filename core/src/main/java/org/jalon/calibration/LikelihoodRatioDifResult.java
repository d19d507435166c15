package org.jalon.calibration;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jalon.item.ItemId;

/**
 * Likelihood-ratio tests of differential item functioning.
 *
 * @param baselineLogLikelihood of the model in which all items are common to all groups
 * @param baseline how its calibration ended
 * @param items a test for each item
 */
public record LikelihoodRatioDifResult(
    double baselineLogLikelihood, ConvergenceReport baseline, List<ItemTest> items) {

  /** Creates a result from a copy of the list. */
  public LikelihoodRatioDifResult {
    items = List.copyOf(items);
  }

  /**
   * A test by its item.
   *
   * @param id the item
   * @return its test
   * @throws NoSuchElementException if it was not tested
   */
  public ItemTest item(ItemId id) {
    return items.stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("The item (%s) was not tested.".formatted(id)));
  }

  /**
   * The test of an item.
   *
   * @param id the item
   * @param test the statistic, −2 times the log-likelihood of the baseline less that of the model
   *     in which the item differs (without priors); empty if there is no test
   * @param adjustedP the p-value, adjusted for the number of tests
   * @param converged whether the calibration with the freed item converged
   * @param effects how large the difference is, for each group but the reference group
   * @param reason why there is no test
   */
  public record ItemTest(
      ItemId id,
      Optional<ChiSquareTest> test,
      OptionalDouble adjustedP,
      boolean converged,
      List<Effect> effects,
      Optional<String> reason) {

    /** Creates a test from a copy of the list. */
    public ItemTest {
      effects = List.copyOf(effects);
    }

    static ItemTest none(ItemId id, String reason) {
      return new ItemTest(
          id, Optional.empty(), OptionalDouble.empty(), false, List.of(), Optional.of(reason));
    }

    ItemTest withAdjusted(double p) {
      OptionalDouble value = Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p);
      return new ItemTest(id, test, value, converged, effects, reason);
    }
  }

  /**
   * How large a difference is: the score that persons of a group are expected to have on the item
   * less the score that persons of the same abilities in the reference group are expected to have,
   * weighted by the abilities of the group.
   *
   * @param group the group
   * @param signedDifference the mean difference; negative if the item is harder for the group
   * @param unsignedDifference the mean absolute difference
   * @param difficultyDifference the difference of b, for items of two categories
   * @see <a href="https://doi.org/10.1037/a0018966">Meade (2010), A taxonomy of effect size
   *     measures for the differential functioning of items and scales, Journal of Applied
   *     Psychology 95, 728–743</a>
   */
  public record Effect(
      String group,
      double signedDifference,
      double unsignedDifference,
      OptionalDouble difficultyDifference) {}
}
