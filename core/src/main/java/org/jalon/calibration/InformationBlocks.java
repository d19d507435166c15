package org.jalon.calibration;

/**
 * A symmetric matrix of which only square blocks on the diagonal are kept: one block for a whole
 * matrix, or one for each item. Of each block only the upper triangle.
 */
final class InformationBlocks {

  /** The block of each parameter; −1 for one that is not free. */
  final int[] block;

  /** Its place in the block. */
  final int[] place;

  private final int[] sizes;

  /** By block, row, and column less row. */
  private final double[][][] triangle;

  InformationBlocks(int[] block, int[] place, int[] sizes) {
    this.block = block;
    this.place = place;
    this.sizes = sizes;
    this.triangle = new double[sizes.length][][];
    for (int b = 0; b < sizes.length; b++) {
      triangle[b] = new double[sizes[b]][];
      for (int i = 0; i < sizes[b]; i++) {
        triangle[b][i] = new double[sizes[b] - i];
      }
    }
  }

  /** Adds to an entry and the one opposite; nothing if it is in no block. */
  void add(int i, int j, double value) {
    if (block[i] >= 0 && block[i] == block[j]) {
      int row = Math.min(place[i], place[j]);
      triangle[block[i]][row][Math.abs(place[i] - place[j])] += value;
    }
  }

  int blocks() {
    return sizes.length;
  }

  /** A block with its upper triangle at the places of a square matrix. */
  double[][] square(int b) {
    double[][] square = new double[sizes[b]][sizes[b]];
    for (int i = 0; i < sizes[b]; i++) {
      System.arraycopy(triangle[b][i], 0, square[i], i, sizes[b] - i);
    }
    return square;
  }
}
