package org.jalon.examples.commandline.report;

/** Classes of ability: where they are drawn. */
final class Classes {

  private Classes() {}

  /** What a caption says of {@link #places}. */
  static final String CAPTION =
      " Each at the middle of a class of true ability; open classes at the mean of their persons.";

  /**
   * The middles of the classes; of a class without an end, the mean of its persons or, where that
   * is lacking, its other end.
   */
  static double[] places(Table table) {
    double[] middles = middles(table);
    double[] from = table.numbers("from");
    double[] to = table.numbers("to");
    double[] means = table.numbers("mean_ability");
    for (int k = 0; k < middles.length; k++) {
      if (!Double.isFinite(from[k] + to[k]) && Double.isFinite(means[k])) {
        middles[k] = means[k];
      }
    }
    return middles;
  }

  private static double[] middles(Table table) {
    double[] from = table.numbers("from");
    double[] to = table.numbers("to");
    double[] middles = new double[from.length];
    for (int k = 0; k < middles.length; k++) {
      if (!Double.isFinite(from[k])) {
        middles[k] = to[k];
      } else {
        middles[k] = Double.isFinite(to[k]) ? from[k] / 2 + to[k] / 2 : from[k];
      }
    }
    return middles;
  }
}
