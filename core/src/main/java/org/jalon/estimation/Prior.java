package org.jalon.estimation;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/** What is believed about ability before the first answer. Immutable and thread-safe. */
public sealed interface Prior {

  /**
   * The logarithm of the density, up to a constant.
   *
   * @param ability theta
   * @return a finite number, or minus infinity where the density is zero
   */
  double logDensity(double ability);

  /**
   * The logarithm of the density, up to a constant, once the items are known; the same for all
   * priors but those that {@linkplain #dependsOnItems depend on the items}.
   *
   * @param ability theta
   * @param testInformation the Fisher information at that ability of the items answered
   * @return a finite number, or minus infinity where the density is zero
   */
  default double logDensity(double ability, double testInformation) {
    return logDensity(ability);
  }

  /**
   * A derivative of {@link #logDensity(double, double)} with respect to ability.
   *
   * @param ability theta
   * @param order 1 or 2
   * @param information the information at that ability of the items answered; only read by priors
   *     that {@linkplain #dependsOnItems depend on the items}
   * @return the derivative; on a stretch without density 0, at its edge infinite
   * @throws IllegalArgumentException if the order is neither 1 nor 2
   */
  double logDerivative(double ability, int order, TestInformation information);

  /**
   * Whether the density depends on the items answered.
   *
   * @return whether it does
   */
  default boolean dependsOnItems() {
    return false;
  }

  /**
   * The part of a range beyond whose ends there is no density.
   *
   * @param range the range
   * @return the range, or what is left of it
   * @throws IllegalArgumentException if nothing is left of it
   */
  default AbilityRange within(AbilityRange range) {
    return range;
  }

  /**
   * The normal distribution.
   *
   * @param mean its mean
   * @param standardDeviation its standard deviation
   */
  record Normal(double mean, double standardDeviation) implements Prior {

    /** Mean 0 and standard deviation 1. */
    public static final Normal STANDARD = new Normal(0, 1);

    /**
     * Creates a normal prior.
     *
     * @throws IllegalArgumentException if the mean is not finite or the standard deviation not
     *     finite and positive
     */
    public Normal {
      Checks.finite("mean of the prior", mean);
      Checks.positive("standard deviation of the prior", standardDeviation);
    }

    @Override
    public double logDensity(double ability) {
      double z = (ability - mean) / standardDeviation;
      return -z * z / 2;
    }

    @Override
    public double logDerivative(double ability, int order, TestInformation information) {
      checkOrder(order);
      double numerator = order == 1 ? mean - ability : -1;
      return numerator / standardDeviation / standardDeviation;
    }
  }

  /**
   * The uniform distribution between two abilities, both included.
   *
   * @param lower the lower end
   * @param upper the upper end
   */
  record Uniform(double lower, double upper) implements Prior {

    /**
     * Creates a uniform prior.
     *
     * @throws IllegalArgumentException if a bound is not finite or not lower &lt; upper
     */
    public Uniform {
      Checks.finite("lower end of the prior", lower);
      Checks.finite("upper end of the prior", upper);
      Checks.require(
          lower < upper,
          "lower end of the prior",
          lower,
          "must be below the upper end (" + upper + ")");
    }

    @Override
    public double logDensity(double ability) {
      return ability >= lower && ability <= upper ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logDerivative(double ability, int order, TestInformation information) {
      checkOrder(order);
      return 0;
    }

    @Override
    public AbilityRange within(AbilityRange range) {
      return common(this, range, lower, upper);
    }
  }

  /**
   * Any distribution, by its density at some abilities: linear between them and zero outside.
   *
   * @param abilities the abilities, increasing
   * @param densities the density at each, up to a factor
   */
  record Histogram(List<Double> abilities, List<Double> densities) implements Prior {

    /**
     * Creates a prior from copies of the lists.
     *
     * @throws IllegalArgumentException if the lengths differ, there are fewer than 2 abilities,
     *     they are not finite and increasing, or the densities are not finite, at least 0 and not
     *     all 0
     */
    public Histogram {
      abilities = List.copyOf(abilities);
      densities = List.copyOf(densities);
      Checks.atLeast("number of abilities of the prior", abilities.size(), 2);
      Checks.require(
          abilities.size() == densities.size(),
          "number of densities",
          densities.size(),
          "must be the number of abilities (" + abilities.size() + ")");
      double total = 0;
      for (int i = 0; i < abilities.size(); i++) {
        Checks.finite("ability of the prior", abilities.get(i));
        Checks.require(
            i == 0 || abilities.get(i - 1) < abilities.get(i),
            "ability of the prior",
            abilities.get(i),
            "must be above the one before");
        total += Checks.inRange("density of the prior", densities.get(i), 0, Double.MAX_VALUE);
      }
      Checks.require(total > 0, "total density of the prior", total, "must be greater than 0");
    }

    @Override
    public double logDensity(double ability) {
      return contains(ability)
          ? StrictNumerics.log(density(ability, firstNotBelow(ability)))
          : Double.NEGATIVE_INFINITY;
    }

    /** The slope of the stretch below an ability at which two stretches meet. */
    @Override
    public double logDerivative(double ability, int order, TestInformation information) {
      checkOrder(order);
      if (!contains(ability)) {
        return 0;
      }
      int right = firstNotBelow(ability);
      double rise = densities.get(right) - densities.get(right - 1);
      double slope = rise / (abilities.get(right) - abilities.get(right - 1));
      double relative = slope == 0 ? 0 : slope / density(ability, right);
      return order == 1 ? relative : -relative * relative;
    }

    @Override
    public AbilityRange within(AbilityRange range) {
      return common(this, range, abilities.get(0), abilities.get(abilities.size() - 1));
    }

    private boolean contains(double ability) {
      return ability >= abilities.get(0) && ability <= abilities.get(abilities.size() - 1);
    }

    /** The density at an ability up to the one with this index. */
    private double density(double ability, int right) {
      double width = abilities.get(right) - abilities.get(right - 1);
      double share = (ability - abilities.get(right - 1)) / width;
      return (1 - share) * densities.get(right - 1) + share * densities.get(right);
    }

    /** The first index from 1 whose ability is not below one that lies within them all. */
    private int firstNotBelow(double ability) {
      int low = 1;
      int high = abilities.size() - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (abilities.get(middle) < ability) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /**
   * Jeffreys' prior: the density is proportional to √I(θ), I being the information of the items
   * answered. It is not known before they are: without an item it is flat, and each item changes
   * it. With the one- and two-parameter logistic, partial credit and nominal models, its mode is
   * the weighted likelihood estimate (Magis and Raîche 2012).
   *
   * @see <a href="https://doi.org/10.1007/s11336-011-9233-5">Magis and Raîche (2012), On the
   *     relationships between Jeffreys modal and weighted likelihood estimation of ability under
   *     logistic IRT models, Psychometrika 77, 163–169</a>
   */
  record Jeffreys() implements Prior {

    /** Zero: the prior is flat before the first item. */
    @Override
    public double logDensity(double ability) {
      return 0;
    }

    @Override
    public double logDensity(double ability, double testInformation) {
      return StrictNumerics.log(testInformation) / 2;
    }

    /** I′ / (2 I) or its derivative; 0 where the items tell nothing. */
    @Override
    public double logDerivative(double ability, int order, TestInformation information) {
      checkOrder(order);
      if (information.value() == 0) {
        return 0;
      }
      double relative = information.first() / information.value();
      return order == 1
          ? relative / 2
          : (information.second() / information.value() - relative * relative) / 2;
    }

    @Override
    public boolean dependsOnItems() {
      return true;
    }
  }

  private static void checkOrder(int order) {
    Checks.inRange("order of a derivative", order, 1, 2);
  }

  private static AbilityRange common(Prior prior, AbilityRange range, double lower, double upper) {
    double from = Math.max(lower, range.lower());
    double to = Math.min(upper, range.upper());
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "The prior (%s) has no density within the ability range (%s). Maybe the range should be wider."
              .formatted(prior, range));
    }
    return new AbilityRange(from, to);
  }
}
