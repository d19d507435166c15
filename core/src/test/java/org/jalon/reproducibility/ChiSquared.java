package org.jalon.reproducibility;

import java.util.Arrays;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** Pearson's test of whether counts come from equally likely cells. */
public final class ChiSquared {

  /** Under a fixed seed a test fails always or never; one seed in a thousand would fail. */
  public static final double SIGNIFICANCE = 0.001;

  private ChiSquared() {}

  /** How often counts at least as uneven arise from equally likely cells. */
  public static double pValue(long[] counts) {
    double[] equal = new double[counts.length];
    Arrays.fill(equal, 1);
    return new ChiSquareTest().chiSquareTest(equal, counts);
  }
}
