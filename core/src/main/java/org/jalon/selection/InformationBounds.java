package org.jalon.selection;

import java.util.Collections;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;

/**
 * How informative an item can be, on the whole scale and between two abilities.
 *
 * <p>The information of a logistic item has a single peak (the derivative of its logarithm with
 * respect to P falls from +∞ to −∞), so that its greatest value in an interval lies at the peak or
 * at an end. That of other items changes by no more than a constant for each unit of ability:
 *
 * <ul>
 *   <li>of divide-by-total models it is the variance of the slopes under the category
 *       probabilities, at most R² / 4 with R the range of the slopes, and its derivative their
 *       third central moment, at most √3 R³ / 18;
 *   <li>of a graded item it is a² Σ Pₖ sₖ² with |sₖ| ≤ 1, at most a², and its derivative at most 2
 *       |a|³;
 *   <li>of a model unknown here nothing is known.
 * </ul>
 *
 * <p>Between two abilities such a function stays below half of the sum of its values there and of
 * that constant times their distance.
 */
final class InformationBounds {

  /** What rounding may add to an information, generously. */
  private static final double ROUNDING = 1 + 1e-9;

  private static final double THIRD_MOMENT = Math.sqrt(3) / 18;

  private final ResponseModel model;
  private final double peak; // NaN unless the item is known to have a single one
  private final double uncertainty; // of the peak, from rounding
  private final double greatest;
  private final double steepness;

  private InformationBounds(
      ResponseModel model, double peak, double uncertainty, double greatest, double steepness) {
    this.model = model;
    this.peak = peak;
    this.uncertainty = uncertainty;
    this.greatest = greatest * ROUNDING;
    this.steepness = steepness;
  }

  static InformationBounds of(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      double peak = InformationPeak.of(logistic);
      double uncertainty = 1e-14 * (Math.abs(peak) + Math.abs(logistic.difficulty()));
      return new InformationBounds(
          model, peak, uncertainty, InformationPeak.greatest(logistic), Double.NaN);
    } else if (model instanceof GradedResponse graded) {
      double a = Math.abs(graded.discrimination());
      return ofSteep(model, a * a, 2 * a * a * a);
    } else if (model instanceof GeneralizedPartialCredit credit) {
      return ofSlopes(model, Math.abs(credit.discrimination()) * credit.steps().size());
    } else if (model instanceof NominalResponse nominal) {
      return ofSlopes(model, Collections.max(nominal.slopes()) - Collections.min(nominal.slopes()));
    }
    return ofSteep(model, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private static InformationBounds ofSlopes(ResponseModel model, double range) {
    return ofSteep(model, range * range / 4, THIRD_MOMENT * range * range * range);
  }

  private static InformationBounds ofSteep(ResponseModel model, double greatest, double steepness) {
    return new InformationBounds(model, Double.NaN, 0, greatest, steepness);
  }

  /** No ability has more information than this. */
  double greatest() {
    return greatest;
  }

  /** No ability between two, which may be infinite, has more information than this. */
  double between(double lower, double upper) {
    double bound = Double.isNaN(peak) ? fromEnds(lower, upper) : fromPeak(lower, upper);
    return Math.min(greatest, bound * ROUNDING);
  }

  private double fromPeak(double lower, double upper) {
    if (lower > peak + uncertainty) {
      return model.information(lower);
    }
    return upper < peak - uncertainty ? model.information(upper) : greatest;
  }

  private double fromEnds(double lower, double upper) {
    return Double.isInfinite(lower) || Double.isInfinite(upper)
        ? greatest
        : (model.information(lower) + model.information(upper) + steepness * (upper - lower)) / 2;
  }
}
