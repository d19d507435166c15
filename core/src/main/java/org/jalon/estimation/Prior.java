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
      int last = abilities.size() - 1;
      if (!(ability >= abilities.get(0) && ability <= abilities.get(last))) {
        return Double.NEGATIVE_INFINITY;
      }
      int right = firstNotBelow(ability);
      double width = abilities.get(right) - abilities.get(right - 1);
      double share = (ability - abilities.get(right - 1)) / width;
      return StrictNumerics.log(
          (1 - share) * densities.get(right - 1) + share * densities.get(right));
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
}
