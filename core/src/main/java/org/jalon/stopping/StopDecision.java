package org.jalon.stopping;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * Whether a test ends, why, and what every rule looked at, also the rules that would go on. A test
 * ends exactly if there are reasons.
 *
 * @param reasons why the test ends, in words; empty if it goes on
 * @param checks what the rules looked at, in their order; empty for a rule that does not tell
 */
public record StopDecision(List<String> reasons, List<RuleCheck> checks) {

  /** The decision to go on, by a rule that does not tell what it looked at. */
  public static final StopDecision CONTINUE = new StopDecision(List.of(), List.of());

  /** Creates a decision from copies of the lists. */
  public StopDecision {
    reasons = List.copyOf(reasons);
    checks = List.copyOf(checks);
  }

  /**
   * The decision to end, by a rule that does not tell what it looked at.
   *
   * @param reasons why; at least one
   * @return the decision
   * @throws IllegalArgumentException if no reason is given
   */
  public static StopDecision stop(List<String> reasons) {
    return new StopDecision(Checks.notEmpty("reasons to stop", reasons), List.of());
  }

  /**
   * The decision of a rule that looks at one value.
   *
   * @param check what it looked at
   * @param reason why the test ends if the value meets the threshold
   * @return the decision to end if it does, else to go on
   */
  public static StopDecision of(RuleCheck check, String reason) {
    return new StopDecision(check.met() ? List.of(reason) : List.of(), List.of(check));
  }

  /**
   * Whether the test ends.
   *
   * @return whether there are reasons
   */
  public boolean isStop() {
    return !reasons.isEmpty();
  }
}
