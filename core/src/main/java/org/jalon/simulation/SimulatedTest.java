package org.jalon.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/**
 * The test of one person.
 *
 * @param person which person, from 0
 * @param ability the true ability
 * @param estimate the estimated ability; perhaps not finite
 * @param standardError its standard error; perhaps not finite
 * @param stopReason why the test ended, as of {@link TestLengths.StopReason}
 * @param items the items in the order in which they were asked
 * @param categories the categories of the answers
 */
public record SimulatedTest(
    long person,
    double ability,
    double estimate,
    double standardError,
    String stopReason,
    List<ItemId> items,
    List<Integer> categories) {

  /** Creates a test from copies of the lists. */
  public SimulatedTest {
    items = List.copyOf(items);
    categories = List.copyOf(categories);
  }

  static SimulatedTest of(FinishedTest test, TestPlan plan) {
    ResolvedItemBank bank = plan.simulator().bank();
    return new SimulatedTest(
        test.person,
        test.ability,
        test.estimate,
        test.standardError,
        plan.endings().get(test.ending),
        IntStream.range(0, test.size).mapToObj(i -> bank.item(test.items[i]).id()).toList(),
        IntStream.range(0, test.size).mapToObj(i -> test.categories[i]).toList());
  }

  /**
   * The lower end of the central interval θ̂ − z SE.
   *
   * @param level its level, above 0 and below 1
   * @return the end; not finite where the estimate is not
   * @throws IllegalArgumentException if the level is out of its range
   */
  public double lower(double level) {
    return estimate - OutcomeOptions.quantile(level) * standardError;
  }

  /**
   * The upper end of the central interval θ̂ + z SE.
   *
   * @param level its level, above 0 and below 1
   * @return the end; not finite where the estimate is not
   * @throws IllegalArgumentException if the level is out of its range
   */
  public double upper(double level) {
    return estimate + OutcomeOptions.quantile(level) * standardError;
  }
}
