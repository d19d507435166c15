package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.ExplanationStep.AbilityMove;
import org.jalon.certification.ExplanationStep.AbilityMoved;
import org.jalon.certification.ExplanationStep.AnsweredItem;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;

/** The ability answer by answer, with what the variation limit kept back. */
final class AbilityPath {

  private AbilityPath() {}

  /**
   * Answers with what became of each.
   *
   * @param answers the answers
   * @param outcomes what became of them
   */
  record CompletedTest(Responses answers, List<AnswerOutcome> outcomes) {}

  /**
   * A step for each answer from a position on.
   *
   * @param first the first answer told of
   * @param simulated whether it and those after it stand for missing answers
   */
  static List<AbilityMoved> of(
      FlashPolicy policy, CompletedTest test, int first, boolean simulated) {
    Responses answers = test.answers();
    List<AnswerOutcome> outcomes = test.outcomes();
    MovingPriorExpectedAPosteriori estimator = policy.estimator();
    List<AbilityEstimate> history = estimator.history(answers);
    List<AbilityMoved> path = new ArrayList<>();
    double before = policy.initialAbility();
    Responses soFar = Responses.none(answers.bank());
    for (int i = 0; i < answers.size(); i++) {
      soFar = soFar.with(answers.item(i), answers.category(i));
      AbilityEstimate after = history.get(i);
      if (i >= first) {
        AbilityMove move =
            new AbilityMove(
                before, unlimited(policy, soFar), after.ability(), after.standardError());
        path.add(step(soFar, outcomes.get(i), move, simulated));
      }
      before = after.ability();
    }
    return path;
  }

  private static AbilityMoved step(
      Responses soFar, AnswerOutcome outcome, AbilityMove move, boolean simulated) {
    int last = soFar.size() - 1;
    LogisticModel model = (LogisticModel) soFar.model(last);
    AnsweredItem item = new AnsweredItem(soFar.bank().item(soFar.item(last)).id(), model, outcome);
    return new AbilityMoved(last + 1, item, model.probability(move.before(), 1), move, simulated);
  }

  /** The posterior mean after the last answer, the limit having applied to those before it. */
  private static double unlimited(FlashPolicy policy, Responses soFar) {
    return policy
        .estimator()
        .withVariationLimit(policy.variationLimit(), soFar.size() - 2)
        .estimate(soFar)
        .ability();
  }
}
