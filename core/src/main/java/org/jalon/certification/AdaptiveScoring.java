package org.jalon.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.AbilityPath.CompletedTest;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.ScoringConditions.MissingAnswers;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * How an adaptive test that has enough answers is scored.
 *
 * @param policy the policy of the test
 * @param answers the answers that count, over a bank with the parameters they were given under
 * @param outcomes what became of each of them
 * @param degradation how the missing answers were added; empty if none are missing or they do not
 *     matter
 * @param score what the test is worth
 */
record AdaptiveScoring(
    FlashPolicy policy,
    Responses answers,
    List<AnswerOutcome> outcomes,
    Optional<FlashDegradation> degradation,
    AbilityScore score) {

  static AdaptiveScoring of(
      CountedAnswers counted, AdaptiveCertification policy, FlashScoring usual) {
    return counted.abandoned()
            && counted.size() < policy.test().length()
            && policy.conditions().missingAnswers() != MissingAnswers.IGNORED
        ? completed(counted, policy, usual)
        : asGiven(counted, policy, usual);
  }

  private static AdaptiveScoring asGiven(
      CountedAnswers counted, AdaptiveCertification policy, FlashScoring usual) {
    boolean unchanged = counted.agreeWith(usual.bank());
    Responses answers =
        counted.over(unchanged ? usual.bank() : asAsked(counted, usual.bank(), false));
    AbilityEstimate estimate =
        unchanged ? usual.estimate(answers) : policy.test().estimator().estimate(answers);
    return of(counted, policy, answers, Optional.empty(), estimate);
  }

  private static AdaptiveScoring completed(
      CountedAnswers counted, AdaptiveCertification policy, FlashScoring usual) {
    List<ContentConstraint> exclusions =
        policy.conditions().missingAnswers() == MissingAnswers.COUNT_AS_WRONG_WITHOUT_WITHDRAWN
            ? exclusions(counted, usual.bank())
            : List.of();
    boolean unchanged = counted.agreeWith(usual.bank());
    FlashScoring flash =
        unchanged && exclusions.isEmpty()
            ? usual
            : new FlashScoring(
                policy.test(),
                unchanged ? usual.bank() : asAsked(counted, usual.bank(), true),
                exclusions);
    Responses answers = counted.over(flash.bank());
    FlashDegradation added = flash.degradation(answers);
    return of(counted, policy, answers, Optional.of(added), added.estimate());
  }

  private static AdaptiveScoring of(
      CountedAnswers counted,
      AdaptiveCertification policy,
      Responses answers,
      Optional<FlashDegradation> degradation,
      AbilityEstimate estimate) {
    List<AnswerOutcome> outcomes =
        counted.items().stream().map(asked -> asked.answer().orElseThrow()).toList();
    return new AdaptiveScoring(
        policy.test(), answers, outcomes, degradation, policy.score(estimate));
  }

  /** The bank with the parameters of the record; only its items if no others will be asked. */
  private static ResolvedItemBank asAsked(
      CountedAnswers counted, ResolvedItemBank bank, boolean whole) {
    Map<ItemId, LogisticModel> models = new HashMap<>();
    counted.items().forEach(asked -> models.put(asked.item(), asked.model()));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < bank.size(); i++) {
      Item item = bank.item(i);
      LogisticModel model = models.get(item.id());
      if (model != null) {
        items.add(item.with(model));
      } else if (whole) {
        items.add(item);
      }
    }
    ItemBank declared = bank.declaration();
    ItemBank asAsked =
        new ItemBank(
            declared.name(),
            declared.version(),
            declared.calibration(),
            ItemBank.NegativeDiscrimination.ACCEPTED,
            items);
    return bank.referential().map(asAsked::resolve).orElseGet(asAsked::resolve);
  }

  private static List<ContentConstraint> exclusions(CountedAnswers counted, ResolvedItemBank bank) {
    Set<String> outcomes = new TreeSet<>();
    counted
        .withdrawn()
        .forEach(
            (item, reason) -> {
              if (reason == Withdrawn.Reason.INCIDENT) {
                bank.item(bank.index(item)).outcome().ifPresent(o -> outcomes.add(o.value()));
              }
            });
    return outcomes.isEmpty()
        ? List.of()
        : List.of(new ContentConstraint.ExcludedValues(ContentAttribute.OUTCOME, outcomes));
  }

  boolean isEstimable() {
    return score.estimate().convergence() != Convergence.NOT_CONVERGED;
  }

  /** The steps from the answers to the ability. */
  List<ExplanationStep> abilitySteps() {
    List<ExplanationStep> steps =
        new ArrayList<>(AbilityPath.of(policy, new CompletedTest(answers, outcomes), 0, false));
    degradation
        .filter(added -> !added.simulated().isEmpty())
        .ifPresent(added -> steps.addAll(degradationSteps(added)));
    return steps;
  }

  /** The steps from the ability to the score. */
  List<ExplanationStep> scoreSteps(Award award) {
    List<ExplanationStep> steps = new ArrayList<>();
    double ability = score.estimate().ability();
    if (award instanceof Award.Points points) {
      ScoreScale scale = points.offered();
      int band = score.band().orElse(0);
      steps.add(
          new ExplanationStep.PointsComputed(
              ability,
              score.band(),
              scale.bands().get(band),
              score.points().orElseThrow(),
              scale.maximumPoints()));
    } else if (award instanceof Award.Bands bands) {
      steps.add(new ExplanationStep.BandFound(ability, score.band(), bands.bands()));
    }
    score
        .competenceLevels()
        .forEach(
            (competence, level) ->
                steps.add(new ExplanationStep.CompetenceLevelFound(competence, level)));
    return steps;
  }

  /** The answers and, if the test was given up, the wrong ones that were added. */
  Responses completed() {
    Responses completed = answers;
    for (Item item : degradation.map(FlashDegradation::simulated).orElse(List.of())) {
      completed = completed.with(answers.bank().index(item.id()), 0);
    }
    return completed;
  }

  private List<ExplanationStep> degradationSteps(FlashDegradation added) {
    double reached = policy.estimator().estimate(answers).ability();
    FlashPolicy anew = policy.startingAt(reached);
    List<AnswerOutcome> all = new ArrayList<>(outcomes);
    added.simulated().forEach(item -> all.add(AnswerOutcome.SKIPPED));
    List<ExplanationStep> steps = new ArrayList<>();
    steps.add(
        new ExplanationStep.MissingAnswersAdded(
            added.simulated().size(), reached, anew.estimator().estimate(answers).ability()));
    steps.addAll(AbilityPath.of(anew, new CompletedTest(completed(), all), answers.size(), true));
    return steps;
  }
}
