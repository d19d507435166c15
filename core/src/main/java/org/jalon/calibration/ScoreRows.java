package org.jalon.calibration;

import java.util.Arrays;

/**
 * The scores of answers and of latent distributions at each node: the rows whose sum is the score
 * of a person. A row has a place in the order of components, those of latent distributions coming
 * last; one without parameters has none.
 */
final class ScoreRows {

  /** The place of each likelihood row, and after them of the distribution of each group; or −1. */
  final int[] placeOf;

  /** The score at each node by place and parameter of the row; padded. */
  final double[][][] scores;

  /** The parameters by place. */
  final int[][] index;

  /** The component by place. */
  final int[] component;

  /** Where the places of each component begin, and one more. */
  final int[] firstOf;

  /** How many nodes there are, with padding. */
  final int width;

  private int places;

  ScoreRows(CalibrationDesign design, ExpectationMaximization em) {
    double[] nodes = em.latent().nodes();
    int groups = em.persons().groups;
    this.width = LikelihoodRows.width(nodes.length);
    this.placeOf = new int[design.rowCount() + groups];
    this.scores = new double[placeOf.length][][];
    this.index = new int[placeOf.length][];
    this.component = new int[placeOf.length];
    this.firstOf = new int[design.components.size() + 2];
    Arrays.fill(placeOf, -1);
    ScoreTable table = new ScoreTable(design, em.state(), nodes);
    for (int c = 0; c < design.components.size(); c++) {
      for (ItemSlot slot : design.components.get(c).slots) {
        for (int r = slot.firstRow; r < slot.firstRow + slot.form.categories(); r++) {
          put(r, slot.index, table.first[r], c);
        }
      }
    }
    for (int g = 0; g < groups; g++) {
      putLatent(g, design, em);
    }
  }

  /** How many rows have parameters. */
  int places() {
    return places;
  }

  /** The most parameters of a row. */
  int most() {
    return Arrays.stream(index, 0, places)
        .mapToInt(parameters -> parameters.length)
        .max()
        .orElse(0);
  }

  private void put(int row, int[] parameters, double[][] ofRow, int c) {
    placeOf[row] = places;
    index[places] = parameters;
    scores[places] = ofRow;
    component[places] = c;
    places++;
    firstOf[c + 1] = places;
  }

  /**
   * The scores of the mean and of the logarithm of the standard deviation, on the nodes as they
   * are.
   */
  private void putLatent(int group, CalibrationDesign design, ExpectationMaximization em) {
    double[] nodes = em.latent().nodes();
    double[] all = em.state().parameters();
    double mean = design.latent.mean(group, all);
    double deviation = design.latent.deviation(group, all);
    double[] weights = em.state().weights()[group];
    double[] z = Arrays.stream(nodes).map(node -> (node - mean) / deviation).toArray();
    double first = 0;
    double second = 0;
    for (int q = 0; q < nodes.length; q++) {
      first += weights[q] * z[q];
      second += weights[q] * z[q] * z[q];
    }
    double[][] both = new double[2][width];
    for (int q = 0; q < nodes.length; q++) {
      both[0][q] = (z[q] - first) / deviation;
      both[1][q] = z[q] * z[q] - second;
    }
    int[] parameters = {design.latent.meanIndex[group], design.latent.deviationIndex[group]};
    int from = parameters[0] >= 0 ? 0 : 1;
    int to = parameters[1] >= 0 ? 2 : 1;
    if (from < to) {
      put(
          design.rowCount() + group,
          Arrays.copyOfRange(parameters, from, to),
          Arrays.copyOfRange(both, from, to),
          design.components.size());
    }
  }
}
