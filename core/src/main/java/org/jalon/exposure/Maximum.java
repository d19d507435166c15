package org.jalon.exposure;

import org.jalon.internal.Checks;
import org.jalon.internal.Decimals;

/** A maximum of exposure rates. */
final class Maximum {

  private Maximum() {}

  static void check(double maximum) {
    Checks.require(
        maximum > 0 && maximum <= 1,
        "maximum exposure rate",
        maximum,
        "must be greater than 0 and at most 1");
  }

  static String describe(double maximum) {
    return "asked in at most " + Decimals.rounded(maximum) + " of all tests";
  }
}
