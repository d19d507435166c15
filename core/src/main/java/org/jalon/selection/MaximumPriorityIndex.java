package org.jalon.selection;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jalon.internal.Checks;

/**
 * The maximum priority index (MPI), in two phases: another criterion's value I of an item times,
 * for each constraint k it counts for, w · f with the share f of the constraint that is still open.
 * With xₖ the items asked so far,
 *
 * <ul>
 *   <li>in the first phase, while any minimum lₖ is missed: f = (lₖ − xₖ) / lₖ, or 0 once it is
 *       reached, for the constraints with a minimum; those without count in the second phase only,
 *       save that f = 0 once their maximum is reached;
 *   <li>in the second phase: f = (uₖ − xₖ) / uₖ with the maximum uₖ, or 0 once it is reached.
 * </ul>
 *
 * <p>In the first phase an item that counts for no minimum has the index I, and would compete with
 * those that do: let every item count for one constraint at least. If the index is 0 for every
 * eligible item in the first phase, the second phase's decides, and if that is 0 for all, the other
 * criterion alone. Constraints that the person's answers cannot change are never excluded: this is
 * a heuristic, and may miss a bound.
 *
 * @param criterion the other criterion; its values are not negative
 * @param constraints the constraints with their weights
 * @see <a href="https://doi.org/10.1348/000711008X304376">Cheng and Chang (2009), The maximum
 *     priority index method for severely constrained item selection in computerized adaptive
 *     testing, British Journal of Mathematical and Statistical Psychology 62, 369–383</a>
 */
public record MaximumPriorityIndex(SelectionCriterion criterion, List<SoftConstraint> constraints)
    implements SelectionCriterion {

  /**
   * Creates the criterion from a copy of the list.
   *
   * @throws IllegalArgumentException if no constraint is given
   */
  public MaximumPriorityIndex {
    constraints = List.copyOf(Checks.notEmpty("constraints of the priority index", constraints));
  }

  /** Takes the first of the three indices that tells any two items apart from nothing. */
  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    IntToDoubleFunction values = criterion.values(context);
    List<SoftCount> counts = SoftCount.of(constraints, context);
    if (counts.stream().anyMatch(SoftCount::isBelowMinimum)) {
      IntToDoubleFunction first = item -> index(values, counts, item, true);
      if (isPositiveSomewhere(context, first)) {
        return first;
      }
    }
    IntToDoubleFunction second = item -> index(values, counts, item, false);
    return isPositiveSomewhere(context, second) ? second : values;
  }

  private static double index(
      IntToDoubleFunction values, List<SoftCount> counts, int item, boolean first) {
    double index = values.applyAsDouble(item);
    for (SoftCount count : counts) {
      if (count.items().get(item)) {
        index *= first ? firstPhase(count) : secondPhase(count);
      }
    }
    return index;
  }

  private static double firstPhase(SoftCount count) {
    double minimum = count.constraint().minimum();
    double open =
        minimum > 0
            ? Math.max(0, (minimum - count.asked()) / minimum)
            : count.hasReachedMaximum() ? 0 : 1;
    return count.constraint().weight() * open;
  }

  private static double secondPhase(SoftCount count) {
    double maximum = count.constraint().maximum();
    return count.constraint().weight() * Math.max(0, (maximum - count.asked()) / maximum);
  }

  private static boolean isPositiveSomewhere(SelectionContext context, IntToDoubleFunction index) {
    for (int item = context.eligibility().next(0);
        item >= 0;
        item = context.eligibility().next(item + 1)) {
      if (index.applyAsDouble(item) > 0) {
        return true;
      }
    }
    return false;
  }
}
