package org.jalon.stopping;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * Classification by confidence interval: ends the test once θ̂ ± z · SE contains no cut score in
 * its interior, z being the normal quantile at (1 + confidence) / 2. The value at a cut score is
 * (θ̂ − cut) / SE, the thresholds are z and −z.
 *
 * <p>An infinite standard error decides nothing; a standard error of 0 decides wherever θ̂ is not
 * the cut score itself.
 *
 * @param cutScores the cut scores in increasing order; at least one
 * @param confidence such as 0.95; strictly between 0 and 1
 */
public record ConfidenceInterval(List<Double> cutScores, double confidence)
    implements ClassificationRule {

  /**
   * Creates the rule from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no cut score, one is not finite, they do not
   *     increase, or the confidence is not strictly between 0 and 1
   */
  public ConfidenceInterval {
    cutScores = Verdicts.cutScores(cutScores);
    Checks.require(
        confidence > 0 && confidence < 1,
        "confidence",
        confidence,
        "must lie strictly between 0 and 1");
  }

  /**
   * The rule for one cut score.
   *
   * @param cutScore the cut score
   * @param confidence such as 0.95
   * @return the rule
   * @throws IllegalArgumentException if the cut score is not finite or the confidence not strictly
   *     between 0 and 1
   */
  public static ConfidenceInterval at(double cutScore, double confidence) {
    return new ConfidenceInterval(List.of(cutScore), confidence);
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    return verdicts(progress).decision();
  }

  @Override
  public OptionalInt category(TestProgress progress) {
    return verdicts(progress).category();
  }

  private Verdicts verdicts(TestProgress progress) {
    double z = StrictNumerics.normalQuantile((1 + confidence) / 2);
    AbilityEstimate estimate = progress.estimate();
    Verdicts verdicts = new Verdicts("confidence-interval", cutScores);
    for (double cut : cutScores) {
      double distance = estimate.ability() - cut;
      verdicts.add(distance == 0 ? 0 : distance / estimate.standardError(), -z, z);
    }
    return verdicts;
  }
}
