package org.jalon.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.AdaptiveTestRecord;
import org.jalon.certification.AskedItem;
import org.jalon.certification.Award;
import org.jalon.certification.Award.Bands.NamedBand;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationResult;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.CompetenceLevelScale.Interval;
import org.jalon.certification.ComplementaryResult;
import org.jalon.certification.DecisionBasis;
import org.jalon.certification.DoubleCertification;
import org.jalon.certification.FlashPolicy;
import org.jalon.certification.Incident;
import org.jalon.certification.JuryEvent;
import org.jalon.certification.PolicyRelease;
import org.jalon.certification.ProfileScore;
import org.jalon.certification.RecordHeader;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.certification.ScoreBand;
import org.jalon.certification.ScoreScale;
import org.jalon.certification.ScoringConditions;
import org.jalon.certification.ScoringConditions.MissingAnswers;
import org.jalon.certification.ValidityPeriod;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;
import org.jalon.reproducibility.Fingerprint;

/** The documents of certification, each form of them once. */
final class CertificationSamples {

  private static final Instant START = Instant.parse("2026-01-31T09:00:00Z");

  private CertificationSamples() {}

  static void addTo(Map<String, Object> samples) {
    samples.put("v2/certification-policy", policy());
    samples.put("v2/certification-policy-as-published", publishedPolicy());
    samples.put("v2/certification-policy-of-bands", bandsPolicy());
    samples.put("v2/certification-policy-with-jury", juryPolicy());
    samples.put("v2/certification-score-of-profile", profileScore());
    samples.put("test-record", record());
    samples.put("test-record-with-events", eventfulRecord());
    samples.put(
        "certification-decision", decision(new CertificationResult.Validated(profileScore())));
    samples.put("certification-decision-rejected", rejected());
    for (RejectionCause cause : RejectionCause.values()) {
      samples.put(
          "certification-decision-rejected-" + Cursor.name(cause),
          decision(new CertificationResult.Rejected(cause, Optional.empty())));
    }
    for (CancellationCause cause : CancellationCause.values()) {
      samples.put(
          "certification-decision-cancelled-" + Cursor.name(cause),
          decision(new CertificationResult.Cancelled(cause)));
    }
    for (ErrorCause cause : ErrorCause.values()) {
      samples.put(
          "certification-decision-in-error-" + Cursor.name(cause),
          decision(new CertificationResult.InError(cause, "Item q1.")));
    }
    for (ComplementaryResult.Status status : ComplementaryResult.Status.values()) {
      samples.put(
          "certification-decision-complementary-" + Cursor.name(status), complementary(status));
    }
    for (Ending ending : Ending.values()) {
      samples.put("test-record-" + Cursor.name(ending), record(ending));
    }
    for (AnswerOutcome outcome : AnswerOutcome.values()) {
      samples.put("test-record-answered-" + Cursor.name(outcome), record(outcome));
    }
    for (Incident.State state : Incident.State.values()) {
      samples.put("test-record-incident-" + Cursor.name(state), record(state));
    }
  }

  private static AdaptiveCertification policy() {
    Map<CompetenceId, CompetenceLevelScale> levels = new LinkedHashMap<>();
    levels.put(new CompetenceId("search"), CompetenceLevelScale.atThresholds(-1, 0.5));
    levels.put(
        new CompetenceId("manage"),
        new CompetenceLevelScale(List.of(new Interval(-2, 0, 0), new Interval(1, 2, 8))));
    ScoreScale scale = ScoreScale.reference(-8, -2.8, -1.4, 0.6);
    return new AdaptiveCertification(
        new PolicyRelease(
            "sample",
            "1.0.0",
            ValidityPeriod.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
        "core",
        FlashPolicy.REFERENCE,
        ScoringConditions.REFERENCE,
        new Award.Points(scale, levels, 1),
        List.of(
            new DoubleCertification(
                "basic-skills", LocalizedText.of("Socle numérique", "Basic digital skills"), 70)));
  }

  private static AdaptiveCertification publishedPolicy() {
    ScoreScale scale =
        ScoreScale.asPublished(
            List.of(new ScoreBand(-4, -2, 0, 64), new ScoreBand(-1.5, 1, 64, 64)), 120);
    return new AdaptiveCertification(
        PolicyRelease.of("published", "2019"),
        "core",
        new FlashPolicy(20, 0, false, false, 0, 1.5, 1),
        new ScoringConditions(10, Duration.ofMinutes(60), MissingAnswers.IGNORED),
        new Award.Points(scale, Map.of()),
        List.of());
  }

  private static AdaptiveCertification bandsPolicy() {
    return bandsPolicy("law", Optional.empty());
  }

  private static AdaptiveCertification juryPolicy() {
    Map<String, LocalizedText> levels = new LinkedHashMap<>();
    levels.put("advanced", LocalizedText.of("avancé", "advanced"));
    levels.put("expert", LocalizedText.of("expert", "expert"));
    return bandsPolicy("teaching", Optional.of(new Award.ExternalJury(levels)));
  }

  private static AdaptiveCertification bandsPolicy(
      String framework, Optional<Award.ExternalJury> jury) {
    return new AdaptiveCertification(
        new PolicyRelease(framework, "2", ValidityPeriod.startingOn(LocalDate.of(2026, 9, 1))),
        framework,
        FlashPolicy.REFERENCE,
        new ScoringConditions(
            20, Duration.ofMinutes(105), MissingAnswers.COUNT_AS_WRONG_WITHOUT_WITHDRAWN),
        new Award.Bands(
            List.of(
                new NamedBand(-1, 1.5, LocalizedText.of("indépendant", "independent")),
                new NamedBand(1.5, 8, LocalizedText.of("confirmé", "confirmed"))),
            jury),
        List.of());
  }

  private static CertificationScore profileScore() {
    Map<CompetenceId, ProfileScore.Mark> marks = new LinkedHashMap<>();
    marks.put(new CompetenceId("search"), new ProfileScore.Mark(OptionalInt.of(3), 27));
    marks.put(new CompetenceId("manage"), ProfileScore.Mark.NOT_CERTIFIED);
    return new ProfileScore(81, marks);
  }

  private static AdaptiveTestRecord record() {
    return AdaptiveTestRecord.of(
        RecordHeader.completed("test-1", "core", START),
        List.of(
            new AskedItem(new ItemId("q1"), LogisticModel.twoPL(1.25, -0.5), AnswerOutcome.CORRECT),
            new AskedItem(
                new ItemId("q2"), new LogisticModel(0.8, 1, 0.2, 0.95), Optional.empty())));
  }

  private static AdaptiveTestRecord eventfulRecord() {
    Instant later = START.plusSeconds(86_400);
    ItemId item = new ItemId("q1");
    RecordHeader header =
        new RecordHeader(
            "test-2",
            "teaching",
            START,
            Ending.ABANDONED,
            true,
            List.of(
                new JuryEvent.FraudFound(START),
                new JuryEvent.FraudLifted(later),
                new JuryEvent.Cancelled(later),
                new JuryEvent.Uncancelled(later),
                new JuryEvent.ItemNeutralized(later, item),
                new JuryEvent.ItemRestored(later, item),
                new JuryEvent.ExternalVerdict(later, "expert"),
                new JuryEvent.ScoredAgain(later)));
    return new AdaptiveTestRecord(
        header, record().asked(), List.of(new Incident(item, Incident.State.CONFIRMED)));
  }

  private static AdaptiveTestRecord record(Ending ending) {
    return AdaptiveTestRecord.of(
        RecordHeader.completed("test-1", "core", START).with(ending), List.of());
  }

  private static AdaptiveTestRecord record(AnswerOutcome outcome) {
    return AdaptiveTestRecord.of(
        RecordHeader.completed("test-1", "core", START),
        List.of(new AskedItem(new ItemId("q1"), LogisticModel.onePL(0), outcome)));
  }

  private static AdaptiveTestRecord record(Incident.State state) {
    return new AdaptiveTestRecord(
        RecordHeader.completed("test-1", "core", START),
        record(AnswerOutcome.SKIPPED).asked(),
        List.of(new Incident(new ItemId("q1"), state)));
  }

  private static CertificationDecision complementary(ComplementaryResult.Status status) {
    CertificationDecision decision = decision(new CertificationResult.Validated(profileScore()));
    return new CertificationDecision(
        "test-1",
        decision.result(),
        Optional.of(new ComplementaryResult("law", status, Optional.empty())),
        decision.basis());
  }

  private static CertificationDecision rejected() {
    CertificationResult result =
        new CertificationResult.Rejected(RejectionCause.NO_POINTS, Optional.of(profileScore()));
    ComplementaryResult complementary =
        new ComplementaryResult(
            "basic-skills",
            ComplementaryResult.Status.NOT_ACQUIRED,
            Optional.of(LocalizedText.of("socle", "basics")));
    return new CertificationDecision(
        "test-1", result, Optional.of(complementary), decision(result).basis());
  }

  private static CertificationDecision decision(CertificationResult result) {
    return new CertificationDecision(
        "test-1",
        result,
        Optional.empty(),
        new DecisionBasis(
            "0.1.0",
            Fingerprint.of("record").build(),
            Fingerprint.of("bank").build(),
            Fingerprint.of("policy").build()));
  }
}
