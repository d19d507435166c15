package org.jalon.stopping;

import java.util.Optional;
import org.jalon.internal.Checks;

/**
 * Ends the test once a number of answers has been given.
 *
 * @param minimum the number; with 0 the test ends before the first question
 */
public record ItemCount(int minimum) implements StoppingRule {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public ItemCount {
    Checks.atLeast("number of answers", minimum, 0);
  }

  /**
   * The rule for a number of answers.
   *
   * @param answers the number
   * @return the rule
   * @throws IllegalArgumentException if the number is negative
   */
  public static ItemCount atLeast(int answers) {
    return new ItemCount(answers);
  }

  @Override
  public StopDecision decide(TestProgress progress) {
    int answers = progress.answers();
    return StopDecision.of(
        new RuleCheck("item-count", answers, minimum, answers >= minimum),
        answers + " of " + minimum + " answers given");
  }

  /** Such as {@code 30 answers given}. */
  @Override
  public String describe() {
    return minimum + (minimum == 1 ? " answer given" : " answers given");
  }

  @Override
  public Optional<RunningStop> running() {
    return Optional.of((answers, ability, standardError) -> answers >= minimum);
  }
}
