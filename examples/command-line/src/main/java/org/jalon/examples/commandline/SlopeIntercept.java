package org.jalon.examples.commandline;

import java.util.Arrays;
import java.util.List;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;

/**
 * The models in which a category's odds are linear in ability, by slope and intercept: category k
 * has the logit αₖ θ + γₖ, category 0 has 0.
 *
 * @param slopes α₀ = 0 to αₘ
 * @param intercepts γ₀ = 0 to γₘ
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never shared
record SlopeIntercept(double[] slopes, double[] intercepts) {

  /** Of a generalized partial credit model: αₖ = a k and γₖ = −a (b₁ + … + bₖ). */
  static SlopeIntercept of(GeneralizedPartialCredit model) {
    int categories = model.categoryCount();
    double[] slopes = new double[categories];
    double[] intercepts = new double[categories];
    for (int k = 1; k < categories; k++) {
      slopes[k] = model.discrimination() * k;
      intercepts[k] = model.intercepts().get(k - 1);
    }
    return new SlopeIntercept(slopes, intercepts);
  }

  /** Of a nominal model, relative to its first category. */
  static SlopeIntercept of(NominalResponse model) {
    return new SlopeIntercept(relative(model.slopes()), relative(model.intercepts()));
  }

  private static double[] relative(List<Double> values) {
    return values.stream().mapToDouble(value -> value - values.get(0)).toArray();
  }

  /**
   * The model of slopes a s₀ to a sₘ: generalized partial credit if the scores s are 0, 1, 2…, else
   * nominal.
   *
   * @throws IllegalArgumentException if a parameter of the model is not legal
   */
  static ResponseModel model(double a, double[] scores, double[] intercepts) {
    boolean ordered = a != 0;
    for (int k = 0; k < scores.length; k++) {
      ordered &= scores[k] == k;
    }
    if (!ordered) {
      return new NominalResponse(scaled(scores, a), scaled(intercepts, 1));
    }
    double[] steps = new double[scores.length - 1];
    for (int k = 1; k < scores.length; k++) {
      steps[k - 1] = (intercepts[k - 1] - intercepts[k]) / a;
    }
    return GeneralizedPartialCredit.of(a, steps);
  }

  private static List<Double> scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).boxed().toList();
  }
}
