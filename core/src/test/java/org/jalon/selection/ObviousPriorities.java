package org.jalon.selection;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The priority index of Cheng and Chang (2009) in two phases, lower bounds first: information times
 * weight and open share for each constraint that an item counts for.
 */
final class ObviousPriorities {

  private final SelectionContext context;
  private final List<SoftConstraint> constraints;

  ObviousPriorities(SelectionContext context, List<SoftConstraint> constraints) {
    this.context = context;
    this.constraints = constraints;
  }

  /** The first phase that leaves any item an index above 0, else information alone. */
  IntToDoubleFunction values() {
    IntToDoubleFunction lower = item -> index(item, this::openToMinimum);
    IntToDoubleFunction upper = item -> index(item, this::openToMaximum);
    boolean missed = constraints.stream().anyMatch(c -> asked(c) < c.minimum());
    if (missed && leavesSome(lower)) {
      return lower;
    }
    return leavesSome(upper) ? upper : this::information;
  }

  private boolean leavesSome(IntToDoubleFunction values) {
    return IntStream.range(0, context.bank().size())
        .filter(context.eligibility()::isEligible)
        .mapToDouble(values)
        .anyMatch(value -> value > 0);
  }

  private double index(int item, ToDoubleFunction<SoftConstraint> open) {
    return constraints.stream()
        .filter(c -> ObviousPenalties.counts(c, context, item))
        .mapToDouble(c -> c.weight() * Math.max(0, open.applyAsDouble(c)))
        .reduce(information(item), (product, factor) -> product * factor);
  }

  /** A constraint without a lower bound has no say, save that its upper one is kept. */
  private double openToMinimum(SoftConstraint constraint) {
    if (constraint.minimum() == 0) {
      return asked(constraint) < constraint.maximum() ? 1 : 0;
    }
    return 1 - (double) asked(constraint) / constraint.minimum();
  }

  private double openToMaximum(SoftConstraint constraint) {
    return 1 - (double) asked(constraint) / constraint.maximum();
  }

  private double information(int item) {
    return context.bank().model(item).information(context.estimate().ability());
  }

  private long asked(SoftConstraint constraint) {
    return IntStream.range(0, context.responses().size())
        .filter(i -> ObviousPenalties.counts(constraint, context, context.responses().item(i)))
        .count();
  }
}
