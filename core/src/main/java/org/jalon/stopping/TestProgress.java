package org.jalon.stopping;

import java.time.Duration;
import java.util.List;
import org.jalon.constraint.Eligibility;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * All that ending a test may depend on.
 *
 * @param responses the answers so far, with their bank
 * @param eligibility the items that could still be asked
 * @param estimates the ability before the first answer and after each one, the current one last; at
 *     least one
 * @param timeUsed the time the person has used, as told with the answers; zero if it was not told
 */
public record TestProgress(
    Responses responses,
    Eligibility eligibility,
    List<AbilityEstimate> estimates,
    Duration timeUsed) {

  /**
   * Creates a position from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no estimate
   */
  public TestProgress {
    estimates = List.copyOf(Checks.notEmpty("ability estimates", estimates));
  }

  /**
   * The bank that items are asked from.
   *
   * @return the bank
   */
  public ResolvedItemBank bank() {
    return responses.bank();
  }

  /**
   * How many answers have been given.
   *
   * @return 0 or more
   */
  public int answers() {
    return responses.size();
  }

  /**
   * How many items could still be asked.
   *
   * @return 0 or more
   */
  public int eligibleItems() {
    return eligibility.count();
  }

  /**
   * The ability estimated from all answers.
   *
   * @return the last estimate
   */
  public AbilityEstimate estimate() {
    return estimates.get(estimates.size() - 1);
  }
}
