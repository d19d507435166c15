package org.jalon.certification;

import org.jalon.referential.Level;

/**
 * The numbers by which a test that confirms a profile is judged.
 *
 * @param trustPercentage how many percent of the items must not be neutralized, 0 to 100
 * @param minimumRate the percentage of right answers below which nothing is certified, 0 to 100
 * @param itemsPerCompetence how many items a competence has, 1 to 100: with fewer, one with
 *     interchangeable fields counts as two; more right answers than this do not count
 * @param highestLevel the highest level that is certified, 1 to {@value Level#COUNT}
 * @param pointsPerLevel how many points a level is worth, 1 to 1 000
 */
public record ProfileConditions(
    int trustPercentage,
    int minimumRate,
    int itemsPerCompetence,
    int highestLevel,
    int pointsPerLevel) {

  /** 66 percent, 50 percent, 3 items, 7 levels of 8 points. */
  public static final ProfileConditions REFERENCE = new ProfileConditions(66, 50, 3, 7, 8);

  /**
   * Creates conditions.
   *
   * @throws IllegalArgumentException if a number is out of range; every one that is, is named
   */
  public ProfileConditions {
    new Problems()
        .unlessInRange("percentage of trust", trustPercentage, 0, 100)
        .unlessInRange("minimum rate", minimumRate, 0, 100)
        .unlessInRange("number of items per competence", itemsPerCompetence, 1, 100)
        .unlessInRange("highest level", highestLevel, 1, Level.COUNT)
        .unlessInRange("number of points per level", pointsPerLevel, 1, 1_000)
        .report();
  }

  /**
   * The reproducibility rate: 100 · correct / counted, rounded to the nearest whole number, halves
   * up; 0 if nothing counts.
   *
   * <p>The quotient is exact in whole numbers. The reference divides in double precision: a
   * quotient that is not a half lies at least 1 / (2 · counted) away from every half, far more than
   * the error of the division, so both agree for every number of items below 2<sup>40</sup>.
   *
   * @param correct how many answers were right
   * @param counted how many items count
   * @return a percentage
   * @throws IllegalArgumentException if more answers were right than count, or a number is negative
   */
  public static int rate(int correct, int counted) {
    if (correct < 0 || correct > counted) {
      throw new IllegalArgumentException(
          "The number of right answers (%d) must lie between 0 and the number of items that count (%d)."
              .formatted(correct, counted));
    }
    return counted == 0 ? 0 : (int) ((200L * correct + counted) / (2L * counted));
  }

  /**
   * How many items must count for a test to be trusted: the percentage of them, rounded up.
   *
   * <p>The quotient is exact in whole numbers. The reference multiplies by 0.66 in double
   * precision, which is that number but for 4.71e-17 of it: less than the 5.55e-17 at which a
   * product that should be whole would be rounded to another number. So both agree for every number
   * of items.
   *
   * @param items how many items the test has
   * @return how many of them must not be neutralized
   */
  public int trustedItems(int items) {
    return (int) (((long) trustPercentage * items + 99) / 100);
  }

  /** The most points of a competence. */
  int maximumPoints() {
    return highestLevel * pointsPerLevel;
  }
}
