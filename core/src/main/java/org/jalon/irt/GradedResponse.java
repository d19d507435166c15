package org.jalon.irt;

import java.util.Arrays;
import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * The graded response model: reaching category k or a higher one is logistic, with a difficulty of
 * its own for each k,
 *
 * <pre>  P*ₖ(θ) = 1 / (1 + exp(−a (θ − bₖ))),   Pₖ = P*ₖ − P*ₖ₊₁,   P*₀ = 1,   P*ₘ₊₁ = 0</pre>
 *
 * <p>The difference is computed as P*ₖ (1 − P*ₖ₊₁) (1 − exp(−a (bₖ₊₁ − bₖ))), which is a product
 * and so keeps every digit in both tails.
 *
 * <p>With one difficulty it is the two-parameter logistic model.
 *
 * @param discrimination a; greater than 0
 * @param difficulties b₁ &lt; b₂ &lt; … &lt; bₘ; there are m + 1 categories
 * @see <a href="https://doi.org/10.1007/BF03372160">Samejima (1969), Estimation of latent ability
 *     using a response pattern of graded scores, Psychometrika Monograph 17</a>
 */
public record GradedResponse(double discrimination, List<Double> difficulties)
    implements ResponseModel {

  /**
   * Creates a model from a copy of the list.
   *
   * @throws IllegalArgumentException if a is not greater than 0, there is no difficulty, they do
   *     not increase, or a parameter is not finite or too large
   */
  public GradedResponse {
    Checks.positive("discrimination a", discrimination);
    Categories.parameter("discrimination a", discrimination);
    difficulties = Categories.parameters("difficulty b", difficulties);
    for (int k = 1; k < difficulties.size(); k++) {
      Checks.require(
          difficulties.get(k - 1) < difficulties.get(k),
          "difficulty b" + (k + 1),
          difficulties.get(k),
          "must be above b" + k + " (" + difficulties.get(k - 1) + ")");
    }
  }

  /**
   * A model by its parameters.
   *
   * @param discrimination a
   * @param difficulties b₁ to bₘ
   * @return the model
   * @throws IllegalArgumentException as the constructor does
   */
  public static GradedResponse of(double discrimination, double... difficulties) {
    return new GradedResponse(discrimination, Arrays.stream(difficulties).boxed().toList());
  }

  /**
   * The modified form: bₖ = b − cₖ, with thresholds cₖ that may be common to several items.
   *
   * @param discrimination a
   * @param location b
   * @param thresholds c₁ &gt; c₂ &gt; … &gt; cₘ
   * @return the model
   * @throws IllegalArgumentException as the constructor does
   * @see <a href="https://doi.org/10.1177/014662169001400106">Muraki (1990), Fitting a polytomous
   *     item response model to Likert-type data, Applied Psychological Measurement 14, 59–71</a>
   */
  public static GradedResponse modified(
      double discrimination, double location, double... thresholds) {
    return of(discrimination, Arrays.stream(thresholds).map(c -> location - c).toArray());
  }

  /**
   * The model with intercepts: P*ₖ = 1 / (1 + exp(−(a θ + dₖ))), that is bₖ = −dₖ / a.
   *
   * @param slope a
   * @param intercepts d₁ &gt; d₂ &gt; … &gt; dₘ
   * @return the model
   * @throws IllegalArgumentException as the constructor does
   */
  public static GradedResponse slopeIntercept(double slope, double... intercepts) {
    return of(slope, Arrays.stream(intercepts).map(d -> -d / slope).toArray());
  }

  /**
   * The intercepts: dₖ = −a bₖ.
   *
   * @return d₁ to dₘ
   */
  public List<Double> intercepts() {
    return difficulties.stream().map(b -> -discrimination * b).toList();
  }

  /** One more than there are difficulties. */
  @Override
  public int categoryCount() {
    return difficulties.size() + 1;
  }

  @Override
  public double probability(double ability, int category) {
    Categories.check(this, category);
    return StrictNumerics.logistic(reaching(ability, category))
        * StrictNumerics.logistic(-reaching(ability, category + 1))
        * width(category);
  }

  @Override
  public double logProbability(double ability, int category) {
    Categories.check(this, category);
    return StrictNumerics.logLogistic(reaching(ability, category))
        + StrictNumerics.logLogistic(-reaching(ability, category + 1))
        + StrictNumerics.log(width(category));
  }

  @Override
  public double logDerivative(double ability, int category, int order) {
    Categories.check(this, category);
    Categories.checkOrder(order);
    double lower = reaching(ability, category);
    double upper = reaching(ability, category + 1);
    if (order == 1) {
      return discrimination * difference(-lower, upper);
    }
    double square = discrimination * discrimination;
    double change = variance(lower) + variance(upper);
    return order == 2
        ? -square * change
        : -square * discrimination * (skewness(lower) + skewness(upper));
  }

  @Override
  public double information(double ability) {
    Boundaries at = new Boundaries(ability);
    double sum = 0;
    for (int k = 0; k < categoryCount(); k++) {
      double first = at.logDerivative(k);
      sum += at.probability(k) * first * first;
    }
    return sum;
  }

  @Override
  public double informationDerivative(double ability) {
    return meanProduct(ability, 2);
  }

  @Override
  public double warmJ(double ability) {
    return meanProduct(ability, 1);
  }

  /** The mean of l₁ (l₁² + n l₂), l₁ and l₂ being derivatives of log Pₖ. */
  private double meanProduct(double ability, int n) {
    Boundaries at = new Boundaries(ability);
    double sum = 0;
    for (int k = 0; k < categoryCount(); k++) {
      double first = at.logDerivative(k);
      sum += at.probability(k) * first * (first * first + n * at.secondLogDerivative(k));
    }
    return sum;
  }

  /** What sums over all categories are made of: each boundary costs one exponential, once. */
  private final class Boundaries {

    private final double[] up = new double[categoryCount() + 1]; // P*ₖ
    private final double[] down = new double[categoryCount() + 1]; // 1 − P*ₖ

    Boundaries(double ability) {
      for (int k = 0; k < up.length; k++) {
        double z = reaching(ability, k);
        double e = StrictNumerics.exp(-Math.abs(z));
        up[k] = StrictNumerics.logistic(z, e);
        down[k] = StrictNumerics.logistic(-z, e);
      }
    }

    double probability(int category) {
      return up[category] * down[category + 1] * width(category);
    }

    /** Not accurate relative to itself near its zero, where it adds nothing to a sum. */
    double logDerivative(int category) {
      double rise = down[category] * down[category + 1];
      return discrimination * (rise - up[category] * up[category + 1]);
    }

    double secondLogDerivative(int category) {
      double change = up[category] * down[category] + up[category + 1] * down[category + 1];
      return -discrimination * discrimination * change;
    }
  }

  @Override
  public GradedResponse rescaled(double scaling) {
    return new GradedResponse(
        discrimination * Checks.positive("scaling constant D", scaling), difficulties);
  }

  /** The logit of reaching a category. */
  private double reaching(double ability, int category) {
    if (category == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return category > difficulties.size()
        ? Double.NEGATIVE_INFINITY
        : discrimination * (ability - difficulties.get(category - 1));
  }

  /** 1 − exp(−a (bₖ₊₁ − bₖ)). */
  private double width(int category) {
    if (category == 0 || category == difficulties.size()) {
      return 1;
    }
    double gap = difficulties.get(category) - difficulties.get(category - 1);
    return -StrictNumerics.expm1(-discrimination * gap);
  }

  /** logistic(x) − logistic(y), as a product. */
  private static double difference(double x, double y) {
    if (x == y) {
      return 0;
    }
    return x > y
        ? -StrictNumerics.logistic(x) * StrictNumerics.logistic(-y) * StrictNumerics.expm1(y - x)
        : -difference(y, x);
  }

  private static double variance(double x) {
    return StrictNumerics.logistic(x) * StrictNumerics.logistic(-x);
  }

  private static double skewness(double x) {
    return variance(x) * (StrictNumerics.logistic(-x) - StrictNumerics.logistic(x));
  }
}
