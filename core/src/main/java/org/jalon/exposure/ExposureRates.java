package org.jalon.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/**
 * What is known of earlier tests: how many there were, and how often each item was asked or
 * withheld, by class of the ability at which items were chosen. A snapshot that the caller keeps
 * and hands over; immutable.
 *
 * <p>A test counts in every class in which it chose an item or was left without one by exposure
 * control, and an item in the class in which it was asked. With a single class these are plain
 * counts over all tests.
 *
 * @param classes the classes of ability
 * @param tests how many tests chose an item, or had none left, in each class
 * @param items the counts of the items; items that are not named were neither asked nor withheld
 */
public record ExposureRates(
    AbilityClasses classes, List<Double> tests, Map<ItemId, ItemExposure> items) {

  /** Rounding of faded counts may add up to a little more than the number of tests. */
  private static final double TOLERANCE = 1 + 1e-9;

  /**
   * Creates a snapshot from copies of the collections.
   *
   * @throws IllegalArgumentException if there is not one number for each class everywhere, a number
   *     is negative or not finite, or an item was asked or withheld in more tests than there were
   */
  public ExposureRates {
    tests = List.copyOf(tests);
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    tests.forEach(count -> ItemExposure.check("number of tests", count));
    Checks.require(
        tests.size() == classes.count(),
        "numbers of tests",
        tests,
        "must be one for each of " + classes.count() + " ability classes");
    for (Map.Entry<ItemId, ItemExposure> entry : items.entrySet()) {
      check(entry.getKey(), entry.getValue(), tests);
    }
  }

  private static void check(ItemId item, ItemExposure counts, List<Double> tests) {
    Checks.require(
        counts.administered().size() == tests.size(),
        "counts of the item " + item,
        counts.administered(),
        "must be one for each of " + tests.size() + " ability classes");
    for (int i = 0; i < tests.size(); i++) {
      double sum = counts.administered().get(i) + counts.withheld().get(i);
      Checks.require(
          sum <= tests.get(i) * TOLERANCE,
          "number of tests that asked or withheld the item " + item,
          sum,
          "must be at most " + tests.get(i) + ", the number of tests. Maybe some were not counted");
    }
  }

  /**
   * The state before the first test.
   *
   * @param classes the classes of ability
   * @return counts of 0
   */
  public static ExposureRates none(AbilityClasses classes) {
    return new ExposureRates(classes, Collections.nCopies(classes.count(), 0.0), Map.of());
  }

  /**
   * In how many tests an item was asked.
   *
   * @param item the item
   * @param abilityClass the class, from 0
   * @return 0 or more
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double administered(ItemId item, int abilityClass) {
    ItemExposure counts = items.get(item);
    return counts == null ? 0 : counts.administered().get(abilityClass);
  }

  /**
   * In how many tests an item was eligible: not withheld, or asked all the same.
   *
   * @param item the item
   * @param abilityClass the class, from 0
   * @return 0 or more
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double eligible(ItemId item, int abilityClass) {
    ItemExposure counts = items.get(item);
    double withheld = counts == null ? 0 : counts.withheld().get(abilityClass);
    return Math.max(tests.get(abilityClass) - withheld, administered(item, abilityClass));
  }

  /**
   * The exposure rate of an item: the share of tests in which it was asked.
   *
   * @param item the item
   * @param abilityClass the class, from 0
   * @return from 0 to 1; 0 if there was no test
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double rate(ItemId item, int abilityClass) {
    double all = tests.get(abilityClass);
    return all == 0 ? 0 : administered(item, abilityClass) / all;
  }

  /**
   * The state after one more test.
   *
   * @param test what the test adds
   * @param fading what every older test counts in the classes that this test visited, from 0 to 1:
   *     with 1 all tests count alike, with 0.999 about the last thousand count
   * @return a new snapshot
   * @throws IllegalArgumentException if the test is counted in other classes, or the fading is not
   *     between 0 and 1
   */
  public ExposureRates after(TestExposure test, double fading) {
    test.requireClasses(classes);
    Checks.inRange("fading of older tests", fading, 0, 1);
    List<Double> newTests = new ArrayList<>(tests);
    Map<ItemId, double[][]> counts = new LinkedHashMap<>();
    items.forEach((item, known) -> counts.put(item, arrays(known)));
    for (TestExposure.Visit visit : test.visits()) {
      int k = visit.abilityClass();
      newTests.set(k, newTests.get(k) * fading + 1);
      for (double[][] known : counts.values()) {
        known[0][k] *= fading;
        known[1][k] *= fading;
      }
      visit.administered().forEach(item -> array(counts, item)[0][k]++);
      visit.withheld().forEach(item -> array(counts, item)[1][k]++);
    }
    return of(classes, newTests, counts);
  }

  private double[][] array(Map<ItemId, double[][]> counts, ItemId item) {
    return counts.computeIfAbsent(item, i -> new double[2][classes.count()]);
  }

  /** A snapshot of counts by item, administered first; items without any are left out. */
  static ExposureRates of(
      AbilityClasses classes, List<Double> tests, Map<ItemId, double[][]> counts) {
    Map<ItemId, ItemExposure> items = new LinkedHashMap<>();
    counts.forEach(
        (item, pair) -> {
          ItemExposure exposure = new ItemExposure(list(pair[0]), list(pair[1]));
          if (!exposure.equals(nothing(classes))) {
            items.put(item, exposure);
          }
        });
    return new ExposureRates(classes, tests, items);
  }

  private static ItemExposure nothing(AbilityClasses classes) {
    List<Double> zeros = Collections.nCopies(classes.count(), 0.0);
    return new ItemExposure(zeros, zeros);
  }

  private static double[][] arrays(ItemExposure counts) {
    return new double[][] {array(counts.administered()), array(counts.withheld())};
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
