package org.jalon.estimation;

import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The highest point of the log-likelihood plus the logarithm of a weight.
 *
 * @param weight the weight
 * @param range where to look
 */
record PosteriorMode(LogWeight weight, AbilityRange range) {

  Scan.Direct scan() {
    return new Scan.Direct(new PosteriorEquation(weight), range);
  }

  /** An estimator with a table of a bank, unless none of its answers ever asks for a scan. */
  AbilityEstimator resolve(
      AbilityEstimator estimator,
      ResolvedItemBank bank,
      BiFunction<Responses, Scan, AbilityEstimate> estimate) {
    return weight.isConcave() && Score.isLogConcave(bank)
        ? estimator
        : ResolvedScan.of(estimator, bank, scan(), estimate);
  }

  /** The mode; the scan is only used where there may be several. */
  Maximum of(Responses responses, Scan scan) {
    DoubleUnaryOperator slope = new PosteriorEquation(weight).of(responses);
    if (weight.isConcave() && Score.isLogConcave(responses)) {
      return MaximumSearch.ofConcave(slope, range);
    }
    Samples samples = scan.of(responses);
    double[] atKnots = atKnots();
    return MaximumSearch.ofAny(
        slope,
        (from, to) -> height(responses, to) - height(responses, from),
        range,
        atKnots.length == 0 ? samples : samples.and(Samples.of(slope, atKnots)));
  }

  /** Points at, between and on both sides of the knots, where the slope may jump. */
  private double[] atKnots() {
    double[] knots = weight.knots();
    DoubleStream at =
        DoubleStream.of(knots)
            .flatMap(knot -> DoubleStream.of(Math.nextDown(knot), knot, Math.nextUp(knot)));
    DoubleStream between =
        IntStream.range(1, knots.length).mapToDouble(i -> (knots[i - 1] + knots[i]) / 2);
    return DoubleStream.concat(at, between).filter(range::contains).toArray();
  }

  private double height(Responses responses, double ability) {
    double information = weight.dependsOnItems() ? Score.information(responses, ability) : 0;
    return Score.logLikelihood(responses, ability) + weight.log(ability, information);
  }
}
