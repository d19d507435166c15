package org.jalon.calibration;

import java.util.Arrays;
import org.jalon.internal.StrictNumerics;

/**
 * The posterior of each person of a block, and the expected counts of the block: where a
 * calibration spends its time. All loops run over the nodes of a few arrays without an offset,
 * which is what the compiler vectorises:
 *
 * <ul>
 *   <li>four likelihood rows are multiplied in a pass, so that the product is read and written once
 *       for four answers;
 *   <li>the posteriors of a block are kept, and counted item by item, four persons in a pass, so
 *       that each row of counts is read and written once for four answers, too;
 *   <li>likelihoods are multiplied, not their logarithms added: no exponential at all. For each
 *       person the logarithms of the smallest probability of each row are added up; where the
 *       product could come near the smallest double at any node, the person is computed by
 *       logarithms instead. No underflow can go unnoticed that way.
 * </ul>
 *
 * <p>One object serves one thread.
 */
final class PosteriorKernel {

  /** exp(−708) is the smallest double of full precision. */
  private static final double BUDGET = 650;

  private final ResponseRows persons;
  private final LikelihoodRows likelihood;
  private final double[][] prior;
  private final double[] priorDepth;
  private final double[][] posterior;

  PosteriorKernel(ResponseRows persons, LikelihoodRows likelihood, double[][] prior) {
    this.persons = persons;
    this.likelihood = likelihood;
    this.prior = prior;
    this.priorDepth = new double[prior.length];
    for (int g = 0; g < prior.length; g++) {
      priorDepth[g] = depth(prior[g], likelihood.nodes);
    }
    this.posterior = new double[ResponseRows.SIZE][likelihood.width];
  }

  private static double depth(double[] weights, int nodes) {
    double least = Double.POSITIVE_INFINITY;
    for (int q = 0; q < nodes; q++) {
      least = weights[q] > 0 ? Math.min(least, weights[q]) : least;
    }
    return -StrictNumerics.log(least);
  }

  /** The posteriors of a block, by the place of the person in it; valid until the next call. */
  double[][] posteriors(int block, LogLikelihoodSum sum) {
    int first = persons.firstPerson(block);
    int end = persons.endPerson(block);
    for (int person = first; person < end; person++) {
      double[] p = posterior[person - first];
      double budget = multiply(person, p);
      double total = budget < BUDGET ? total(p) : 0;
      if (total > 0 && total < Double.POSITIVE_INFINITY) {
        sum.multiply(total);
      } else {
        total = byLogarithms(person, p, sum);
      }
      scale(p, 1 / total);
    }
    return posterior;
  }

  /** Adds the posteriors of a block to the counts of their answers and groups. */
  void count(int block, double[][] counts, double[][] groupCounts, LogLikelihoodSum sum) {
    double[][] p = posteriors(block, sum);
    int first = persons.firstPerson(block);
    for (int person = first; person < persons.endPerson(block); person++) {
      add(groupCounts[persons.group[person]], p[person - first]);
    }
    int[] rows = persons.distinct[block];
    int[] from = persons.from[block];
    short[] place = persons.place[block];
    for (int r = 0; r < rows.length; r++) {
      double[] target = counts[rows[r]];
      int i = from[r];
      int end = from[r + 1];
      for (; i + 4 <= end; i += 4) {
        add(target, p[place[i]], p[place[i + 1]], p[place[i + 2]], p[place[i + 3]]);
      }
      for (; i < end; i++) {
        add(target, p[place[i]]);
      }
    }
  }

  /** Prior times likelihood; gives the person's budget. */
  private double multiply(int person, double[] p) {
    double[][] rows = likelihood.rows;
    double[] depth = likelihood.depth;
    double[] ones = likelihood.ones;
    int[] row = persons.row;
    int group = persons.group[person];
    int i = persons.start[person];
    int end = persons.start[person + 1];
    double budget = priorDepth[group];
    System.arraycopy(prior[group], 0, p, 0, p.length);
    for (; i + 4 <= end; i += 4) {
      budget += depth[row[i]] + depth[row[i + 1]] + depth[row[i + 2]] + depth[row[i + 3]];
      multiply(p, rows[row[i]], rows[row[i + 1]], rows[row[i + 2]], rows[row[i + 3]]);
    }
    if (i < end) {
      double[] second = i + 1 < end ? rows[row[i + 1]] : ones;
      double[] third = i + 2 < end ? rows[row[i + 2]] : ones;
      multiply(p, rows[row[i]], second, third, ones);
      for (; i < end; i++) {
        budget += depth[row[i]];
      }
    }
    return budget;
  }

  private static void multiply(double[] p, double[] a, double[] b, double[] c, double[] d) {
    for (int q = 0; q < p.length; q++) {
      p[q] *= (a[q] * b[q]) * (c[q] * d[q]);
    }
  }

  private static void add(double[] sum, double[] a, double[] b, double[] c, double[] d) {
    for (int q = 0; q < sum.length; q++) {
      sum[q] += (a[q] + b[q]) + (c[q] + d[q]);
    }
  }

  private static void add(double[] sum, double[] a) {
    for (int q = 0; q < sum.length; q++) {
      sum[q] += a[q];
    }
  }

  private static void scale(double[] p, double factor) {
    for (int q = 0; q < p.length; q++) {
      p[q] *= factor;
    }
  }

  /** Eight sums at a time: a single one would wait for itself. */
  private static double total(double[] p) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int q = 0; q + 7 < p.length; q += 8) {
      s0 += p[q];
      s1 += p[q + 1];
      s2 += p[q + 2];
      s3 += p[q + 3];
      s4 += p[q + 4];
      s5 += p[q + 5];
      s6 += p[q + 6];
      s7 += p[q + 7];
    }
    return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
  }

  /** Gives the total relative to the largest value, whose logarithm is added to the sum. */
  private double byLogarithms(int person, double[] p, LogLikelihoodSum sum) {
    double[][] logs = likelihood.logs();
    double[] weights = prior[persons.group[person]];
    for (int q = 0; q < p.length; q++) {
      p[q] = weights[q] > 0 ? StrictNumerics.log(weights[q]) : Double.NEGATIVE_INFINITY;
    }
    for (int i = persons.start[person]; i < persons.start[person + 1]; i++) {
      add(p, logs[persons.row[i]]);
    }
    double peak = Double.NEGATIVE_INFINITY;
    for (double value : p) {
      peak = Math.max(peak, value);
    }
    if (peak == Double.NEGATIVE_INFINITY) {
      return impossible(p, sum);
    }
    for (int q = 0; q < p.length; q++) {
      p[q] = StrictNumerics.exp(p[q] - peak);
    }
    double total = total(p);
    sum.multiply(total);
    sum.add(peak);
    return total;
  }

  /** The model of the user's own rules these answers out: they count nowhere. */
  private static double impossible(double[] p, LogLikelihoodSum sum) {
    Arrays.fill(p, 0);
    sum.add(Double.NEGATIVE_INFINITY);
    return 1;
  }
}
