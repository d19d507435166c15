package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.IssueCategory.ItemFeature;
import org.jalon.certification.JuryEvent.ItemNeutralized;
import org.jalon.item.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reports of issues do to a test that confirms a profile. */
class IssueReportTest {

  private static final ProfileTestRecord RECORD =
      ProfileTests.record("c1:2:16", "c1-q1 c1-q2 c1-q3", "-c1-q2 +c1-q1 -c1-q3");
  private static final Set<ItemFeature> ALL = EnumSet.allOf(ItemFeature.class);

  @ParameterizedTest
  @EnumSource(
      names = {
        "WEBSITE_BLOCKED",
        "WEBSITE_UNAVAILABLE",
        "SOFTWARE_NOT_WORKING",
        "SKIPPED_BY_FAILURE",
        "ACCESSIBILITY"
      })
  void some_issues_neutralize_any_item_that_was_not_answered_right(IssueCategory category) {
    assertThat(category.effect(Set.of(), AnswerOutcome.INCORRECT))
        .isEqualTo(IssueEffect.NEUTRALIZE);
    assertThat(category.effect(Set.of(), AnswerOutcome.SKIPPED)).isEqualTo(IssueEffect.NEUTRALIZE);
    assertThat(category.effect(ALL, AnswerOutcome.SKIPPED)).isEqualTo(IssueEffect.NEUTRALIZE);
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_NOT_DISPLAYED, IMAGE",
    "IMAGE_NOT_DISPLAYED, EMBED",
    "EMBED_NOT_WORKING, IMAGE",
    "EMBED_NOT_WORKING, EMBED",
    "FILE_NOT_OPENING, ATTACHMENT",
    "EXTRA_TIME_EXCEEDED, TIME_LIMIT"
  })
  void some_issues_neutralize_items_that_have_what_they_are_about(
      IssueCategory category, ItemFeature feature) {
    assertThat(category.effect(Set.of(feature), AnswerOutcome.INCORRECT))
        .isEqualTo(IssueEffect.NEUTRALIZE);
    assertThat(category.effect(Set.of(feature), AnswerOutcome.SKIPPED))
        .isEqualTo(IssueEffect.NEUTRALIZE);
    assertThat(category.effect(Set.of(feature), AnswerOutcome.CORRECT))
        .isEqualTo(IssueEffect.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_NOT_DISPLAYED, ATTACHMENT TIME_LIMIT FOCUS",
    "EMBED_NOT_WORKING, ATTACHMENT TIME_LIMIT FOCUS",
    "FILE_NOT_OPENING, IMAGE EMBED TIME_LIMIT FOCUS",
    "EXTRA_TIME_EXCEEDED, IMAGE EMBED ATTACHMENT FOCUS",
    "FOCUS_LOST_UNINTENTIONALLY, IMAGE EMBED ATTACHMENT TIME_LIMIT"
  })
  void an_issue_with_what_an_item_does_not_have_changes_nothing(
      IssueCategory category, String features) {
    Set<ItemFeature> others = EnumSet.noneOf(ItemFeature.class);
    for (String feature : features.split(" ", -1)) {
      others.add(ItemFeature.valueOf(feature));
    }
    for (AnswerOutcome answer : AnswerOutcome.values()) {
      assertThat(category.effect(others, answer)).isEqualTo(IssueEffect.NOTHING);
      assertThat(category.effect(Set.of(), answer)).isEqualTo(IssueEffect.NOTHING);
    }
  }

  @ParameterizedTest
  @EnumSource(value = IssueCategory.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void what_is_neither_wrong_nor_passed_over_is_not_neutralized(IssueCategory category) {
    for (AnswerOutcome answer :
        List.of(AnswerOutcome.CORRECT, AnswerOutcome.PARTIALLY_CORRECT, AnswerOutcome.TIMED_OUT)) {
      assertThat(category.effect(ALL, answer)).isEqualTo(IssueEffect.NOTHING);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FOCUS_LOST, COUNT_AS_CORRECT",
    "SKIPPED, NEUTRALIZE",
    "INCORRECT, NOTHING",
    "CORRECT, NOTHING",
    "PARTIALLY_CORRECT, NOTHING",
    "TIMED_OUT, NOTHING"
  })
  void an_answer_that_lost_the_focus_unintentionally_counts(
      AnswerOutcome answer, IssueEffect effect) {
    assertThat(IssueCategory.FOCUS_LOST_UNINTENTIONALLY.effect(Set.of(ItemFeature.FOCUS), answer))
        .isEqualTo(effect);
  }

  @ParameterizedTest
  @EnumSource(AnswerOutcome.class)
  void anything_else_is_left_to_people(AnswerOutcome answer) {
    assertThat(IssueCategory.OTHER.effect(ALL, answer)).isEqualTo(IssueEffect.LEFT_TO_PEOPLE);
  }

  @Test
  void questions_are_numbered_in_the_order_of_their_answers() {
    IssueReport report = report(IssueCategory.WEBSITE_BLOCKED, 1);
    assertThat(report.effectOn(RECORD)).isEqualTo(IssueEffect.NEUTRALIZE);
    assertThat(report.settle(RECORD, ProfileTests.LATER))
        .isEqualTo(RECORD.with(new ItemNeutralized(ProfileTests.LATER, new ItemId("c1-q2"))));
    IssueReport right = report(IssueCategory.WEBSITE_BLOCKED, 2);
    assertThat(right.effectOn(RECORD)).isEqualTo(IssueEffect.NOTHING);
    assertThat(right.settle(RECORD, ProfileTests.LATER)).isEqualTo(RECORD);
    assertThat(report(IssueCategory.OTHER, 1).settle(RECORD, ProfileTests.LATER)).isEqualTo(RECORD);
  }

  @Test
  void a_question_that_was_not_answered_changes_nothing() {
    assertThat(report(IssueCategory.WEBSITE_BLOCKED, 3).effectOn(RECORD))
        .isEqualTo(IssueEffect.NEUTRALIZE);
    assertThat(report(IssueCategory.WEBSITE_BLOCKED, 4).effectOn(RECORD))
        .isEqualTo(IssueEffect.NOTHING);
    assertThat(report(IssueCategory.WEBSITE_BLOCKED, 4).settle(RECORD, ProfileTests.LATER))
        .isEqualTo(RECORD);
    assertThat(report(IssueCategory.OTHER, 4).effectOn(RECORD))
        .isEqualTo(IssueEffect.LEFT_TO_PEOPLE);
  }

  @Test
  void an_answer_that_counts_after_all_is_changed_where_it_stands() {
    ProfileTestRecord lost =
        RECORD.with(2, new ProfileAnswer(new ItemId("c1-q3"), AnswerOutcome.FOCUS_LOST));
    IssueReport report =
        new IssueReport(IssueCategory.FOCUS_LOST_UNINTENTIONALLY, 3, Set.of(ItemFeature.FOCUS));
    assertThat(report.settle(lost, ProfileTests.LATER))
        .isEqualTo(ProfileTests.record("c1:2:16", "c1-q1 c1-q2 c1-q3", "-c1-q2 +c1-q1 +c1-q3"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501, -1})
  void a_question_has_a_number_up_to_500(int question) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(IssueCategory.OTHER, question))
        .withMessage("The number of the question (%d) must lie between 1 and 500.", question);
  }

  private static IssueReport report(IssueCategory category, int question) {
    return new IssueReport(category, question, Set.of());
  }
}
