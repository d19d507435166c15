package org.jalon.certification;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.TestBanks;
import org.jalon.referential.CompetenceId;

/**
 * Profile tests in few words: a profile is {@code c1:5:47} (level 5, 47 points), items are {@code
 * c1-q1:f} (f: interchangeable fields, n: neutralized, p: passed over), answers {@code +c1-q1} or
 * {@code -c1-q1}.
 */
final class ProfileTests {

  static final Instant START = Instant.parse("2019-05-06T09:00:00Z");
  static final Instant LATER = START.plusSeconds(86_400);

  private ProfileTests() {}

  static RecordHeader header() {
    return RecordHeader.completed("test-1", "core", START);
  }

  static ProfileTestRecord record(String profile, String items, String answers) {
    return record(header(), profile, items, answers);
  }

  static ProfileTestRecord record(
      RecordHeader header, String profile, String items, String answers) {
    return ProfileTestRecord.of(
        header,
        words(profile).map(ProfileTests::competence).toList(),
        items(items),
        words(answers).map(ProfileTests::answer).toList());
  }

  static ProfileTestRecord with(ProfileTestRecord record, String level, String items) {
    return new ProfileTestRecord(
        record.header(),
        record.profile(),
        record.items(),
        record.answers(),
        Optional.of(new ComplementarySection(level, items(items))));
  }

  static List<ProfileItem> items(String items) {
    return words(items).map(ProfileTests::item).toList();
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
  }

  private static ProfiledCompetence competence(String text) {
    String[] parts = text.split(":", -1);
    return new ProfiledCompetence(
        new CompetenceId(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  private static ProfileItem item(String text) {
    String[] parts = (text + ":").split(":", -1);
    return new ProfileItem(
        new ItemId(parts[0]),
        new CompetenceId(parts[0].substring(0, parts[0].indexOf('-'))),
        parts[1].contains("f"),
        parts[1].contains("n"),
        parts[1].contains("p"));
  }

  private static ProfileAnswer answer(String text) {
    return new ProfileAnswer(
        new ItemId(text.substring(1)),
        text.charAt(0) == '+' ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT);
  }

  /** A bank with the items of some tests, and one more because no bank is empty. */
  static ResolvedItemBank bank(ProfileTestRecord... records) {
    Set<String> ids = new LinkedHashSet<>(Set.of("spare"));
    for (ProfileTestRecord record : records) {
      record.allItems().forEach(item -> ids.add(item.item().value()));
    }
    return ItemBank.of("fixed", "1", ids.stream().<Item>map(TestBanks::item).toList()).resolve();
  }

  static CertificationDecision decide(ProfileCertification policy, ProfileTestRecord record) {
    return policy.scorer(bank(record)).decide(record);
  }

  static Explanation explain(ProfileCertification policy, ProfileTestRecord record) {
    return policy.scorer(bank(record)).explain(record);
  }

  /** What the reference makes of a test. */
  static CertificationResult result(ProfileTestRecord record) {
    return decide(ProfileCertification.reference(), record).result();
  }

  /** The steps of one kind. */
  static <T extends ExplanationStep> List<T> steps(Explanation explanation, Class<T> kind) {
    return explanation.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
