package org.jalon.certification;

import java.util.Optional;
import org.jalon.internal.Checks;

/**
 * A decision on one test with all that is needed to make it again.
 *
 * @param recordId the identifier of the test record
 * @param result what the test came to
 * @param complementary what became of the further certification the person registered for; empty if
 *     there was none
 * @param basis what the decision was made of
 */
public record CertificationDecision(
    String recordId,
    CertificationResult result,
    Optional<ComplementaryResult> complementary,
    DecisionBasis basis) {

  /**
   * Creates a decision.
   *
   * @throws IllegalArgumentException if the identifier is not one
   */
  public CertificationDecision {
    Checks.id("identifier of the test record", recordId);
  }
}
