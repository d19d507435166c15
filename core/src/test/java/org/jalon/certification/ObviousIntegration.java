package org.jalon.certification;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jalon.estimation.Prior;
import org.jalon.item.Responses;

/**
 * The probabilities of classes in the slow and obvious way: Simpson's rule over every stretch
 * between two bounds, with every likelihood multiplied out at every point.
 */
final class ObviousIntegration {

  private static final int STEPS = 400;

  private final Prior prior;
  private final Responses responses;
  private final double[] bounds;

  ObviousIntegration(Prior prior, Responses responses, double... bounds) {
    this.prior = prior;
    this.responses = responses;
    this.bounds = bounds;
  }

  /** No class first. */
  double[] probabilities(DoubleFunction<OptionalInt> classAt, int classes) {
    double[] cuts = Arrays.stream(bounds).sorted().toArray();
    double[] sums = new double[classes + 1];
    double lower = -8;
    for (int i = 0; i <= cuts.length; i++) {
      double upper = i == cuts.length ? 8 : cuts[i];
      OptionalInt found = classAt.apply((lower + upper) / 2);
      sums[found.isEmpty() ? 0 : found.getAsInt() + 1] += area(lower, upper);
      lower = upper;
    }
    double total = Arrays.stream(sums).sum();
    return Arrays.stream(sums).map(sum -> sum / total).toArray();
  }

  private double area(double lower, double upper) {
    double step = (upper - lower) / STEPS;
    return IntStream.rangeClosed(0, STEPS)
            .mapToDouble(i -> weight(i) * density(lower + i * step))
            .sum()
        * step
        / 3;
  }

  private static int weight(int i) {
    return i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
  }

  private double density(double ability) {
    double density = Math.exp(prior.logDensity(ability));
    for (int i = 0; i < responses.size(); i++) {
      density *= responses.model(i).probability(ability, responses.category(i));
    }
    return density;
  }
}
