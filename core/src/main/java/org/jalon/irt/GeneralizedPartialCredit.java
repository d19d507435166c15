package org.jalon.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.internal.Checks;

/**
 * The generalized partial credit model: given one of two neighbouring categories, the higher one is
 * logistic,
 *
 * <pre>  Pₖ = exp(Σᵢ₌₁..ₖ a (θ − bᵢ)) / Σⱼ exp(Σᵢ₌₁..ⱼ a (θ − bᵢ))</pre>
 *
 * <p>The step difficulties need not increase: bₖ is where categories k − 1 and k are equally
 * likely. With a = 1 it is Masters' partial credit model, with one step the two-parameter logistic
 * model; with a = 0 all categories are equally likely and nothing is learnt.
 *
 * @param discrimination a; a negative one is for an item whose categories fall with ability
 * @param steps b₁ to bₘ; there are m + 1 categories
 * @see <a href="https://doi.org/10.1177/014662169201600206">Muraki (1992), A generalized partial
 *     credit model, Applied Psychological Measurement 16, 159–176</a>
 */
public record GeneralizedPartialCredit(double discrimination, List<Double> steps)
    implements DivideByTotal {

  /**
   * Creates a model from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no step or a parameter is not finite or too large
   */
  public GeneralizedPartialCredit {
    Categories.parameter("discrimination a", discrimination);
    steps = Categories.parameters("step difficulty b", steps);
  }

  /**
   * A model by its parameters.
   *
   * @param discrimination a
   * @param steps b₁ to bₘ
   * @return the model
   * @throws IllegalArgumentException as the constructor does
   */
  public static GeneralizedPartialCredit of(double discrimination, double... steps) {
    return new GeneralizedPartialCredit(discrimination, Arrays.stream(steps).boxed().toList());
  }

  /**
   * The partial credit model: a = 1.
   *
   * @param steps b₁ to bₘ
   * @return the model
   * @throws IllegalArgumentException as the constructor does
   * @see <a href="https://doi.org/10.1007/BF02296272">Masters (1982), A Rasch model for partial
   *     credit scoring, Psychometrika 47, 149–174</a>
   */
  public static GeneralizedPartialCredit partialCredit(double... steps) {
    return of(1, steps);
  }

  /**
   * The rating scale model: a = 1 and bₖ = λ + δₖ, with thresholds δₖ common to all items.
   *
   * @param location λ
   * @param thresholds δ₁ to δₘ
   * @return the model
   * @throws IllegalArgumentException as the constructor does
   * @see <a href="https://doi.org/10.1007/BF02293814">Andrich (1978), A rating formulation for
   *     ordered response categories, Psychometrika 43, 561–573</a>
   */
  public static GeneralizedPartialCredit ratingScale(double location, double... thresholds) {
    return partialCredit(Arrays.stream(thresholds).map(d -> location + d).toArray());
  }

  /**
   * The model with intercepts: Pₖ ∝ exp(a k θ + dₖ) with d₀ = 0, that is bₖ = (dₖ₋₁ − dₖ) / a.
   *
   * @param slope a; not 0
   * @param intercepts d₁ to dₘ
   * @return the model
   * @throws IllegalArgumentException as the constructor does, or if a is 0
   */
  public static GeneralizedPartialCredit slopeIntercept(double slope, double... intercepts) {
    Checks.require(slope != 0, "slope a", slope, "must not be 0");
    double[] steps = new double[intercepts.length];
    double before = 0;
    for (int k = 0; k < steps.length; k++) {
      steps[k] = (before - intercepts[k]) / slope;
      before = intercepts[k];
    }
    return of(slope, steps);
  }

  /**
   * The intercepts: dₖ = −a (b₁ + … + bₖ).
   *
   * @return d₁ to dₘ
   */
  public List<Double> intercepts() {
    List<Double> intercepts = new ArrayList<>();
    double sum = 0;
    for (double step : steps) {
      sum -= discrimination * step;
      intercepts.add(sum);
    }
    return List.copyOf(intercepts);
  }

  /** One more than there are steps. */
  @Override
  public int categoryCount() {
    return steps.size() + 1;
  }

  @Override
  public GeneralizedPartialCredit rescaled(double scaling) {
    return new GeneralizedPartialCredit(
        discrimination * Checks.positive("scaling constant D", scaling), steps);
  }

  @Override
  public double slope(int category) {
    return discrimination * category;
  }

  @Override
  public double logOdds(double ability, int category, int other) {
    if (category < other) {
      return -logOdds(ability, other, category);
    }
    double sum = 0;
    for (int i = other; i < category; i++) {
      sum += discrimination * (ability - steps.get(i));
    }
    return sum;
  }
}
