package org.jalon.estimation;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.reproducibility.RandomSeed;

/** Priors made for the purpose. */
final class SamplePriors {

  private SamplePriors() {}

  /** Nine abilities at random distances with random densities, some of them zero. */
  static Prior.Histogram histogram(long seed) {
    RandomSeed draws = new RandomSeed(seed);
    List<Double> abilities =
        IntStream.range(0, 9)
            .mapToObj(i -> i - 4 + 0.8 * draws.at(i, "ability").nextDouble())
            .toList();
    List<Double> densities =
        IntStream.range(0, 9)
            .mapToObj(i -> Math.max(0, draws.at(i, "density").nextDouble() - (i == 4 ? 0 : 0.3)))
            .toList();
    return new Prior.Histogram(abilities, densities);
  }
}
