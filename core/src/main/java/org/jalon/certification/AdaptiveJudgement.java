package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.Cancelled;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.InError;
import org.jalon.certification.CertificationResult.Rejected;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationResult.Validated;
import org.jalon.certification.ComplementaryResult.Status;
import org.jalon.certification.ExplanationStep.RuleChecked;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.item.Responses;
import org.jalon.referential.LocalizedText;

/** One adaptive test before its judge: the rules of {@link AdaptiveCertification}, in order. */
final class AdaptiveJudgement implements Judgement {

  private final AdaptiveCertification policy;
  private final AdaptiveTestRecord record;
  private final JuryState jury;
  private final CountedAnswers answers;
  private final List<RuleChecked> rules = new ArrayList<>();
  private final Optional<AdaptiveScoring> scoring;
  private final CertificationResult result;

  AdaptiveJudgement(AdaptiveTestRecord record, AdaptiveCertification policy, FlashScoring flash) {
    this.policy = policy;
    this.record = record;
    this.jury = JuryState.of(record.header());
    this.answers = CountedAnswers.of(record, jury);
    Optional<CertificationResult> unscored = withoutScoring();
    this.scoring =
        unscored.isPresent()
            ? Optional.empty()
            : Optional.of(AdaptiveScoring.of(answers, policy, flash));
    this.result = unscored.orElseGet(() -> of(scoring.orElseThrow()));
  }

  @Override
  public CertificationResult result() {
    return result;
  }

  private Optional<CertificationResult> withoutScoring() {
    boolean tooFew = answers.size() < policy.conditions().minimumAnswers();
    boolean failure = record.header().ending() == Ending.TECHNICAL_FAILURE;
    if (applies(DecisionRule.CANCELLED_BY_JURY, jury.cancelled())) {
      return Optional.of(new Cancelled(CancellationCause.JURY));
    } else if (applies(DecisionRule.FRAUD, jury.fraud())) {
      return Optional.of(new Rejected(RejectionCause.FRAUD, Optional.empty()));
    } else if (applies(DecisionRule.TOO_FEW_ANSWERS_BY_FAILURE, tooFew && failure)) {
      return Optional.of(new Cancelled(CancellationCause.TECHNICAL_FAILURE));
    } else if (applies(DecisionRule.TOO_FEW_ANSWERS, tooFew)) {
      return Optional.of(new Rejected(RejectionCause.TOO_FEW_ANSWERS, Optional.empty()));
    }
    return Optional.empty();
  }

  private static CertificationResult notEstimable() {
    return new InError(
        ErrorCause.NOT_ESTIMABLE,
        "The answers must be possible at some ability, but under the parameters of their items they are as good as impossible at all of them. Maybe a difficulty or a discrimination is wrong.");
  }

  private CertificationResult of(AdaptiveScoring scored) {
    return scored.isEstimable() ? of(scored.score()) : notEstimable();
  }

  private CertificationResult of(AbilityScore score) {
    Optional<RejectionCause> cause = Optional.empty();
    if (policy.award() instanceof Award.Bands bands) {
      boolean below = score.band().isEmpty();
      if (bands.jury().isPresent() && applies(DecisionRule.NOT_ELIGIBLE, below)) {
        cause = Optional.of(RejectionCause.NOT_ELIGIBLE);
      } else if (applies(DecisionRule.BELOW_FIRST_BAND, below)) {
        cause = Optional.of(RejectionCause.BELOW_FIRST_BAND);
      }
    } else if (applies(DecisionRule.NO_POINTS, score.points().orElseThrow() <= 0)) {
      cause = Optional.of(RejectionCause.NO_POINTS);
    }
    if (cause.isPresent()) {
      return new Rejected(cause.get(), Optional.of(score));
    }
    applies(DecisionRule.OTHERWISE_VALIDATED, true);
    return new Validated(score);
  }

  private boolean applies(DecisionRule rule, boolean condition) {
    rules.add(new RuleChecked(rule, condition));
    return condition;
  }

  /**
   * Empty if the test does not count or is in error, or there is no certification beside the main
   * one.
   */
  @Override
  public Optional<ComplementaryResult> complementary() {
    if (result instanceof Cancelled || result instanceof InError) {
      return Optional.empty();
    }
    return policy.award() instanceof Award.Bands bands
        ? Optional.of(staged(bands))
        : doubleCertification().map(this::judged);
  }

  private Optional<DoubleCertification> doubleCertification() {
    return policy.doubleCertifications().stream()
        .filter(certification -> certification.framework().equals(record.framework()))
        .findFirst();
  }

  private ComplementaryResult judged(DoubleCertification certification) {
    boolean acquired =
        result instanceof Validated validated
            && validated.score().points().orElseThrow() >= certification.minimumPoints();
    return new ComplementaryResult(
        certification.framework(),
        acquired ? Status.ACQUIRED : Status.NOT_ACQUIRED,
        acquired ? Optional.of(certification.name()) : Optional.empty());
  }

  private ComplementaryResult staged(Award.Bands bands) {
    if (!(result instanceof Validated validated)) {
      return complementary(Status.NOT_ACQUIRED, Optional.empty());
    }
    LocalizedText reached = bands.bands().get(validated.score().band().orElseThrow()).name();
    return bands
        .jury()
        .map(stage -> judged(stage, reached))
        .orElseGet(() -> complementary(Status.ACQUIRED, Optional.of(reached)));
  }

  /** A verdict that names no level is a refusal. */
  private ComplementaryResult judged(Award.ExternalJury stage, LocalizedText reached) {
    if (jury.verdict().isEmpty()) {
      return complementary(Status.WAITING_FOR_JURY, Optional.of(reached));
    }
    Optional<LocalizedText> awarded = Optional.ofNullable(stage.levels().get(jury.verdict().get()));
    return complementary(awarded.isPresent() ? Status.ACQUIRED : Status.NOT_ACQUIRED, awarded);
  }

  private ComplementaryResult complementary(Status status, Optional<LocalizedText> level) {
    return new ComplementaryResult(policy.framework(), status, level);
  }

  /** All answers that the ability comes from; empty if the test was not scored. */
  Optional<Responses> answers() {
    return scoring.map(AdaptiveScoring::completed);
  }

  @Override
  public List<ExplanationStep> steps(String bank) {
    List<ExplanationStep> steps = new ArrayList<>();
    steps.add(new ExplanationStep.Material(record.header(), policy.release(), bank));
    answers.withdrawn().forEach((item, reason) -> steps.add(new Withdrawn(item, reason)));
    steps.add(
        new ExplanationStep.AnswersCounted(
            record.asked().size(),
            answers.withdrawn().size(),
            answers.size(),
            policy.conditions().minimumAnswers(),
            policy.test().length()));
    scoring.ifPresent(scored -> steps.addAll(scored.abilitySteps()));
    scoring
        .filter(AdaptiveScoring::isEstimable)
        .ifPresent(scored -> steps.addAll(scored.scoreSteps(policy.award())));
    steps.addAll(rules);
    complementary()
        .ifPresent(
            judged -> steps.add(new ExplanationStep.ComplementaryJudged(minimumPoints(), judged)));
    return steps;
  }

  private OptionalInt minimumPoints() {
    return doubleCertification()
        .map(certification -> OptionalInt.of(certification.minimumPoints()))
        .orElse(OptionalInt.empty());
  }
}
