package org.jalon.constraint;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.ModelEntity;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.ConstraintType;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;
import org.ojalgo.type.keyvalue.EntryPair;
import org.ojalgo.type.keyvalue.EntryPair.KeyedPrimitive;

/**
 * Branch and bound of ojAlgo, on one thread and without a limit of time. The only class that knows
 * the library, which may be absent.
 */
final class OjAlgoSolver implements MixedIntegerSolver {

  /** Its own default stops at a gap of 1 in 10⁵. */
  private static final NumberContext GAP = NumberContext.of(12, 12);

  private static final double UNIT = 0x1.0p-40;

  @Override
  public Optional<BitSet> maximise(LinearProgram program) {
    ExpressionsBasedModel model = model(program, true);
    Optimisation.Result result = model.maximise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    BitSet places = new BitSet();
    for (int place = 0; place < program.items().length; place++) {
      places.set(place, result.doubleValue(place) > 0.5);
    }
    return Optional.of(places);
  }

  @Override
  public double[] shadowPrices(LinearProgram program) {
    List<LinearProgram.Row> rows = program.rows();
    double[] prices = new double[rows.size()];
    Optimisation.Result relaxed = model(program, false).maximise();
    if (!relaxed.getState().isOptimal()) {
      return prices;
    }
    for (KeyedPrimitive<EntryPair<ModelEntity<?>, ConstraintType>> dual : relaxed.getDualValues()) {
      EntryPair<ModelEntity<?>, ConstraintType> key = dual.getKey();
      if (key.left() instanceof Expression expression) {
        int row = Integer.parseInt(expression.getName());
        double price =
            key.right() == ConstraintType.LOWER ? -dual.doubleValue() : dual.doubleValue();
        prices[row] += price * scaled(1, digits(rows.get(row))).doubleValue();
      }
    }
    return prices;
  }

  private static ExpressionsBasedModel model(LinearProgram program, boolean whole) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.time_suffice = Long.MAX_VALUE;
    model.options.time_abort = Long.MAX_VALUE;
    model.options.integer(
        IntegerStrategy.newConfigurable().withParallelism(() -> 1).withGapTolerance(GAP));
    for (int place = 0; place < program.items().length; place++) {
      model
          .newVariable("x" + place)
          .lower(BigDecimal.ZERO)
          .upper(BigDecimal.ONE)
          .weight(BigDecimal.valueOf(program.values()[place] * UNIT))
          .integer(whole);
    }
    for (int row = 0; row < program.rows().size(); row++) {
      add(model, Integer.toString(row), program.rows().get(row));
    }
    return model;
  }

  private static void add(ExpressionsBasedModel model, String name, LinearProgram.Row row) {
    Expression expression = model.newExpression(name);
    int digits = digits(row);
    if (row.hasMinimum()) {
      expression.lower(scaled(row.minimum(), digits));
    }
    if (row.hasMaximum()) {
      expression.upper(scaled(row.maximum(), digits));
    }
    for (int i = 0; i < row.places().length; i++) {
      Variable variable = model.getVariable(row.places()[i]);
      expression.set(variable, scaled(row.coefficients()[i], digits));
    }
  }

  /**
   * By how many digits the coefficients of a row exceed the range in which the library is exact.
   */
  private static int digits(LinearProgram.Row row) {
    long largest = 1;
    for (long coefficient : row.coefficients()) {
      largest = Math.max(largest, Math.abs(coefficient));
    }
    return Math.max(0, Long.toString(largest).length() - 4);
  }

  private static BigDecimal scaled(long value, int digits) {
    return BigDecimal.valueOf(value).movePointLeft(digits);
  }
}
