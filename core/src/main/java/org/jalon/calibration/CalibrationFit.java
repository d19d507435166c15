package org.jalon.calibration;

import java.util.Optional;
import org.jalon.irt.ResponseModel;

/** A calibration that has ended: what was estimated, from what, and how it ended. */
record CalibrationFit(
    CalibrationDesign design, ExpectationMaximization em, ConvergenceReport convergence) {

  double[] parameters() {
    return em.state().parameters();
  }

  double logLikelihood() {
    return em.counts().logLikelihood();
  }

  /** The model of an item; empty if there is none with its parameters. */
  Optional<ResponseModel> model(ItemSlot slot) {
    try {
      return Optional.of(slot.form.model(slot.parameters(parameters())));
    } catch (IllegalArgumentException noModel) {
      return Optional.empty();
    }
  }

  /** The parameters of another design of the same items: what is known of them here. */
  double[] startOf(CalibrationDesign other) {
    double[] start = new double[other.parameterCount()];
    for (int g = 0; g < design.slotOf.length; g++) {
      for (int i = 0; i < design.slotOf[g].length; i++) {
        ItemSlot from = design.slots.get(design.slotOf[g][i]);
        ItemSlot to = other.slots.get(other.slotOf[g][i]);
        for (int j = 0; j < Math.min(from.index.length, to.index.length); j++) {
          start[to.index[j]] = parameters()[from.index[j]];
        }
      }
      copy(design.latent.meanIndex[g], other.latent.meanIndex[g], start);
      copy(design.latent.deviationIndex[g], other.latent.deviationIndex[g], start);
    }
    return start;
  }

  private void copy(int from, int to, double[] start) {
    if (from >= 0 && to >= 0) {
      start[to] = parameters()[from];
    }
  }
}
