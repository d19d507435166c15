package org.jalon.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertifiedLevelTable;
import org.jalon.certification.CertifiedLevelTable.Action;
import org.jalon.certification.CertifiedLevelTable.Rule;
import org.jalon.certification.ComplementaryCertification;
import org.jalon.certification.ComplementaryCertification.CertificationLevel;
import org.jalon.certification.ComplementarySection;
import org.jalon.certification.JuryEvent;
import org.jalon.certification.PolicyRelease;
import org.jalon.certification.ProfileAnswer;
import org.jalon.certification.ProfileCertification;
import org.jalon.certification.ProfileConditions;
import org.jalon.certification.ProfileItem;
import org.jalon.certification.ProfileTestRecord;
import org.jalon.certification.ProfiledCompetence;
import org.jalon.certification.RecordHeader;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;

/** The documents of certifications that confirm a profile. */
final class ProfileSamples {

  private static final Instant START = Instant.parse("2019-05-06T09:00:00Z");

  private ProfileSamples() {}

  static void addTo(Map<String, Object> samples) {
    samples.put("v2/certification-policy-of-profile", policy());
    samples.put("v2/certification-policy-of-profile-reference", ProfileCertification.reference());
    samples.put("test-record-of-profile", record());
    samples.put("test-record-of-profile-with-section", sectionRecord());
  }

  private static ProfileCertification policy() {
    return new ProfileCertification(
        PolicyRelease.of("older", "2.1"),
        "core",
        new ProfileConditions(60, 55, 2, 5, 10),
        new CertifiedLevelTable(
            85,
            65,
            List.of(
                new Rule(2, 1, OptionalInt.of(0), Action.KEEP, Action.DOWNGRADE, Action.REFUSE),
                new Rule(2, 0, OptionalInt.empty(), Action.REFUSE, Action.REFUSE, Action.REFUSE))),
        List.of(
            new ComplementaryCertification(
                "teaching",
                true,
                70,
                OptionalInt.of(60),
                true,
                List.of(level("advanced", 300), level("expert", 400))),
            new ComplementaryCertification(
                "basic-skills", false, 50, OptionalInt.empty(), false, List.of(level("a", 70)))));
  }

  private static CertificationLevel level(String id, int points) {
    return new CertificationLevel(id, LocalizedText.of("niveau " + id, "level " + id), points);
  }

  private static ProfileTestRecord record() {
    return ProfileTestRecord.of(
        RecordHeader.completed("test-1", "core", START),
        List.of(
            new ProfiledCompetence(new CompetenceId("search"), 3, 27),
            new ProfiledCompetence(new CompetenceId("manage"), 1, 8)),
        List.of(
            ProfileItem.of("q1", "search"),
            new ProfileItem(new ItemId("q2"), new CompetenceId("search"), true, false, false),
            new ProfileItem(new ItemId("q3"), new CompetenceId("manage"), false, true, false),
            new ProfileItem(new ItemId("q4"), new CompetenceId("manage"), false, false, true)),
        List.of(
            new ProfileAnswer(new ItemId("q2"), AnswerOutcome.CORRECT),
            new ProfileAnswer(new ItemId("q1"), AnswerOutcome.PARTIALLY_CORRECT),
            new ProfileAnswer(new ItemId("q1"), AnswerOutcome.SKIPPED)));
  }

  private static ProfileTestRecord sectionRecord() {
    return new ProfileTestRecord(
        RecordHeader.completed("test-2", "teaching", START)
            .with(new JuryEvent.ExternalVerdict(START, "expert")),
        record().profile(),
        record().items(),
        List.of(),
        Optional.of(new ComplementarySection("expert", List.of(ProfileItem.of("t1", "lessons")))));
  }
}
