package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.Cancelled;
import org.jalon.certification.CertificationResult.InError;
import org.jalon.certification.CertificationResult.Rejected;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationResult.Validated;
import org.jalon.certification.ExplanationStep.ComplementaryJudged;
import org.jalon.certification.ExplanationStep.Material;
import org.jalon.certification.ExplanationStep.RuleChecked;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.RecordHeader.Ending;

/** One profile test before its judge: the rules of {@link ProfileCertification}, in order. */
final class ProfileJudgement implements Judgement {

  private final ProfileCertification policy;
  private final ProfileTestRecord record;
  private final JuryState jury;
  private final ProfileAnswers answers;
  private final List<RuleChecked> rules = new ArrayList<>();
  private final Optional<ProfileScoring> scoring;
  private final CertificationResult result;
  private final Optional<ComplementaryJudgement> complementary;

  ProfileJudgement(ProfileTestRecord record, ProfileCertification policy) {
    this.policy = policy;
    this.record = record;
    this.jury = JuryState.of(record.header());
    this.answers = new ProfileAnswers(record, jury);
    Optional<InError> contradiction = answers.contradiction();
    this.scoring =
        contradiction.isPresent()
            ? Optional.empty()
            : Optional.of(new ProfileScoring(record, policy, answers));
    this.result =
        contradiction
            .or(() -> scoring.orElseThrow().missingRule())
            .map(CertificationResult.class::cast)
            .orElseGet(() -> result(scoring.orElseThrow()));
    this.complementary =
        policy
            .complementary(record.framework())
            .filter(c -> result instanceof Validated || result instanceof Rejected)
            .map(this::complementary);
  }

  private CertificationResult result(ProfileScoring scored) {
    boolean failure = record.header().ending() == Ending.TECHNICAL_FAILURE;
    boolean below = scored.isBelowMinimum();
    if (applies(DecisionRule.CANCELLED_BY_JURY, jury.cancelled())) {
      return new Cancelled(CancellationCause.JURY);
    } else if (applies(DecisionRule.FRAUD, jury.fraud())) {
      return new Rejected(RejectionCause.FRAUD, Optional.of(scored.score()));
    } else if (applies(DecisionRule.TOO_MANY_NEUTRALIZED, !scored.isTrusted())) {
      return new Cancelled(CancellationCause.TOO_MANY_NEUTRALIZED);
    } else if (applies(DecisionRule.TOO_FEW_RIGHT_ANSWERS_BY_FAILURE, below && failure)) {
      return new Cancelled(CancellationCause.TECHNICAL_FAILURE);
    } else if (applies(DecisionRule.TOO_FEW_RIGHT_ANSWERS, below)) {
      return new Rejected(RejectionCause.TOO_FEW_RIGHT_ANSWERS, Optional.of(scored.score()));
    }
    return byPoints(scored.score());
  }

  private CertificationResult byPoints(ProfileScore score) {
    if (applies(DecisionRule.NO_POINTS, score.points().orElseThrow() <= 0)) {
      return new Rejected(RejectionCause.NO_POINTS, Optional.of(score));
    }
    applies(DecisionRule.OTHERWISE_VALIDATED, true);
    return new Validated(score);
  }

  private boolean applies(DecisionRule rule, boolean condition) {
    rules.add(new RuleChecked(rule, condition));
    return condition;
  }

  private ComplementaryJudgement complementary(ComplementaryCertification certification) {
    Optional<ComplementarySection> section = record.complementary();
    int aimed = section.map(s -> certification.position(s.level()).orElseThrow()).orElse(0);
    ProfileScoring main = scoring.orElseThrow();
    return new ComplementaryJudgement(
        certification,
        aimed,
        result instanceof Validated ? main.score().points() : OptionalInt.empty(),
        certification.ownItems()
            ? ProfileScoring.rate(answers.counts(section.orElseThrow().items()))
            : main.rate());
  }

  @Override
  public CertificationResult result() {
    return result;
  }

  /** Empty if the test does not count, is in error, or was for the main certification only. */
  @Override
  public Optional<ComplementaryResult> complementary() {
    return complementary.map(judgement -> judgement.result(jury.verdict()));
  }

  @Override
  public List<ExplanationStep> steps(String bank) {
    List<ExplanationStep> steps = new ArrayList<>();
    steps.add(new Material(record.header(), policy.release(), bank));
    answers
        .neutralized()
        .forEach(item -> steps.add(new Withdrawn(item, Withdrawn.Reason.NEUTRALIZED)));
    scoring.ifPresent(scored -> steps.addAll(scored.steps()));
    steps.addAll(rules);
    complementary.ifPresent(
        judgement -> {
          steps.add(judgement.rateStep());
          steps.add(
              new ComplementaryJudged(
                  OptionalInt.of(judgement.minimumPoints()), judgement.result(jury.verdict())));
        });
    return steps;
  }
}
