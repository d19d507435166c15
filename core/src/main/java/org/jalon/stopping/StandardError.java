package org.jalon.stopping;

import java.util.Optional;
import org.jalon.internal.Checks;

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
    double value = progress.estimate().standardError();
    return StopDecision.of(
        new RuleCheck("standard-error", value, maximum, value < maximum),
        "standard error " + RuleCheck.words(value) + " below " + RuleCheck.words(maximum));
  }

  /** Such as {@code standard error below 0.3}. */
  @Override
  public String describe() {
    return "standard error below " + maximum;
  }

  @Override
  public Optional<RunningStop> running() {
    return Optional.of((answers, ability, standardError) -> standardError < maximum);
  }
}
