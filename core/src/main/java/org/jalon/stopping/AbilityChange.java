package org.jalon.stopping;

import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;

/**
 * Ends the test once the ability has settled: over the last answers its largest value less its
 * smallest one is below a threshold. With n = 1 this is the change that the last answer made.
 *
 * <p>The n + 1 last estimates are looked at, of which the first one may be that before the first
 * answer. While there are fewer, or one of them has no finite ability, the change is infinite.
 *
 * @param below the threshold
 * @param answers n, over how many answers; at least 1
 * @see <a href="https://doi.org/10.7333/1212-0101001">Babcock and Weiss (2012), Termination
 *     criteria in computerized adaptive tests, Journal of Computerized Adaptive Testing 1, 1–18</a>
 */
public record AbilityChange(double below, int answers) implements StoppingRule {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the threshold is not finite and positive or the number of
   *     answers below 1
   */
  public AbilityChange {
    Checks.positive("change of the ability", below);
    Checks.atLeast("number of answers", answers, 1);
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    double change = Change.of(progress, answers, AbilityEstimate::ability);
    return StopDecision.of(
        new RuleCheck("ability-change", change, below, change < below),
        "ability changed by "
            + RuleCheck.words(change)
            + " over the last "
            + answers
            + (answers == 1 ? " answer" : " answers")
            + ", below "
            + RuleCheck.words(below));
  }
}
