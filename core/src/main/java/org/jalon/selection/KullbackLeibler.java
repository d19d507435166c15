package org.jalon.selection;

import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;

/** Kullback–Leibler divergences of an item's answers. */
final class KullbackLeibler {

  private KullbackLeibler() {}

  /** Between two abilities: Σ Pₖ(from) log (Pₖ(from) / Pₖ(to)). */
  static double between(ResponseModel model, double from, double to) {
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      double logarithm = model.logProbability(from, k);
      double probability = StrictNumerics.exp(logarithm);
      if (probability > 0) {
        sum += probability * (logarithm - model.logProbability(to, k));
      }
    }
    return Math.max(0, sum); // else rounding could make it negative
  }
}
