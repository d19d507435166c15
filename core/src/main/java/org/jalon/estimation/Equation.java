package org.jalon.estimation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;

/**
 * The left side of an equation that an estimate solves: sums over the answers, put together.
 * Because what one answer adds depends on nothing but its item, its category and ability, it can be
 * kept in a {@link ScanTable}.
 */
interface Equation {

  /** How many sums there are. */
  int size();

  /** Adds what one answer contributes to each of the sums at an ability. */
  void add(ResponseModel model, int category, double ability, double[] sums);

  /** The left side, when every answer has been added. */
  double value(double ability, double[] sums);

  /** The left side for some answers; for one thread, as it reuses its sums. */
  default DoubleUnaryOperator of(Responses responses) {
    double[] sums = new double[size()];
    return ability -> {
      Arrays.fill(sums, 0);
      for (int i = 0; i < responses.size(); i++) {
        add(responses.model(i), responses.category(i), ability, sums);
      }
      return value(ability, sums);
    };
  }
}
