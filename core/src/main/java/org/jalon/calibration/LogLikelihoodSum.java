package org.jalon.calibration;

import org.jalon.internal.StrictNumerics;

/**
 * The logarithm of a product of many positive numbers, of which a single one is computed: factors
 * are multiplied, their powers of two counted apart.
 */
final class LogLikelihoodSum {

  private static final double LN2 = 0.6931471805599453;
  private static final double LARGE = 0x1p500;

  private double product = 1;
  private long powers;
  private double logarithms;

  void multiply(double factor) {
    int power = Math.getExponent(factor);
    if (power < Double.MIN_EXPONENT) {
      logarithms += StrictNumerics.log(factor);
      return;
    }
    powers += power;
    product *= Math.scalb(factor, -power);
    if (product > LARGE) {
      logarithms += StrictNumerics.log(product);
      product = 1;
    }
  }

  void add(double logarithm) {
    logarithms += logarithm;
  }

  double value() {
    return logarithms + StrictNumerics.log(product) + powers * LN2;
  }
}
