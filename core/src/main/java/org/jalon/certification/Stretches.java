package org.jalon.certification;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jalon.referential.Level;

/**
 * The stretches of ability between the bounds of a scale, whatever its holes and overlaps: within
 * each of them, its lower bound included, the class is one.
 *
 * @param bounds the bounds in increasing order
 * @param classAt the class of an ability
 * @param classCount how many classes there are
 */
record Stretches(List<Double> bounds, DoubleFunction<OptionalInt> classAt, int classCount) {

  static Stretches of(ScoreScale scale) {
    DoubleStream bounds =
        scale.bands().stream().flatMapToDouble(band -> DoubleStream.of(band.lower(), band.upper()));
    return new Stretches(increasing(bounds), scale::band, scale.bands().size());
  }

  static Stretches of(CompetenceLevelScale scale) {
    DoubleStream bounds =
        scale.intervals().stream().flatMapToDouble(i -> DoubleStream.of(i.lower(), i.upper()));
    return new Stretches(increasing(bounds), scale::level, Level.COUNT + 1);
  }

  private static List<Double> increasing(DoubleStream bounds) {
    return bounds.sorted().distinct().boxed().toList();
  }

  /** The probability of each class under a distribution function. */
  ClassProbabilities probabilities(DoubleUnaryOperator below) {
    double[] sums = new double[classCount + 1];
    double lower = Double.NEGATIVE_INFINITY;
    double reached = 0;
    for (double bound : bounds) {
      double next = Math.max(reached, below.applyAsDouble(bound));
      sums[index(lower)] += next - reached;
      reached = next;
      lower = bound;
    }
    sums[index(lower)] += 1 - reached;
    List<Double> all = Arrays.stream(sums).map(sum -> Math.min(1, sum)).boxed().toList();
    return new ClassProbabilities(all.get(0), all.subList(1, all.size()));
  }

  private int index(double ability) {
    OptionalInt found = classAt.apply(ability);
    return found.isEmpty() ? 0 : found.getAsInt() + 1;
  }
}
