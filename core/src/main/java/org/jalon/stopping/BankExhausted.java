package org.jalon.stopping;

/**
 * Ends the test when no item may be asked any more. A session ends then in any case; the rule is
 * for combinations.
 */
public record BankExhausted() implements StoppingRule {

  /** Why a test ends for lack of items. */
  public static final String REASON = "no eligible item left";

  @Override
  public StopDecision decide(TestProgress progress) {
    int left = progress.eligibleItems();
    return StopDecision.of(new RuleCheck("bank-exhausted", left, 0, left == 0), REASON);
  }
}
