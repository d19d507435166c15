package org.jalon.stopping;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.internal.Decimals;

/**
 * Ends the test once the estimate is precise enough.
 *
 * @param maximum the standard error below which the test ends
 */
public record StandardError(double maximum) implements StoppingRule {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the standard error is not finite and positive
   */
  public StandardError {
    Checks.positive("standard error", maximum);
  }

  /**
   * The rule for a standard error.
   *
   * @param standardError the standard error below which the test ends
   * @return the rule
   * @throws IllegalArgumentException if the standard error is not finite and positive
   */
  public static StandardError below(double standardError) {
    return new StandardError(standardError);
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    double standardError = progress.estimate().standardError();
    return standardError < maximum
        ? StopDecision.stop(
            List.of(
                "standard error "
                    + Decimals.rounded(standardError)
                    + " below "
                    + Decimals.rounded(maximum)))
        : StopDecision.CONTINUE;
  }
}
