package org.jalon.estimation;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jalon.item.Responses;

/** Where to look for the maxima of a score that may have several. */
final class ScanPoints {

  private static final int FEWEST = 32;
  private static final int MOST = 1000;

  private ScanPoints() {}

  /**
   * Evenly spaced abilities, half a logit of the steepest item apart, and points at, between and on
   * both sides of the given knots, where the score may jump.
   */
  static double[] of(Responses responses, AbilityRange range, double... knots) {
    double width = range.upper() - range.lower();
    double wanted = Math.ceil(2 * width * Score.steepness(responses, range));
    int count = (int) Math.max(FEWEST, Math.min(MOST, wanted));
    DoubleStream even =
        IntStream.range(1, count).mapToDouble(i -> range.lower() + i * width / count);
    DoubleStream between =
        IntStream.range(1, knots.length).mapToDouble(i -> (knots[i - 1] + knots[i]) / 2);
    DoubleStream at =
        DoubleStream.of(knots)
            .flatMap(knot -> DoubleStream.of(Math.nextDown(knot), knot, Math.nextUp(knot)));
    return DoubleStream.concat(even, DoubleStream.concat(at, between)).toArray();
  }
}
