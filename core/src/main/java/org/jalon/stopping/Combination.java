package org.jalon.stopping;

import java.util.List;
import java.util.stream.Collectors;

/** What rules decide together: each one is asked, so that each one's check is there to explain. */
final class Combination {

  private final List<StopDecision> decisions;

  Combination(List<StoppingRule> rules, TestProgress progress) {
    this.decisions = rules.stream().map(rule -> rule.decide(progress)).toList();
  }

  boolean allStop() {
    return decisions.stream().allMatch(StopDecision::isStop);
  }

  /** Ends, if at all, with the reasons of the rules that do. */
  StopDecision decision(boolean stop) {
    List<RuleCheck> checks = decisions.stream().flatMap(d -> d.checks().stream()).toList();
    List<String> reasons = decisions.stream().flatMap(d -> d.reasons().stream()).toList();
    return new StopDecision(stop ? reasons : List.of(), checks);
  }

  /** In parentheses where one of them is a combination itself. */
  static String describe(List<StoppingRule> rules, String word) {
    return rules.stream()
        .map(
            rule ->
                (rule instanceof AllOf || rule instanceof AnyOf) && rules.size() > 1
                    ? "(" + rule.describe() + ")"
                    : rule.describe())
        .collect(Collectors.joining(word));
  }
}
