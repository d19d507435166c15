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

  /** The mean over weighted abilities of the divergence from an ability to them. */
  static double from(double ability, ResponseModel model, WeightedNodes nodes) {
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      int category = k;
      double logarithm = model.logProbability(ability, k);
      double probability = StrictNumerics.exp(logarithm);
      if (probability > 0) {
        sum += probability * (logarithm - nodes.mean(node -> model.logProbability(node, category)));
      }
    }
    return Math.max(0, sum); // else rounding could make it negative
  }
}
