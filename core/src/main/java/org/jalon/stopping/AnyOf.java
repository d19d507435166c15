package org.jalon.stopping;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * Ends the test as soon as one of its rules does; the reasons are those of all rules that do.
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
    List<String> reasons =
        rules.stream().flatMap(rule -> rule.decide(progress).reasons().stream()).toList();
    return reasons.isEmpty() ? StopDecision.CONTINUE : StopDecision.stop(reasons);
  }
}
