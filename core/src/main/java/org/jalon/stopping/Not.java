package org.jalon.stopping;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends the test as long as a rule does not. The reason gives what that rule looked at.
 *
 * @param rule the rule that must not hold
 */
public record Not(StoppingRule rule) implements StoppingRule {

  @Override
  public StopDecision decide(TestProgress progress) {
    StopDecision decision = rule.decide(progress);
    List<String> reasons = decision.isStop() ? List.of() : List.of("not: " + words(decision));
    return new StopDecision(reasons, decision.checks());
  }

  private String words(StopDecision decision) {
    return decision.checks().isEmpty()
        ? rule.toString()
        : decision.checks().stream().map(RuleCheck::describe).collect(Collectors.joining(", "));
  }
}
