package org.jalon.certification;

import java.time.Instant;
import java.util.Set;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.IssueCategory.ItemFeature;
import org.jalon.internal.Checks;

/**
 * The report of an issue with a question of a test that confirms a profile.
 *
 * @param category what is reported
 * @param question the number of the question, 1 to 500: that of its answer, in the order in which
 *     answers were given
 * @param features what the item asked there has
 */
public record IssueReport(IssueCategory category, int question, Set<ItemFeature> features) {

  /**
   * Creates a report from a copy of the set.
   *
   * @throws IllegalArgumentException if the number is out of range
   */
  public IssueReport {
    Checks.inRange("number of the question", question, 1, 500);
    features = Set.copyOf(features);
  }

  /**
   * What the report comes to.
   *
   * @param record the test
   * @return the effect; {@link IssueEffect#NOTHING} if the test has no such question, unless the
   *     category is left to people
   */
  public IssueEffect effectOn(ProfileTestRecord record) {
    if (question > record.answers().size()) {
      return category == IssueCategory.OTHER ? IssueEffect.LEFT_TO_PEOPLE : IssueEffect.NOTHING;
    }
    return category.effect(features, record.answers().get(question - 1).outcome());
  }

  /**
   * The test with what the report comes to, to be decided again if it differs.
   *
   * @param record the test
   * @param at when the report is settled
   * @return the test with an {@linkplain JuryEvent.ItemNeutralized event}, with another answer, or
   *     as it was
   * @throws IllegalArgumentException if an event is to be added that would be older than the last
   *     one or than the test
   */
  public ProfileTestRecord settle(ProfileTestRecord record, Instant at) {
    return switch (effectOn(record)) {
      case NEUTRALIZE ->
          record.with(new JuryEvent.ItemNeutralized(at, record.answers().get(question - 1).item()));
      case COUNT_AS_CORRECT ->
          record.with(
              question - 1,
              new ProfileAnswer(record.answers().get(question - 1).item(), AnswerOutcome.CORRECT));
      case NOTHING, LEFT_TO_PEOPLE -> record;
    };
  }
}
