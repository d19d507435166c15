package org.jalon.selection;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;

/**
 * The weighted penalty model (WPM): the item with the smallest weighted sum of a content penalty
 * and an information penalty, within the group of items whose constraints need them most.
 *
 * <p>For a constraint with the minimum l and the maximum u of a test of L items, pₖ = (xₖ + mₖ (L −
 * n)) / L is the share that the test is heading for, with xₖ of n answers so far and the share mₖ
 * of the bank's items that count. With the middle M = (l + u) / 2L and X = pₖ − M its penalty is
 *
 * <ul>
 *   <li>X² / 2D + D / 2 with D = l/L − M, below the minimum;
 *   <li>X from the minimum to below the maximum;
 *   <li>X² / 2A + A / 2 with A = u/L − M, from the maximum on;
 * </ul>
 *
 * <p>(X itself where D or A is 0). The content penalty of an item is the sum of weight times
 * penalty over the constraints it counts for, brought to [0, 1] over the eligible items (0 if all
 * are alike, to 12 digits); its information penalty is −(I / I<sub>max</sub>)² with another
 * criterion's value I (0 if all are 0). The value of an item is minus the weighted sum of the two.
 *
 * <p>Groups rank before values: first items that count for a minimum not yet reached and no reached
 * maximum, then those with one of each, then those with neither, last those with a reached maximum
 * only.
 *
 * <p>From Shin, Chien, Way and Swanson (2009), Weighted penalty model for content balancing in CATs
 * (research report).
 *
 * @param criterion the other criterion; its values are not negative
 * @param constraints the constraints with their weights
 * @param length L, how many items the test has; at least 1
 * @param contentWeight the weight of the content penalty; at least 0
 * @param informationWeight the weight of the information penalty; at least 0
 */
public record WeightedPenalty(
    SelectionCriterion criterion,
    List<SoftConstraint> constraints,
    int length,
    double contentWeight,
    double informationWeight)
    implements SelectionCriterion {

  /**
   * Creates the criterion from a copy of the list.
   *
   * @throws IllegalArgumentException if no constraint is given, the length is below 1, a maximum
   *     above it, or a weight negative or not finite
   */
  public WeightedPenalty {
    constraints = List.copyOf(Checks.notEmpty("constraints of the weighted penalty", constraints));
    Checks.atLeast("length of the test", length, 1);
    for (SoftConstraint constraint : constraints) {
      Checks.inRange(
          "maximum of items with " + constraint.condition(), constraint.maximum(), 1, length);
    }
    Checks.inRange("weight of the content penalty", contentWeight, 0, Double.MAX_VALUE);
    Checks.inRange("weight of the information penalty", informationWeight, 0, Double.MAX_VALUE);
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    List<SoftCount> counts = SoftCount.of(constraints, context);
    double[] penalties = new double[counts.size()];
    for (int k = 0; k < penalties.length; k++) {
      penalties[k] = constraints.get(k).weight() * penalty(counts.get(k), context);
    }
    IntToDoubleFunction content = item -> content(counts, penalties, item);
    IntToDoubleFunction information = criterion.values(context);
    double[] contents = eligible(context).mapToDouble(content).toArray();
    double least = Arrays.stream(contents).min().orElse(0);
    double most = Arrays.stream(contents).max().orElse(0);
    double spread = most - least > rounding(penalties) ? most - least : Double.POSITIVE_INFINITY;
    double best = eligible(context).mapToDouble(information).max().orElse(0);
    double groupStep = contentWeight + informationWeight + 1;
    return item -> {
      double share = (content.applyAsDouble(item) - least) / spread;
      double relative = best > 0 ? information.applyAsDouble(item) / best : 0;
      double penalty = contentWeight * share - informationWeight * relative * relative;
      return -(groupStep * group(counts, item) + penalty);
    };
  }

  /** Sums of penalties that differ by less are alike: their difference is none to blow up. */
  private static double rounding(double[] penalties) {
    return 1e-12 * Arrays.stream(penalties).map(Math::abs).sum();
  }

  private double penalty(SoftCount count, SelectionContext context) {
    double minimum = (double) count.constraint().minimum() / length;
    double maximum = (double) count.constraint().maximum() / length;
    int left = Math.max(0, length - context.responses().size());
    double present = (double) count.items().cardinality() / context.bank().size();
    return penalty((count.asked() + present * left) / length, minimum, maximum);
  }

  /** The penalty of a share between two bounds; it grows with the share, smoothly at the bounds. */
  static double penalty(double share, double minimum, double maximum) {
    double middle = (minimum + maximum) / 2;
    double away = share - middle;
    if ((minimum <= share && share < maximum) || minimum == maximum) {
      return away;
    }
    double bound = (share < minimum ? minimum : maximum) - middle;
    return away * away / (2 * bound) + bound / 2;
  }

  private static double content(List<SoftCount> counts, double[] penalties, int item) {
    double sum = 0;
    for (int k = 0; k < penalties.length; k++) {
      sum += counts.get(k).items().get(item) ? penalties[k] : 0;
    }
    return sum;
  }

  private static int group(List<SoftCount> counts, int item) {
    boolean needed = false;
    boolean full = false;
    for (SoftCount count : counts) {
      boolean counted = count.items().get(item);
      needed |= counted && count.isBelowMinimum();
      full |= counted && count.hasReachedMaximum();
    }
    return needed ? (full ? 1 : 0) : (full ? 3 : 2);
  }

  private static IntStream eligible(SelectionContext context) {
    return IntStream.iterate(
        context.eligibility().next(0),
        item -> item >= 0,
        item -> context.eligibility().next(item + 1));
  }
}
