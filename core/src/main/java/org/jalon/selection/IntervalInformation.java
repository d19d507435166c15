package org.jalon.selection;

import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/**
 * Interval information: the information integrated over the confidence interval of ability, or its
 * credible interval where the estimate is Bayesian,
 *
 * <pre>  ∫ I(θ) dθ / (u − l)   from l = θ̂ − z SE to u = θ̂ + z SE</pre>
 *
 * <p>with z the normal quantile of (1 + confidence) / 2, and both ends cut to a range of ability,
 * which an infinite standard error makes the whole interval. The value is normalised by the length
 * of the interval, a factor common to all items, so that it becomes the information at the estimate
 * as the interval narrows; that is the value where the ends meet. The integral is taken by
 * Simpson's rule over {@value #PANELS} even panels.
 *
 * @param confidence the level of the interval, such as 0.95; greater than 0 and below 1
 * @param lower the lower end of the range
 * @param upper the upper end of the range
 * @see <a href="https://doi.org/10.3102/10769986022002203">Veerkamp and Berger (1997), Some new
 *     item selection criteria for adaptive testing, Journal of Educational and Behavioral
 *     Statistics 22, 203–226</a>
 */
public record IntervalInformation(double confidence, double lower, double upper)
    implements SelectionCriterion {

  private static final int PANELS = 32;

  /**
   * Creates a criterion.
   *
   * @throws IllegalArgumentException if the level does not lie strictly between 0 and 1, or the
   *     ends of the range are not finite and increasing
   */
  public IntervalInformation {
    Checks.require(
        confidence > 0 && confidence < 1,
        "level of confidence",
        confidence,
        "must be greater than 0 and below 1");
    Checks.finite("lower end of the range", lower);
    Checks.finite("upper end of the range", upper);
    Checks.require(
        lower < upper,
        "lower end of the range",
        lower,
        "must be below the upper end (" + upper + ")");
  }

  /**
   * The interval of level 0.95 within −4 and 4.
   *
   * @return the criterion
   */
  public static IntervalInformation withDefaults() {
    return new IntervalInformation(0.95, -4, 4);
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    ResolvedItemBank bank = context.bank();
    AbilityEstimate estimate = context.estimate();
    double reach = StrictNumerics.normalQuantile((1 + confidence) / 2) * estimate.standardError();
    double from = within(estimate.ability() - reach);
    double to = within(estimate.ability() + reach);
    return item -> mean(bank.model(item), from, to);
  }

  private double within(double ability) {
    return Math.max(lower, Math.min(upper, ability));
  }

  private static double mean(ResponseModel model, double from, double to) {
    double width = (to - from) / PANELS;
    double sum = model.information(from) + model.information(to);
    for (int i = 1; i < PANELS; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * model.information(from + i * width);
    }
    return sum / (3 * PANELS);
  }
}
