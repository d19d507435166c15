package org.jalon.certification;

import java.util.List;
import org.jalon.referential.Language;

/**
 * How a decision was reached: each step from the answers to the result, with its numbers. Immutable
 * and thread-safe.
 *
 * @param decision the decision
 * @param steps the steps in order
 */
public record Explanation(CertificationDecision decision, List<ExplanationStep> steps) {

  /** Creates an explanation from a copy of the list. */
  public Explanation {
    steps = List.copyOf(steps);
  }

  /**
   * The explanation in words, a line for each step.
   *
   * @param language French, or else English is written
   * @return the lines, each ending with a line feed
   */
  public String in(Language language) {
    return ExplanationText.of(this, language);
  }
}
