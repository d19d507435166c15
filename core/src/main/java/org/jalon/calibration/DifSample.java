package org.jalon.calibration;

import java.util.Arrays;

/**
 * The persons an item is studied on.
 *
 * @param focal whether each is of the focal group
 * @param category the answer of each
 * @param matching what each is matched by
 * @param stratum the same, as a number from 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record DifSample(boolean[] focal, int[] category, double[] matching, int[] stratum) {

  int size() {
    return focal.length;
  }

  int highestCategory() {
    return Arrays.stream(category).max().orElse(0);
  }

  int strata() {
    return Arrays.stream(stratum).max().orElse(-1) + 1;
  }
}
