package org.jalon.stopping;

import java.util.List;
import java.util.Optional;
import org.jalon.internal.Checks;

/**
 * Ends the test when all of its rules do; the reasons are those of all of them. Every rule is
 * asked, and every rule's check kept.
 *
 * @param rules the rules; at least one
 */
public record AllOf(List<StoppingRule> rules) implements StoppingRule {

  /**
   * Creates the combination from a copy of the list.
   *
   * @throws IllegalArgumentException if no rule is given
   */
  public AllOf {
    rules = List.copyOf(Checks.notEmpty("stopping rules", rules));
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    Combination combination = new Combination(rules, progress);
    return combination.decision(combination.allStop());
  }

  /** What the rules say, with {@code and} between them. */
  @Override
  public String describe() {
    return Combination.describe(rules, " and ");
  }

  @Override
  public Optional<RunningStop> running() {
    return RunningStop.of(rules, true);
  }
}
