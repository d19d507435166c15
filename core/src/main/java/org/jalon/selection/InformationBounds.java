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
  private final boolean peaked;
  private final double peak;
  private final double greatest;
  private final double steepness;

  private InformationBounds(
      ResponseModel model, boolean peaked, double peak, double greatest, double steepness) {
    this.model = model;
    this.peaked = peaked;
    this.peak = peak;
    this.greatest = greatest * ROUNDING;
    this.steepness = steepness;
  }

  static InformationBounds of(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      return new InformationBounds(
          model, true, InformationPeak.of(logistic), InformationPeak.greatest(logistic), 0);
    } else if (model instanceof GradedResponse graded) {
      double a = Math.abs(graded.discrimination());
      return new InformationBounds(model, false, 0, a * a, 2 * a * a * a);
    } else if (model instanceof GeneralizedPartialCredit credit) {
      return ofSlopes(model, Math.abs(credit.discrimination()) * credit.steps().size());
    } else if (model instanceof NominalResponse nominal) {
      return ofSlopes(model, Collections.max(nominal.slopes()) - Collections.min(nominal.slopes()));
    }
    return new InformationBounds(
        model, false, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private static InformationBounds ofSlopes(ResponseModel model, double range) {
    return new InformationBounds(
        model, false, 0, range * range / 4, THIRD_MOMENT * range * range * range);
  }

  /** No ability has more information than this. */
  double greatest() {
    return greatest;
  }

  /** No ability between two, which may be infinite, has more information than this. */
  double between(double lower, double upper) {
    return Math.min(greatest, (peaked ? ofPeaked(lower, upper) : ofSteep(lower, upper)) * ROUNDING);
  }

  private double ofPeaked(double lower, double upper) {
    return lower <= peak && peak <= upper
        ? greatest
        : Math.max(information(lower), information(upper));
  }

  private double ofSteep(double lower, double upper) {
    return Double.isInfinite(lower) || Double.isInfinite(upper)
        ? greatest
        : (information(lower) + information(upper) + steepness * (upper - lower)) / 2;
  }

  private double information(double ability) {
    return Double.isInfinite(ability) ? 0 : model.information(ability);
  }
}
