package org.jalon.calibration;

import java.util.Arrays;
import java.util.Optional;
import org.jalon.calibration.LatentDistribution.Estimated;

/**
 * Whether answers determine how ability is distributed in a group. They do not where each of them
 * is the likelier the abler a person is, as where all are right, nor where each is the less likely:
 * the likelihood grows with the distance of the mean then, and only the end of the cycles, or of
 * the nodes, ends that.
 */
final class GroupDetermination {

  /** Less is rounding. */
  private static final double ROUNDING = 1e-12;

  private final CalibrationDesign design;
  private final double[][] rows;
  private final int nodes;

  /** Of each group. */
  private final boolean[] rising;

  private final boolean[] falling;
  private final boolean[] answered;

  GroupDetermination(CalibrationFit fit) {
    this.design = fit.design();
    this.rows = fit.em().rows(fit.parameters()).rows;
    this.nodes = fit.em().latent().nodes().length;
    int groups = design.data.groups().size();
    this.rising = new boolean[groups];
    this.falling = new boolean[groups];
    this.answered = new boolean[groups];
    Arrays.fill(rising, true);
    Arrays.fill(falling, true);
    boolean[] rises = monotone(1);
    boolean[] falls = monotone(-1);
    int[][] firstRows = design.firstRows();
    for (int person = 0; person < design.data.personCount(); person++) {
      add(person, firstRows[design.data.group(person)], rises, falls);
    }
  }

  private void add(int person, int[] firstRow, boolean[] rises, boolean[] falls) {
    int group = design.data.group(person);
    for (int i = 0; i < design.data.size(person); i++) {
      int first = firstRow[design.data.item(person, i)];
      if (first >= 0) {
        int row = first + design.data.category(person, i);
        answered[group] = true;
        rising[group] &= rises[row];
        falling[group] &= falls[row];
      }
    }
  }

  /** Whether each row rises, or falls, from node to node. */
  private boolean[] monotone(int direction) {
    boolean[] monotone = new boolean[rows.length];
    for (int row = 0; row < rows.length; row++) {
      boolean holds = true;
      for (int q = 1; q < nodes; q++) {
        holds &= direction * (rows[row][q] - rows[row][q - 1]) >= -ROUNDING;
      }
      monotone[row] = holds;
    }
    return monotone;
  }

  /** Why the distribution of a group that is estimated is not determined; empty if it is. */
  Optional<String> problem(int group) {
    boolean movable =
        design.latent.meanIndex[group] >= 0
            || design.latent.distribution[group] == Estimated.EMPIRICAL_HISTOGRAM;
    if (!movable || !answered[group] || rising[group] == falling[group]) {
      return Optional.empty();
    }
    return Optional.of(
        "Each answer is the likelier the %s a person is, as where all are %s, so that the likelihood grows with the distance of the mean: mean and standard deviation tell where the calibration stopped, or the nodes end, and nothing of the group. Maybe there are too few persons or answers, or the distribution must be given."
            .formatted(rising[group] ? "abler" : "less able", rising[group] ? "right" : "wrong"));
  }
}
