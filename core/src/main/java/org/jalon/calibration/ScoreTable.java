package org.jalon.calibration;

import org.jalon.calibration.ItemForm.Derivatives;

/**
 * The derivatives of the logarithm of each likelihood row with respect to the item's parameters, at
 * each node.
 */
final class ScoreTable {

  /** By row of likelihoods, parameter of the item, and node (padded). */
  final double[][][] first;

  ScoreTable(CalibrationDesign design, CalibrationState at, double[] nodes) {
    this.first = new double[design.rowCount()][][];
    int width = LikelihoodRows.width(nodes.length);
    for (ItemSlot slot : design.slots) {
      if (slot.isEstimated()) {
        for (int k = 0; k < slot.form.categories(); k++) {
          first[slot.firstRow + k] = new double[slot.form.size()][width];
        }
        fill(slot, slot.parameters(at.parameters()), nodes);
      }
    }
  }

  private void fill(ItemSlot slot, double[] psi, double[] nodes) {
    Derivatives at = new Derivatives(slot.form.categories(), psi.length);
    for (int q = 0; q < nodes.length; q++) {
      slot.form.differentiate(psi, nodes[q], at, false);
      for (int k = 0; k < slot.form.categories(); k++) {
        for (int j = 0; j < psi.length; j++) {
          first[slot.firstRow + k][j][q] = at.first[k][j];
        }
      }
    }
  }
}
