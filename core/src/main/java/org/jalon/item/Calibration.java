package org.jalon.item;

import org.jalon.internal.Checks;

/**
 * Where the parameters of a bank come from.
 *
 * @param origin whether they were estimated from answers or simulated
 * @param description how, when and on whom; for simulated parameters the formula and the seed
 */
public record Calibration(Origin origin, String description) {

  /** Where item parameters come from. */
  public enum Origin {
    /** Estimated from the answers of people. */
    EMPIRICAL,
    /**
     * Drawn at random for demonstration. Nothing can be concluded about anybody from such a bank.
     */
    SIMULATED,
    /** Not stated. */
    UNKNOWN
  }

  /** A calibration about which nothing is stated. */
  public static final Calibration UNKNOWN = new Calibration(Origin.UNKNOWN, "not stated");

  /**
   * Creates a calibration.
   *
   * @throws IllegalArgumentException if the description is blank
   */
  public Calibration {
    Checks.notBlank("description of the calibration", description);
  }

  /**
   * Whether the parameters are simulated, so that results must never be mistaken for measurements.
   *
   * @return true for {@link Origin#SIMULATED}
   */
  public boolean isSimulated() {
    return origin == Origin.SIMULATED;
  }
}
