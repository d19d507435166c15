package org.jalon.examples.commandline.report;

/** Classes of ability: where they are drawn. */
final class Classes {

  private Classes() {}

  /** The middles of the classes; of a class without an end, its other end. */
  static double[] middles(Table table) {
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
