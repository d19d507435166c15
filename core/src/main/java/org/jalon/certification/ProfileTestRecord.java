package org.jalon.certification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;
import org.jalon.reproducibility.Fingerprint;

/**
 * A finished test of fixed items that confirms a profile. Answers are what was stored: an item may
 * have none or several, and an answer may belong to no item; such a record {@linkplain
 * CertificationResult.InError is in error} when it is decided.
 *
 * @param header what every test has
 * @param profile the competences to confirm
 * @param items the items of the main test, in the order in which they were asked
 * @param answers the answers to all items, in the order in which they were given
 * @param complementary what concerns a further certification; empty if the person registered for
 *     the main one only, or there is nothing to say about the further one
 */
public record ProfileTestRecord(
    RecordHeader header,
    List<ProfiledCompetence> profile,
    List<ProfileItem> items,
    List<ProfileAnswer> answers,
    Optional<ComplementarySection> complementary)
    implements TestRecord {

  /**
   * Creates a record from copies of the lists.
   *
   * @throws IllegalArgumentException if a competence is in the profile twice or an item in the test
   */
  public ProfileTestRecord {
    profile = List.copyOf(profile);
    items = List.copyOf(items);
    answers = List.copyOf(answers);
    Set<CompetenceId> competences = new HashSet<>(2 * profile.size());
    for (ProfiledCompetence competence : profile) {
      requireNew(
          competences.add(competence.competence()), "competence", competence.competence(), header);
    }
    Set<ItemId> ids = new HashSet<>(2 * items.size());
    for (ProfileItem item : all(items, complementary)) {
      requireNew(ids.add(item.item()), "item", item.item(), header);
    }
  }

  private static void requireNew(boolean isNew, String what, Object id, RecordHeader header) {
    if (!isNew) {
      throw new IllegalArgumentException(
          "The %s (%s) of the test record (%s) must be there only once. Maybe two tests were put into one record."
              .formatted(what, id, header.id()));
    }
  }

  /**
   * A test without a further certification.
   *
   * @param header what every test has
   * @param profile the competences to confirm
   * @param items the items in the order in which they were asked
   * @param answers the answers in the order in which they were given
   * @return the record
   * @throws IllegalArgumentException if a competence is in the profile twice or an item in the test
   */
  public static ProfileTestRecord of(
      RecordHeader header,
      List<ProfiledCompetence> profile,
      List<ProfileItem> items,
      List<ProfileAnswer> answers) {
    return new ProfileTestRecord(header, profile, items, answers, Optional.empty());
  }

  /** The items of the main test and then those of the further certification. */
  List<ProfileItem> allItems() {
    return all(items, complementary);
  }

  private static List<ProfileItem> all(
      List<ProfileItem> items, Optional<ComplementarySection> complementary) {
    List<ProfileItem> all = new ArrayList<>(items);
    complementary.ifPresent(section -> all.addAll(section.items()));
    return all;
  }

  @Override
  public ProfileTestRecord with(JuryEvent event) {
    return new ProfileTestRecord(header.with(event), profile, items, answers, complementary);
  }

  @Override
  public ProfileTestRecord withEvents(int count) {
    return new ProfileTestRecord(header.withEvents(count), profile, items, answers, complementary);
  }

  /** This record with another answer at a position. */
  ProfileTestRecord with(int position, ProfileAnswer answer) {
    List<ProfileAnswer> others = new ArrayList<>(answers);
    others.set(position, answer);
    return new ProfileTestRecord(header, profile, items, others, complementary);
  }

  @Override
  public Fingerprint fingerprint() {
    Fingerprint.Builder form = header.canonicalForm().add("profile", profile.size());
    profile.forEach(competence -> CanonicalForms.add(form, competence));
    CanonicalForms.add(form, items);
    form.add("answers", answers.size());
    answers.forEach(
        answer -> form.add("item", answer.item().value()).add("answer", answer.outcome().name()));
    form.add("complementary", complementary.isPresent() ? 1 : 0);
    complementary.ifPresent(
        section -> {
          form.add("level", section.level());
          CanonicalForms.add(form, section.items());
        });
    return form.build();
  }
}
