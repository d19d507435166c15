package org.jalon.estimation;

import org.jalon.item.Responses;

/** The highest point of the log-likelihood plus the logarithm of a weight. */
final class PosteriorMode {

  private PosteriorMode() {}

  static Maximum of(Responses responses, LogWeight weight, AbilityRange range) {
    if (weight.isConcave() && Score.isLogConcave(responses)) {
      return MaximumSearch.ofConcave(x -> slope(responses, weight, x), range);
    }
    return MaximumSearch.ofAny(
        x -> slope(responses, weight, x),
        (from, to) -> height(responses, weight, to) - height(responses, weight, from),
        range,
        ScanPoints.of(responses, range, weight.knots()));
  }

  private static double slope(Responses responses, LogWeight weight, double ability) {
    return Score.score(responses, ability) + weight.derivative(ability, 1);
  }

  private static double height(Responses responses, LogWeight weight, double ability) {
    return Score.logLikelihood(responses, ability) + weight.log(ability);
  }
}
