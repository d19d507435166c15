package org.jalon.stopping;

import org.jalon.constraint.Eligibility;
import org.jalon.internal.Checks;

/**
 * Ends the test once no remaining item tells enough: the largest Fisher information at the
 * estimated ability, over the items that may be asked, is below a minimum. With no item left the
 * largest information is 0.
 *
 * <p>It stops tests that further questions would hardly make more precise, for want of suitable
 * items, long before a standard error is reached.
 *
 * @param minimum the information below which the test ends
 * @see <a href="https://doi.org/10.7333/1212-0101001">Babcock and Weiss (2012), Termination
 *     criteria in computerized adaptive tests, Journal of Computerized Adaptive Testing 1, 1–18</a>
 */
public record MinimumInformation(double minimum) implements StoppingRule {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the information is not finite and positive
   */
  public MinimumInformation {
    Checks.positive("minimum information", minimum);
  }

  /**
   * The rule for a minimum.
   *
   * @param information the information below which the test ends
   * @return the rule
   * @throws IllegalArgumentException if the information is not finite and positive
   */
  public static MinimumInformation below(double information) {
    return new MinimumInformation(information);
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    double best = largestInformation(progress);
    return StopDecision.of(
        new RuleCheck("minimum-information", best, minimum, best < minimum),
        "best remaining item gives information "
            + RuleCheck.words(best)
            + ", below "
            + RuleCheck.words(minimum));
  }

  private static double largestInformation(TestProgress progress) {
    double ability = progress.estimate().ability();
    Eligibility eligibility = progress.eligibility();
    double best = 0;
    for (int item = eligibility.next(0); item >= 0; item = eligibility.next(item + 1)) {
      best = Math.max(best, progress.bank().model(item).information(ability));
    }
    return best;
  }
}
