package org.jalon.estimation;

import org.jalon.internal.Checks;

/**
 * How much an answer counts in {@link RobustLikelihood}, by the distance between ability and item.
 * Immutable and thread-safe.
 */
public sealed interface RobustWeight {

  /**
   * The weight of an answer.
   *
   * @param residual r = a (θ − b)
   * @return from 0 to 1
   */
  double at(double residual);

  /**
   * Huber's weight: 1 up to |r| = B, beyond it B / |r|.
   *
   * @param tuning B
   * @see <a href="https://doi.org/10.3102/1076998610396890">Schuster and Yuan (2011), Robust
   *     estimation of latent ability in item response models, Journal of Educational and Behavioral
   *     Statistics 36, 720–735</a>
   */
  record Huber(double tuning) implements RobustWeight {

    /**
     * Creates a weight.
     *
     * @throws IllegalArgumentException if the tuning constant is not finite and positive
     */
    public Huber {
      Checks.positive("tuning constant B", tuning);
    }

    @Override
    public double at(double residual) {
      double distance = Math.abs(residual);
      return distance <= tuning ? 1 : tuning / distance;
    }
  }

  /**
   * Tukey's biweight: (1 − (r / B)²)² up to |r| = B, beyond it 0.
   *
   * @param tuning B
   * @see <a href="https://doi.org/10.1177/001316448204200302">Mislevy and Bock (1982), Biweight
   *     estimates of latent ability, Educational and Psychological Measurement 42, 725–737</a>
   */
  record Tukey(double tuning) implements RobustWeight {

    /**
     * Creates a weight.
     *
     * @throws IllegalArgumentException if the tuning constant is not finite and positive
     */
    public Tukey {
      Checks.positive("tuning constant B", tuning);
    }

    @Override
    public double at(double residual) {
      double share = residual / tuning;
      double left = 1 - share * share;
      return Math.abs(residual) <= tuning ? left * left : 0;
    }
  }
}
