package org.jalon.certification;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.CompetenceId;

/** What a record must fulfil to be decided by a policy that confirms profiles. */
final class ProfileRecordChecks {

  private final ProfileCertification policy;
  private final ResolvedItemBank bank;
  private final ProfileTestRecord record;
  private final Optional<ComplementaryCertification> certification;
  private final List<TestRecordIssue> issues;

  private ProfileRecordChecks(
      ProfileCertification policy, ResolvedItemBank bank, ProfileTestRecord record) {
    this.policy = policy;
    this.bank = bank;
    this.record = record;
    this.certification = policy.complementary(record.framework());
    this.issues = RecordChecks.of(policy, record);
  }

  /** The issues found, in the order of the record. */
  static List<TestRecordIssue> of(
      ProfileCertification policy, ResolvedItemBank bank, ProfileTestRecord record) {
    ProfileRecordChecks checks = new ProfileRecordChecks(policy, bank, record);
    checks.profile();
    checks.inBank(record.items(), "$.items");
    checks.competences();
    checks.section();
    checks.events();
    return checks.issues;
  }

  private void add(String path, String message) {
    issues.add(new TestRecordIssue(path, message));
  }

  private void profile() {
    int pointsPerLevel = policy.conditions().pointsPerLevel();
    for (int i = 0; i < record.profile().size(); i++) {
      ProfiledCompetence profiled = record.profile().get(i);
      if (profiled.points() < profiled.level() * pointsPerLevel) {
        add(
            "$.profile[" + i + "].points",
            "The points (%d) must be at least those of the level (%d levels of %d points). Maybe level and points were exchanged."
                .formatted(profiled.points(), profiled.level(), pointsPerLevel));
      }
    }
  }

  private void inBank(List<ProfileItem> items, String path) {
    for (int i = 0; i < items.size(); i++) {
      ItemId item = items.get(i).item();
      if (bank.findIndex(item).isEmpty()) {
        add(
            path + "[" + i + "].item",
            "The item bank (%s) contains no item with the id (%s). Maybe the test was taken with another release of the bank."
                .formatted(bank, item));
      }
    }
  }

  private void competences() {
    Set<CompetenceId> profile = new HashSet<>();
    record.profile().forEach(profiled -> profile.add(profiled.competence()));
    for (int i = 0; i < record.items().size(); i++) {
      CompetenceId competence = record.items().get(i).competence();
      if (!profile.contains(competence)) {
        add(
            "$.items[" + i + "].competence",
            "The competence (%s) must be in the profile. Maybe the item belongs to the further certification."
                .formatted(competence));
      }
    }
  }

  private void section() {
    Optional<ComplementarySection> section = record.complementary();
    if (section.isPresent()) {
      given(section.get());
    } else if (certification.isPresent() && needsSection(certification.get())) {
      add(
          "$.complementary",
          "There must be a section for the further certification (%s) with the level aimed at, one of %s."
              .formatted(record.framework(), levels()));
    }
  }

  /** Whether it takes more than the framework to know what a person aims at. */
  private static boolean needsSection(ComplementaryCertification certification) {
    return certification.ownItems() || certification.levels().size() > 1;
  }

  private void given(ComplementarySection section) {
    if (certification.isEmpty()) {
      add(
          "$.complementary",
          "There must be no section for a further certification, because the framework (%s) is none. Maybe the framework is wrong."
              .formatted(record.framework()));
    } else if (!levels().contains(section.level())) {
      add(
          "$.complementary.level",
          "The level (%s) must be one of the further certification (%s): %s. Maybe it belongs to another release of the policy."
              .formatted(section.level(), record.framework(), levels()));
    } else if (!certification.get().ownItems() && !section.items().isEmpty()) {
      add(
          "$.complementary.items",
          "The number of items (%d) must be 0, because the further certification (%s) has none of its own."
              .formatted(section.items().size(), record.framework()));
    }
    inBank(section.items(), "$.complementary.items");
  }

  private Set<String> levels() {
    Set<String> levels = new LinkedHashSet<>();
    certification.ifPresent(c -> c.levels().forEach(level -> levels.add(level.id())));
    return levels;
  }

  private void events() {
    Set<ItemId> items = new HashSet<>();
    record.allItems().forEach(item -> items.add(item.item()));
    boolean jury = certification.isPresent() && certification.get().externalJury();
    RecordChecks.checkEvents(record, items, jury ? levels() : Set.of(), issues);
  }
}
