package org.jalon.calibration;

import java.util.Arrays;

/**
 * How many persons of each ability are expected to have given each answer, given the parameters of
 * the moment: the result of an E-step. Rows are numbered as those of the likelihood.
 *
 * @param counts by row and node, padded
 * @param groups how many persons of each group are expected at each node, padded
 * @param logLikelihood Σ log ∫ L(θ) g(θ) dθ over all persons
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record ExpectedCounts(double[][] counts, double[][] groups, double logLikelihood) {

  /** The E-step: chunks of blocks in parallel, merged in their order. */
  static ExpectedCounts of(
      LikelihoodRows rows, double[][] prior, Buffers buffers, Parallel parallel) {
    ResponseRows persons = buffers.persons;
    int chunks = buffers.counts.length;
    double[][][] counts = buffers.counts;
    double[][][] groups = buffers.groups;
    LogLikelihoodSum[] sums = new LogLikelihoodSum[chunks];
    parallel.forEach(
        chunks,
        chunk -> {
          PosteriorKernel kernel = new PosteriorKernel(persons, rows, prior);
          LogLikelihoodSum sum = new LogLikelihoodSum();
          double[][] mine = cleared(counts[chunk]);
          double[][] mineOfGroups = cleared(groups[chunk]);
          int end = persons.firstBlock(chunk + 1);
          for (int block = persons.firstBlock(chunk); block < end; block++) {
            kernel.count(block, mine, mineOfGroups, sum);
          }
          sums[chunk] = sum;
        });
    double logLikelihood = sums[0].value();
    for (int chunk = 1; chunk < chunks; chunk++) {
      logLikelihood += sums[chunk].value();
      merge(groups[0], groups[chunk], 0, persons.groups);
    }
    mergeAll(counts, persons.rowCount, parallel);
    persons.pairs.distribute(counts[0]);
    return new ExpectedCounts(counts[0], groups[0], logLikelihood);
  }

  private static void mergeAll(double[][][] counts, int rows, Parallel parallel) {
    int parts = Math.min(rows, 16);
    parallel.forEach(
        parts,
        part -> {
          for (int chunk = 1; chunk < counts.length; chunk++) {
            merge(counts[0], counts[chunk], rows * part / parts, rows * (part + 1) / parts);
          }
        });
  }

  private static void merge(double[][] sum, double[][] more, int from, int to) {
    for (int r = from; r < to; r++) {
      double[] target = sum[r];
      double[] source = more[r];
      for (int q = 0; q < target.length; q++) {
        target[q] += source[q];
      }
    }
  }

  private static double[][] cleared(double[][] counts) {
    for (double[] row : counts) {
      Arrays.fill(row, 0);
    }
    return counts;
  }

  /** The memory of E-steps, one after the other: counts are valid until the next one. */
  static final class Buffers {

    private final ResponseRows persons;
    private final double[][][] counts;
    private final double[][][] groups;

    RowPairs pairs() {
      return persons.pairs;
    }

    Buffers(ResponseRows persons, int nodes) {
      int width = LikelihoodRows.width(nodes);
      this.persons = persons;
      this.counts = new double[persons.chunks][persons.rowCount][width];
      this.groups = new double[persons.chunks][persons.groups][width];
    }
  }
}
