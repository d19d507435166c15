package org.jalon.irt;

import java.util.List;
import org.jalon.internal.Checks;

/** The checks that all models share. */
final class Categories {

  private Categories() {}

  static void check(ResponseModel model, int category) {
    Checks.inRange("answer category", category, 0, model.categoryCount() - 1);
  }

  static void checkOrder(int order) {
    Checks.inRange("order of a derivative", order, 1, 3);
  }

  static double parameter(String name, double value) {
    double largest = ResponseModel.LARGEST_PARAMETER;
    Checks.finite(name, value);
    return Checks.inRange(name, value, -largest, largest);
  }

  /** A copy of parameters that all are legal. */
  static List<Double> parameters(String name, List<Double> values) {
    Checks.notEmpty(name, values);
    values.forEach(value -> parameter(name, value));
    return List.copyOf(values);
  }
}
