package org.jalon.certification;

import java.util.Set;
import org.jalon.answer.AnswerOutcome;

/** What can be reported about a question of a test that confirms a profile. */
public enum IssueCategory {
  /** A website that the question needs is blocked. */
  WEBSITE_BLOCKED,
  /** A website that the question needs does not respond. */
  WEBSITE_UNAVAILABLE,
  /** A program that the question needs does not work. */
  SOFTWARE_NOT_WORKING,
  /** The person had to pass the question over because the platform broke down. */
  SKIPPED_BY_FAILURE,
  /** The question is not accessible to the person. */
  ACCESSIBILITY,
  /** An image is not displayed: needs an image or an embedded page. */
  IMAGE_NOT_DISPLAYED,
  /** An embedded page does not work: needs an image or an embedded page. */
  EMBED_NOT_WORKING,
  /** A file cannot be opened: needs an attachment. */
  FILE_NOT_OPENING,
  /** A person who has extra time had not enough: needs a time limit. */
  EXTRA_TIME_EXCEEDED,
  /** The person left the question without meaning to: needs one that must not be left. */
  FOCUS_LOST_UNINTENTIONALLY,
  /** Anything else, which somebody has to look at. */
  OTHER;

  /** What an issue can be about. */
  public enum ItemFeature {
    /** An image. */
    IMAGE,
    /** An embedded page or application. */
    EMBED,
    /** A file to open. */
    ATTACHMENT,
    /** A time limit. */
    TIME_LIMIT,
    /** The question must not be left while it is answered. */
    FOCUS
  }

  /**
   * What a report comes to, without anybody looking at it.
   *
   * <p>{@link #OTHER} is left to people. Otherwise, if the item has none of the features that the
   * category needs, nothing; else an item answered wrong or {@linkplain AnswerOutcome#SKIPPED
   * passed over} is neutralized, and any other answer changes nothing. Two things differ for {@link
   * #FOCUS_LOST_UNINTENTIONALLY}: an answer that is right but for {@link AnswerOutcome#FOCUS_LOST}
   * counts as right, and one that is wrong stays so.
   *
   * @param features what the item has
   * @param answer what became of the answer
   * @return the effect
   */
  public IssueEffect effect(Set<ItemFeature> features, AnswerOutcome answer) {
    if (this == OTHER) {
      return IssueEffect.LEFT_TO_PEOPLE;
    } else if (!isPossible(features)) {
      return IssueEffect.NOTHING;
    } else if (this == FOCUS_LOST_UNINTENTIONALLY && answer == AnswerOutcome.FOCUS_LOST) {
      return IssueEffect.COUNT_AS_CORRECT;
    }
    boolean wrong = answer == AnswerOutcome.INCORRECT && this != FOCUS_LOST_UNINTENTIONALLY;
    return wrong || answer == AnswerOutcome.SKIPPED ? IssueEffect.NEUTRALIZE : IssueEffect.NOTHING;
  }

  private boolean isPossible(Set<ItemFeature> features) {
    return switch (this) {
      case IMAGE_NOT_DISPLAYED, EMBED_NOT_WORKING ->
          features.contains(ItemFeature.IMAGE) || features.contains(ItemFeature.EMBED);
      case FILE_NOT_OPENING -> features.contains(ItemFeature.ATTACHMENT);
      case EXTRA_TIME_EXCEEDED -> features.contains(ItemFeature.TIME_LIMIT);
      case FOCUS_LOST_UNINTENTIONALLY -> features.contains(ItemFeature.FOCUS);
      default -> true;
    };
  }
}
