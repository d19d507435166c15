package org.jalon.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jalon.calibration.LatentDistribution.FixedNormal;

/**
 * Which groups are on the scale: those of a given distribution, the reference group if there are no
 * fixed items, those who answered fixed items, and those who have an item in common with any of
 * them.
 */
final class ScaleTies {

  private final CalibrationDesign design;
  private final boolean[] tied;
  private final boolean[][] answered;

  ScaleTies(CalibrationDesign design, LatentDesign latent) {
    this.design = design;
    this.tied = new boolean[latent.distribution.length];
    this.answered = new boolean[design.slots.size()][tied.length];
    countAnswers();
    boolean fixed = design.hasFixedItems();
    for (int g = 0; g < tied.length; g++) {
      tied[g] = latent.distribution[g] instanceof FixedNormal || (g == latent.reference && !fixed);
    }
    for (int round = 0; round < tied.length; round++) {
      IntStream.range(0, answered.length).forEach(this::spread);
    }
  }

  /** Persons who gave no answers that count hold nothing up. */
  private void countAnswers() {
    for (int person = 0; person < design.data.personCount(); person++) {
      int group = design.data.group(person);
      for (int i = 0; i < design.data.size(person); i++) {
        int slot = design.slotOf[group][design.data.item(person, i)];
        answered[slot][group] |= design.slots.get(slot).firstRow >= 0;
      }
    }
  }

  private void spread(int slot) {
    boolean ties =
        design.slots.get(slot).isFixed()
            || IntStream.range(0, tied.length).anyMatch(g -> tied[g] && answered[slot][g]);
    for (int g = 0; g < tied.length; g++) {
      tied[g] |= ties && answered[slot][g];
    }
  }

  /** The groups of which nothing says where they are. */
  int[] untied() {
    int[] untied = IntStream.range(0, tied.length).filter(g -> !tied[g]).toArray();
    return Arrays.stream(untied).filter(this::hasAnswers).toArray();
  }

  private boolean hasAnswers(int group) {
    return Arrays.stream(answered).anyMatch(groups -> groups[group]);
  }
}
