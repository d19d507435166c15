package org.jalon.examples.commandline.report;

/**
 * The places of the least and the greatest number, for those who cannot see them.
 *
 * @param least the place of the least
 * @param greatest the place of the greatest; -1 if there is no number
 */
record Extremes(int least, int greatest) {

  static Extremes of(double[] values) {
    int least = -1;
    int greatest = -1;
    for (int k = 0; k < values.length; k++) {
      if (Double.isFinite(values[k])) {
        least = least < 0 || values[k] < values[least] ? k : least;
        greatest = greatest < 0 || values[k] > values[greatest] ? k : greatest;
      }
    }
    return new Extremes(least, greatest);
  }

  /** A sentence such as "The information is largest (12.3) at ability 0.5 and smallest …". */
  static String sentence(String what, double[] values, String where, double[] places) {
    Extremes found = of(values);
    if (found.greatest < 0) {
      return "The " + what + " is not defined anywhere.";
    }
    return "The %s is largest (%s) at %s %s and smallest (%s) at %s %s."
        .formatted(
            what,
            Numbers.brief(values[found.greatest]),
            where,
            Numbers.brief(places[found.greatest]),
            Numbers.brief(values[found.least]),
            where,
            Numbers.brief(places[found.least]));
  }
}
