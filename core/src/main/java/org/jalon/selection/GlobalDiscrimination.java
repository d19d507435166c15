package org.jalon.selection;

import org.jalon.irt.ResponseModel;

/** The discrimination of an item over weighted abilities. */
final class GlobalDiscrimination {

  private GlobalDiscrimination() {}

  /** Half the sum over the categories of the variance of their probability. */
  static double over(WeightedNodes nodes, ResponseModel model) {
    if (model.categoryCount() == 2) {
      return nodes.variance(node -> model.probability(node, 1));
    }
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      int category = k;
      sum += nodes.variance(node -> model.probability(node, category));
    }
    return sum / 2;
  }
}
