package org.jalon.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.InError;
import org.jalon.certification.ExplanationStep.ItemCounts;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;

/** What became of each item of a profile test, the jury and the end of the test considered. */
final class ProfileAnswers {

  private final ProfileTestRecord record;
  private final JuryState jury;
  private final Ending ending;
  private final Map<ItemId, AnswerOutcome> outcomes = new HashMap<>();
  private final Map<CompetenceId, List<ProfileItem>> byCompetence = new HashMap<>();
  private Optional<ItemId> answeredTwice = Optional.empty();

  ProfileAnswers(ProfileTestRecord record, JuryState jury) {
    this.record = record;
    this.jury = jury;
    this.ending = record.header().ending();
    for (ProfileAnswer answer : record.answers()) {
      boolean again = outcomes.putIfAbsent(answer.item(), answer.outcome()) != null;
      if (again && answeredTwice.isEmpty()) {
        answeredTwice = Optional.of(answer.item());
      }
    }
    for (ProfileItem item : record.items()) {
      byCompetence.computeIfAbsent(item.competence(), id -> new ArrayList<>()).add(item);
    }
  }

  /**
   * An unanswered item of a test that broke down stays neutralized whatever the jury says: there is
   * nothing that could count instead.
   */
  boolean isNeutralized(ProfileItem item) {
    ItemId id = item.item();
    return jury.neutralized().contains(id)
        || (item.neutralized() && !jury.restored().contains(id))
        || (isUnanswered(item) && ending == Ending.TECHNICAL_FAILURE);
  }

  private boolean isUnanswered(ProfileItem item) {
    return !outcomes.containsKey(item.item()) && !item.passedOver();
  }

  private boolean isCorrect(ProfileItem item) {
    AnswerOutcome outcome = outcomes.get(item.item());
    return outcome != null && outcome.isCorrect() && !isNeutralized(item);
  }

  /** The items that are neutralized, in the order of the test. */
  List<ItemId> neutralized() {
    return record.allItems().stream().filter(this::isNeutralized).map(ProfileItem::item).toList();
  }

  /** The first contradiction, or empty. */
  Optional<InError> contradiction() {
    return unanswered().or(this::untested).or(this::doubled).or(this::lost);
  }

  private Optional<InError> unanswered() {
    return record.allItems().stream()
        .filter(item -> isUnanswered(item) && !isNeutralized(item) && ending != Ending.ABANDONED)
        .findFirst()
        .map(
            item ->
                new InError(
                    ErrorCause.UNANSWERED_ITEM,
                    "The item (%s) must be answered, passed over or neutralized. Maybe the test ended otherwise than recorded (%s)."
                        .formatted(item.item(), ending)));
  }

  private Optional<InError> untested() {
    return record.profile().stream()
        .filter(competence -> !byCompetence.containsKey(competence.competence()))
        .findFirst()
        .map(
            competence ->
                new InError(
                    ErrorCause.UNTESTED_COMPETENCE,
                    "The competence (%s) of the profile must be tested by at least one item."
                        .formatted(competence.competence())));
  }

  private Optional<InError> doubled() {
    return answeredTwice.map(
        item ->
            new InError(
                ErrorCause.DUPLICATE_ANSWER,
                "The item (%s) must be answered only once. Maybe an answer was recorded twice."
                    .formatted(item)));
  }

  private Optional<InError> lost() {
    Set<ItemId> items = new HashSet<>();
    record.allItems().forEach(item -> items.add(item.item()));
    return record.answers().stream()
        .map(ProfileAnswer::item)
        .filter(item -> !items.contains(item))
        .findFirst()
        .map(
            item ->
                new InError(
                    ErrorCause.ANSWER_WITHOUT_ITEM,
                    "The item (%s) of an answer must be one of the test. Maybe the answer belongs to another test."
                        .formatted(item)));
  }

  /** Each of some items counted once. */
  ItemCounts counts(List<ProfileItem> items) {
    return counts(items, false);
  }

  /** The items of a competence, those with interchangeable fields twice if there are too few. */
  ItemCounts counts(CompetenceId competence, int itemsPerCompetence) {
    List<ProfileItem> items = byCompetence.getOrDefault(competence, List.of());
    ItemCounts counts = counts(items, items.size() < itemsPerCompetence);
    int correct = Math.min(counts.correct(), itemsPerCompetence);
    return new ItemCounts(counts.items(), correct, counts.neutralized());
  }

  private ItemCounts counts(List<ProfileItem> items, boolean fieldsCount) {
    int all = 0;
    int correct = 0;
    int neutralized = 0;
    for (ProfileItem item : items) {
      int weight = fieldsCount && item.interchangeableFields() ? 2 : 1;
      all += weight;
      correct += isCorrect(item) ? weight : 0;
      neutralized += isNeutralized(item) ? weight : 0;
    }
    return new ItemCounts(all, correct, neutralized);
  }
}
