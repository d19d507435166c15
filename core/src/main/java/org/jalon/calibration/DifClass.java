package org.jalon.calibration;

/**
 * How much differential functioning an item shows, in the classes of the Educational Testing
 * Service.
 */
public enum DifClass {
  /** Negligible. */
  A,
  /** Moderate: look at the item. */
  B,
  /** Large: do not use the item unless its content demands it. */
  C;

  /** By two bounds of the absolute effect; A unless the effect is significant. */
  static DifClass of(double effect, double moderate, double large, boolean significant) {
    double size = Math.abs(effect);
    if (!significant || !(size >= moderate)) {
      return A;
    }
    return size >= large ? C : B;
  }
}
