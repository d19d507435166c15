package org.jalon.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.InError;
import org.jalon.certification.CertifiedLevelTable.Action;
import org.jalon.certification.ExplanationStep.CompetenceConfirmed;
import org.jalon.certification.ExplanationStep.ItemCounts;
import org.jalon.certification.ExplanationStep.RateComputed;
import org.jalon.certification.ExplanationStep.TrustChecked;
import org.jalon.certification.ProfileScore.Mark;
import org.jalon.referential.CompetenceId;

/** The numbers of a profile test without contradictions. */
final class ProfileScoring {

  private final ProfileCertification policy;
  private final ProfileAnswers answers;
  private final RateComputed rate;
  private final TrustChecked trust;
  private final List<CompetenceConfirmed> confirmed = new ArrayList<>();
  private Optional<InError> missingRule = Optional.empty();

  ProfileScoring(ProfileTestRecord record, ProfileCertification policy, ProfileAnswers answers) {
    this.policy = policy;
    this.answers = answers;
    this.rate = rate(answers.counts(record.items()));
    this.trust =
        new TrustChecked(rate.counted(), policy.conditions().trustedItems(record.items().size()));
    record.profile().forEach(this::confirm);
  }

  static RateComputed rate(ItemCounts counts) {
    int counted = counts.items() - counts.neutralized();
    return new RateComputed(
        counts.correct(), counted, ProfileConditions.rate(counts.correct(), counted));
  }

  private void confirm(ProfiledCompetence profiled) {
    ItemCounts counts =
        answers.counts(profiled.competence(), policy.conditions().itemsPerCompetence());
    Optional<Action> action =
        isBelowMinimum()
            ? Optional.of(Action.REFUSE)
            : policy.certifiedLevels().action(counts, rate.rate());
    if (action.isEmpty()) {
      missingRule = missingRule.or(() -> Optional.of(missingRule(profiled, counts)));
    }
    Mark mark = mark(profiled, action.orElse(Action.REFUSE));
    confirmed.add(new CompetenceConfirmed(profiled.competence(), counts, profiled.level(), mark));
  }

  private static InError missingRule(ProfiledCompetence profiled, ItemCounts counts) {
    return new InError(
        ErrorCause.MISSING_RULE,
        "No rule of the policy is for %d items, %d correct and %d neutralized, the counts of the competence (%s). Maybe it has more items than the policy foresees."
            .formatted(
                counts.items(), counts.correct(), counts.neutralized(), profiled.competence()));
  }

  private Mark mark(ProfiledCompetence profiled, Action action) {
    if (action == Action.REFUSE) {
      return Mark.NOT_CERTIFIED;
    }
    ProfileConditions conditions = policy.conditions();
    int less = action == Action.DOWNGRADE ? 1 : 0;
    int level = Math.min(profiled.level() - less, conditions.highestLevel());
    int points = profiled.points() - less * conditions.pointsPerLevel();
    return new Mark(OptionalInt.of(level), Math.min(points, conditions.maximumPoints()));
  }

  Optional<InError> missingRule() {
    return missingRule;
  }

  RateComputed rate() {
    return rate;
  }

  boolean isBelowMinimum() {
    return rate.rate() < policy.conditions().minimumRate();
  }

  boolean isTrusted() {
    return trust.counted() >= trust.needed();
  }

  ProfileScore score() {
    Map<CompetenceId, Mark> marks = new LinkedHashMap<>();
    confirmed.forEach(step -> marks.put(step.competence(), step.mark()));
    return new ProfileScore(rate.rate(), marks);
  }

  List<ExplanationStep> steps() {
    List<ExplanationStep> steps = new ArrayList<>();
    steps.add(rate);
    steps.add(trust);
    if (missingRule.isEmpty()) {
      steps.addAll(confirmed);
    }
    return steps;
  }
}
