package org.jalon.examples.commandline;

/**
 * The values of categories that flexMIRT gives as contrasts: value 0 is 0, and the values are T
 * times the contrasts. T is given as 0 for linear and sine terms (trend), 1 for identity, 2 if it
 * stands in the file, row by row.
 */
final class Contrasts {

  private static final int TREND = 0;
  private static final int IDENTITY = 1;

  private Contrasts() {}

  /** The scores: with identity contrasts, the first one sets the score of the last category. */
  static double[] ofScores(FlexMirtLine line, int categories) {
    double[][] matrix = matrix(line, "contrasts of the scores", categories, true);
    return product(matrix, line.numbers("contrast of the scores", categories - 1));
  }

  /** The intercepts. */
  static double[] ofIntercepts(FlexMirtLine line, int categories) {
    double[][] matrix = matrix(line, "contrasts of the intercepts", categories, false);
    return product(matrix, line.numbers("contrast of the intercepts", categories - 1));
  }

  private static double[][] matrix(FlexMirtLine line, String what, int categories, boolean scores) {
    int kind = line.integer("kind of the " + what, 0, 2);
    double[][] matrix = new double[categories][categories - 1];
    for (int k = 0; k < categories; k++) {
      if (kind == TREND) {
        trend(matrix[k], k);
      } else if (kind == IDENTITY) {
        identity(matrix[k], k, scores);
      } else {
        matrix[k] = line.numbers("matrix of the " + what, categories - 1);
      }
    }
    return matrix;
  }

  private static void trend(double[] row, int category) {
    row[0] = category;
    for (int j = 1; j < row.length; j++) {
      boolean inner = category > 0 && category < row.length;
      row[j] = inner ? StrictMath.sin(Math.PI * j * category / row.length) : 0;
    }
  }

  private static void identity(double[] row, int category, boolean scores) {
    if (!scores && category > 0) {
      row[category - 1] = 1;
    } else if (category == row.length) {
      row[0] = category;
    } else if (category > 0) {
      row[category] = 1;
    }
  }

  private static double[] product(double[][] matrix, double[] contrasts) {
    double[] values = new double[matrix.length];
    for (int k = 0; k < values.length; k++) {
      for (int j = 0; j < contrasts.length; j++) {
        values[k] += matrix[k][j] * contrasts[j];
      }
    }
    return values;
  }
}
