package org.jalon.calibration;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/** Counts by stratum, group and category. Strata that lack a group are left out. */
final class MantelHaenszelTable {

  private static final int REFERENCE = 0;
  private static final int FOCAL = 1;

  private final double[][][] counts;
  private final int categories;

  MantelHaenszelTable(DifSample sample) {
    this.categories = Math.max(2, sample.highestCategory() + 1);
    double[][][] all = new double[sample.strata()][2][categories];
    for (int i = 0; i < sample.size(); i++) {
      all[sample.stratum()[i]][sample.focal()[i] ? FOCAL : REFERENCE][sample.category()[i]]++;
    }
    this.counts =
        Arrays.stream(all)
            .filter(table -> sum(table[REFERENCE]) > 0 && sum(table[FOCAL]) > 0)
            .toArray(double[][][]::new);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double[] both(double[][] table) {
    double[] both = table[REFERENCE].clone();
    Arrays.setAll(both, k -> both[k] + table[FOCAL][k]);
    return both;
  }

  private static double moment(double[] counts, int power) {
    double sum = 0;
    for (int k = 1; k < counts.length; k++) {
      sum += counts[k] * (power == 1 ? k : k * k);
    }
    return sum;
  }

  /** n(R) n(F) / (n² (n − 1)), the factor of all hypergeometric variances. */
  private static double factor(double[][] table) {
    double reference = sum(table[REFERENCE]);
    double focal = sum(table[FOCAL]);
    double n = reference + focal;
    return reference * focal / (n * n * (n - 1));
  }

  /** Of the sum of the categories of the focal group. */
  Optional<ChiSquareTest> trendTest(double correction) {
    double difference = 0;
    double variance = 0;
    for (double[][] table : counts) {
      double[] both = both(table);
      double n = sum(both);
      double first = moment(both, 1);
      difference += moment(table[FOCAL], 1) - sum(table[FOCAL]) / n * first;
      variance += factor(table) * (n * moment(both, 2) - first * first);
    }
    if (!(variance > 0)) {
      return Optional.empty();
    }
    double corrected = Math.max(0, Math.abs(difference) - correction);
    return Optional.of(ChiSquareTest.of(corrected * corrected / variance, 1));
  }

  double commonOddsRatio() {
    double rights = 0;
    double wrongs = 0;
    for (double[][] t : counts) {
      double n = sum(both(t));
      rights += t[REFERENCE][1] * t[FOCAL][0] / n;
      wrongs += t[REFERENCE][0] * t[FOCAL][1] / n;
    }
    return rights / wrongs;
  }

  double logStandardError() {
    double r = 0;
    double s = 0;
    double pr = 0;
    double mixed = 0;
    double qs = 0;
    for (double[][] t : counts) {
      double n = sum(both(t));
      double p = (t[REFERENCE][1] + t[FOCAL][0]) / n;
      double rk = t[REFERENCE][1] * t[FOCAL][0] / n;
      double sk = t[REFERENCE][0] * t[FOCAL][1] / n;
      r += rk;
      s += sk;
      pr += p * rk;
      mixed += p * sk + (1 - p) * rk;
      qs += (1 - p) * sk;
    }
    return Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s));
  }

  DifEffect.MeanDifference meanDifference() {
    double focalPersons = 0;
    double difference = 0;
    double[] all = new double[categories];
    for (double[][] t : counts) {
      double focal = sum(t[FOCAL]);
      double means = moment(t[FOCAL], 1) / focal - moment(t[REFERENCE], 1) / sum(t[REFERENCE]);
      focalPersons += focal;
      difference += focal * means;
      double[] both = both(t);
      Arrays.setAll(all, k -> all[k] + both[k]);
    }
    double smd = difference / focalPersons;
    double n = sum(all);
    double mean = moment(all, 1) / n;
    double deviation = Math.sqrt((moment(all, 2) - n * mean * mean) / (n - 1));
    return new DifEffect.MeanDifference(smd, smd / deviation, generalizedTest(all));
  }

  /** Of the counts of the focal group in all categories but one of those that were chosen. */
  private Optional<ChiSquareTest> generalizedTest(double[] all) {
    int[] chosen = chosen(all);
    int size = chosen.length - 1;
    if (size < 1) {
      return Optional.empty();
    }
    double[] difference = new double[size];
    double[][] covariance = new double[size][size];
    for (double[][] table : counts) {
      addGeneralized(table, chosen, difference, covariance);
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(covariance, false)).getSolver();
    if (!solver.isNonSingular()) {
      return Optional.empty();
    }
    RealVector d = new ArrayRealVector(difference, false);
    return Optional.of(ChiSquareTest.of(d.dotProduct(solver.solve(d)), size));
  }

  private static int[] chosen(double[] all) {
    return IntStream.range(0, all.length).filter(k -> all[k] > 0).toArray();
  }

  private static void addGeneralized(
      double[][] table, int[] chosen, double[] difference, double[][] covariance) {
    double[] both = both(table);
    double n = sum(both);
    double share = sum(table[FOCAL]) / n;
    double factor = factor(table);
    for (int j = 0; j < difference.length; j++) {
      double count = both[chosen[j]];
      difference[j] += table[FOCAL][chosen[j]] - share * count;
      for (int k = 0; k < difference.length; k++) {
        covariance[j][k] += factor * ((j == k ? n * count : 0) - count * both[chosen[k]]);
      }
    }
  }
}
