package org.jalon.irt;

import java.util.ArrayList;
import java.util.List;
import org.jalon.internal.Checks;

/**
 * The nominal response model: categories without an order,
 *
 * <pre>  Pₖ = exp(αₖ θ + γₖ) / Σⱼ exp(αⱼ θ + γⱼ)</pre>
 *
 * <p>Only differences of slopes and of intercepts count: adding a constant to all of either changes
 * nothing.
 *
 * @param slopes α₀ to αₘ
 * @param intercepts γ₀ to γₘ
 * @see <a href="https://doi.org/10.1007/BF02291411">Bock (1972), Estimating item parameters and
 *     latent ability when responses are scored in two or more nominal categories, Psychometrika 37,
 *     29–51</a>
 */
public record NominalResponse(List<Double> slopes, List<Double> intercepts)
    implements DivideByTotal {

  /**
   * Creates a model from copies of the lists.
   *
   * @throws IllegalArgumentException if there are not as many slopes as intercepts, fewer than two
   *     of them, or one is not finite or too large
   */
  public NominalResponse {
    slopes = Categories.parameters("slope", slopes);
    intercepts = Categories.parameters("intercept", intercepts);
    Checks.atLeast("number of slopes", slopes.size(), 2);
    Checks.require(
        slopes.size() == intercepts.size(),
        "number of intercepts",
        intercepts.size(),
        "must be the number of slopes (" + slopes.size() + ")");
  }

  /**
   * A model whose first category has slope 0 and intercept 0.
   *
   * @param parameters α₁, γ₁, α₂, γ₂, … of the other categories
   * @return the model
   * @throws IllegalArgumentException if the number of parameters is odd, or as the constructor does
   */
  public static NominalResponse relativeToFirst(double... parameters) {
    Checks.require(
        parameters.length % 2 == 0,
        "number of slopes and intercepts",
        parameters.length,
        "must be even");
    return new NominalResponse(everySecond(parameters, 0), everySecond(parameters, 1));
  }

  private static List<Double> everySecond(double[] parameters, int first) {
    List<Double> values = new ArrayList<>();
    values.add(0.0);
    for (int i = first; i < parameters.length; i += 2) {
      values.add(parameters[i]);
    }
    return values;
  }

  /** As many as there are slopes. */
  @Override
  public int categoryCount() {
    return slopes.size();
  }

  /** Slopes have no scale of their own: they are multiplied, the intercepts stay. */
  @Override
  public NominalResponse rescaled(double scaling) {
    Checks.positive("scaling constant D", scaling);
    return new NominalResponse(slopes.stream().map(a -> a * scaling).toList(), intercepts);
  }

  @Override
  public double slope(int category) {
    return slopes.get(category);
  }

  @Override
  public double logOdds(double ability, int category, int other) {
    return (slopes.get(category) - slopes.get(other)) * ability
        + (intercepts.get(category) - intercepts.get(other));
  }
}
