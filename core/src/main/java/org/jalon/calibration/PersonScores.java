package org.jalon.calibration;

import java.util.Arrays;

/**
 * The score of one person after the other: the derivatives of the log-likelihood that the answers
 * would have if the ability were known, at each node, their mean and their covariances under the
 * posterior of the person. One object serves one thread.
 */
final class PersonScores {

  private final CalibrationDesign design;
  private final ResponseRows persons;
  private final ScoreTable table;
  private final double[][] latent;
  private final int[] slotOfRow;
  private final int width;
  private final int[] seen;
  private double[][] scores = new double[64][];

  /** The parameters that the answers of the person depend on. */
  int[] parameter = new int[64];

  /** How many there are. */
  int count;

  PersonScores(
      CalibrationDesign design, ResponseRows persons, ScoreTable table, double[][] latent) {
    this.design = design;
    this.persons = persons;
    this.table = table;
    this.latent = latent;
    this.slotOfRow = design.slotOfRow();
    this.width = latent.length > 0 ? latent[0].length : 0;
    this.seen = new int[design.parameterCount()];
    Arrays.fill(seen, -1);
  }

  /** The mean of each score, and scores less it, times the root of the posterior. */
  double[] centre(int person, double[] posterior, int nodes) {
    collect(person);
    double[] means = new double[count];
    for (int i = 0; i < count; i++) {
      double mean = 0;
      for (int q = 0; q < nodes; q++) {
        mean += posterior[q] * scores[i][q];
      }
      means[i] = mean;
    }
    double[] roots = new double[posterior.length];
    for (int q = 0; q < nodes; q++) {
      roots[q] = Math.sqrt(posterior[q]);
    }
    for (int i = 0; i < count; i++) {
      double[] row = scores[i];
      double mean = means[i];
      for (int q = 0; q < row.length; q++) {
        row[q] = (row[q] - mean) * roots[q];
      }
    }
    for (int i = 0; i < count; i++) {
      seen[parameter[i]] = -1;
    }
    return means;
  }

  /** The posterior covariance of two scores, after {@link #centre}. */
  double covariance(int i, int j) {
    double[] a = scores[i];
    double[] b = scores[j];
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int q = 0; q + 7 < a.length; q += 8) {
      s0 += a[q] * b[q];
      s1 += a[q + 1] * b[q + 1];
      s2 += a[q + 2] * b[q + 2];
      s3 += a[q + 3] * b[q + 3];
      s4 += a[q + 4] * b[q + 4];
      s5 += a[q + 5] * b[q + 5];
      s6 += a[q + 6] * b[q + 6];
      s7 += a[q + 7] * b[q + 7];
    }
    return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
  }

  private void collect(int person) {
    count = 0;
    for (int i = persons.start[person]; i < persons.start[person + 1]; i++) {
      addRow(persons.row[i]);
    }
    int group = persons.group[person];
    if (design.latent.meanIndex[group] >= 0) {
      add(design.latent.meanIndex[group], latent[2 * group]);
    }
    if (design.latent.deviationIndex[group] >= 0) {
      add(design.latent.deviationIndex[group], latent[2 * group + 1]);
    }
  }

  private void addRow(int row) {
    if (persons.pairs.isPair(row)) {
      addRow(persons.pairs.left(row));
      addRow(persons.pairs.right(row));
      return;
    }
    ItemSlot slot = design.slots.get(slotOfRow[row]);
    for (int j = 0; slot.isEstimated() && j < slot.index.length; j++) {
      add(slot.index[j], table.first[row][j]);
    }
  }

  private void add(int index, double[] score) {
    int at = seen[index];
    if (at < 0) {
      at = count++;
      if (at == parameter.length) {
        parameter = Arrays.copyOf(parameter, 2 * at);
        scores = Arrays.copyOf(scores, 2 * at);
      }
      seen[index] = at;
      parameter[at] = index;
      scores[at] = scores[at] == null ? new double[width] : scores[at];
      Arrays.fill(scores[at], 0);
    }
    double[] sum = scores[at];
    for (int q = 0; q < sum.length; q++) {
      sum[q] += score[q];
    }
  }
}
