package org.jalon.calibration;

import org.jalon.internal.Checks;

/**
 * What the methods for differential functioning have in common.
 *
 * @param matching what makes persons comparable
 * @param purificationRounds how often at most the items are examined again without those that were
 *     significant before; 0 for no purification
 * @param level the level of significance, for classes and purification; such as 0.05
 * @param adjustment how p-values are adjusted for the number of items
 */
public record DifSettings(
    DifMatching matching, int purificationRounds, double level, PValueAdjustment adjustment) {

  /**
   * Creates settings.
   *
   * @throws IllegalArgumentException if the number of rounds is negative or the level not from 0 to
   *     1
   */
  public DifSettings {
    Checks.atLeast("number of purification rounds", purificationRounds, 0);
    Checks.inRange("level of significance", level, 0, 1);
  }

  /**
   * The sum score with the studied item, up to 10 rounds of purification, 0.05, and the false
   * discovery rate.
   *
   * @return the settings
   */
  public static DifSettings withDefaults() {
    return new DifSettings(
        new DifMatching.SumScore(true), 10, 0.05, PValueAdjustment.BENJAMINI_HOCHBERG);
  }

  /**
   * These settings with another matching.
   *
   * @param newMatching what makes persons comparable
   * @return new settings
   */
  public DifSettings with(DifMatching newMatching) {
    return new DifSettings(newMatching, purificationRounds, level, adjustment);
  }

  /**
   * These settings with another adjustment.
   *
   * @param newAdjustment how p-values are adjusted
   * @return new settings
   */
  public DifSettings with(PValueAdjustment newAdjustment) {
    return new DifSettings(matching, purificationRounds, level, newAdjustment);
  }

  /**
   * These settings with another number of rounds.
   *
   * @param rounds how many at most; 0 for none
   * @return new settings
   * @throws IllegalArgumentException if it is negative
   */
  public DifSettings withPurificationRounds(int rounds) {
    return new DifSettings(matching, rounds, level, adjustment);
  }
}
