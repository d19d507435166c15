package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.item.Item;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Selection;
import org.jalon.selection.SelectionContext;
import org.jalon.session.AssessmentPlan;

/**
 * What the flash policy makes of a test that the person gave up: the missing questions are asked
 * after all, the best one each time, and count as wrong.
 *
 * <p>Every estimate, of the real answers too, starts from the ability estimated when the person
 * gave up instead of the policy's initial ability; the moving prior soon forgets its start, so that
 * after a usual number of answers the result hardly differs from simply going on.
 *
 * @param estimate the ability after the last missing question
 * @param simulated the items of the missing questions in order; fewer than are missing if the bank
 *     runs out
 */
public record FlashDegradation(AbilityEstimate estimate, List<Item> simulated) {

  /** Creates a result from a copy of the list. */
  public FlashDegradation {
    simulated = List.copyOf(simulated);
  }

  /**
   * Completes a test that was given up.
   *
   * @param policy the policy of the test
   * @param answered the answers given, over the whole bank
   * @return the degraded ability; that of the answers alone if none is missing
   */
  public static FlashDegradation of(FlashPolicy policy, Responses answered) {
    AbilityEstimate reached = policy.estimator().estimate(answered);
    AssessmentPlan plan = policy.startingAt(reached.ability()).pickingBestWith(1).plan();
    AbilityEstimator estimator = plan.estimator();
    Responses responses = answered;
    AbilityEstimate estimate = reached;
    List<Item> simulated = new ArrayList<>();
    while (responses.size() < policy.length()) {
      Optional<Selection> next = best(plan, responses, estimator.estimate(responses));
      if (next.isEmpty()) {
        break;
      }
      simulated.add(responses.bank().item(next.get().item()));
      responses = responses.with(next.get().item(), 0);
      estimate = estimator.estimate(responses);
    }
    return new FlashDegradation(estimate, simulated);
  }

  private static Optional<Selection> best(
      AssessmentPlan plan, Responses responses, AbilityEstimate estimate) {
    // Picking the best with certainty leaves nothing to chance: any seed gives the same item.
    RandomSeed seed = new RandomSeed(0);
    return plan.selector()
        .select(
            new SelectionContext(
                responses, estimate, plan.blueprint().eligibility(responses), seed));
  }
}
