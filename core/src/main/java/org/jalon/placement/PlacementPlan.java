package org.jalon.placement;

import java.util.Collection;
import java.util.List;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.referential.OutcomeId;

/**
 * How a placement test is led: which question comes next, and when it ends.
 *
 * <p>Plans are immutable and thread-safe. Same pool, assessment and answers: same questions, on
 * every machine.
 */
public sealed interface PlacementPlan permits ReferencePlacement, ProbabilisticPlacement {

  /**
   * The plan of the reference behaviour.
   *
   * @return {@link ReferencePlacement#withDefaults()}
   */
  static ReferencePlacement reference() {
    return ReferencePlacement.withDefaults();
  }

  /**
   * The plan that asks what tells most about the matrix.
   *
   * @return {@link ProbabilisticPlacement#withDefaults()}
   */
  static ProbabilisticPlacement probabilistic() {
    return ProbabilisticPlacement.withDefaults();
  }

  /**
   * The name of the plan in documents.
   *
   * @return {@code reference} or {@code probabilistic}
   */
  String name();

  /**
   * What is taken as known of what was recorded before the test.
   *
   * @return the policy
   */
  RetryPolicy retry();

  /**
   * Decides at a position.
   *
   * @param position where the test stands
   * @return the next item or the end, and how it was reached
   */
  PlacementTrace next(PlacementPosition position);

  /**
   * What an answer adds to what is known.
   *
   * @param position where the test stood when the item was asked
   * @param own the outcomes that this test has assessed
   * @param evidence the test, the item and the outcome that was asked
   * @param answer the answer
   * @return the elements to add
   */
  List<KnowledgeElement> learn(
      PlacementPosition position,
      Collection<OutcomeId> own,
      Evidence evidence,
      PlacementAnswer answer);

  /**
   * What follows at a position beyond the elements of the answers.
   *
   * @param position where the test stands
   * @param log the test so far
   * @return inferred elements, dated like the last answer; none by default
   */
  default List<KnowledgeElement> inferred(PlacementPosition position, PlacementLog log) {
    return List.of();
  }

  /**
   * Begins a test.
   *
   * @param pool the items
   * @param assessment what the test is about and begins with
   * @return the session, waiting for its first answer, or ended if nothing can be asked
   * @throws IllegalArgumentException if the referential of the pool does not contain an outcome of
   *     the assessment, or one is a draft; all of them are named
   */
  default PlacementSession start(PlacementPool pool, PlacementAssessment assessment) {
    return PlacementSession.start(this, pool, assessment);
  }
}
