package org.jalon.placement;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.Provenance;

/**
 * A placement test as all that need be stored: everything else follows from it.
 *
 * @param plan the plan
 * @param assessment what the test is about and began with
 * @param provenance library version, seed, and the fingerprints of the items and the referential
 * @param answers the answers in their order
 */
public record PlacementLog(
    PlacementPlan plan,
    PlacementAssessment assessment,
    Provenance provenance,
    List<PlacementAnswer> answers) {

  /**
   * Creates a log from a copy of the answers.
   *
   * @throws IllegalArgumentException if the seeds of the provenance and the assessment differ
   */
  public PlacementLog {
    Checks.require(
        provenance.seed().value() == assessment.seed(),
        "seed of the provenance",
        provenance.seed().value(),
        "must be that of the assessment (" + assessment.seed() + ")");
    answers = List.copyOf(answers);
  }
}
