package org.jalon.stopping;

import java.util.List;
import java.util.Optional;
import org.jalon.internal.Checks;

/**
 * Ends the test as soon as one of its rules does; the reasons are those of all rules that do. Every
 * rule is asked, and every rule's check kept.
 *
 * @param rules the rules; at least one
 */
public record AnyOf(List<StoppingRule> rules) implements StoppingRule {

  /**
   * Creates the combination from a copy of the list.
   *
   * @throws IllegalArgumentException if no rule is given
   */
  public AnyOf {
    rules = List.copyOf(Checks.notEmpty("stopping rules", rules));
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    return new Combination(rules, progress).decision(true);
  }

  @Override
  public List<StoppingRule> alternatives() {
    return rules.stream().flatMap(rule -> rule.alternatives().stream()).toList();
  }

  /** What the rules say, with {@code or} between them. */
  @Override
  public String describe() {
    return Combination.describe(rules, " or ");
  }

  @Override
  public Optional<RunningStop> running() {
    return RunningStop.of(rules, false);
  }
}
