package org.jalon.certification;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.answer.AnswerOutcome;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;

/** A step of the way from answers to a decision, with its numbers. */
public sealed interface ExplanationStep {

  /**
   * What was decided by what.
   *
   * @param record the record
   * @param policy the policy
   * @param bank the bank, its name, version and size
   */
  record Material(RecordHeader record, PolicyRelease policy, String bank)
      implements ExplanationStep {}

  /**
   * An item that does not count.
   *
   * @param item the item
   * @param reason why
   */
  record Withdrawn(ItemId item, Reason reason) implements ExplanationStep {

    /** Why an item does not count. */
    public enum Reason {
      /** An incident during the test was confirmed. */
      INCIDENT,
      /** The jury neutralized it. */
      NEUTRALIZED
    }
  }

  /**
   * How many answers there are.
   *
   * @param asked how many items were asked
   * @param withdrawn how many of them do not count
   * @param counted how many of the others were answered
   * @param minimum how many answers the policy asks for
   * @param length how many questions the test has
   */
  record AnswersCounted(int asked, int withdrawn, int counted, int minimum, int length)
      implements ExplanationStep {}

  /**
   * What an answer did to the ability.
   *
   * @param position from 1
   * @param item the item with its parameters
   * @param probability of a right answer at the ability before
   * @param move from where to where the ability went
   * @param simulated whether it stands for a missing answer
   */
  record AbilityMoved(
      int position, AnsweredItem item, double probability, AbilityMove move, boolean simulated)
      implements ExplanationStep {}

  /**
   * An item with what became of its answer.
   *
   * @param id the item
   * @param model its response model
   * @param outcome what became of the answer
   */
  record AnsweredItem(ItemId id, LogisticModel model, AnswerOutcome outcome) {}

  /**
   * A step of the estimate.
   *
   * @param before the ability before
   * @param unlimited where the posterior mean lies
   * @param after the ability after, which differs from that if the variation limit was hit
   * @param standardError its standard error
   */
  record AbilityMove(double before, double unlimited, double after, double standardError) {

    /**
     * Whether the variation limit was hit.
     *
     * @return whether the ability went less far than the posterior mean lies
     */
    public boolean limited() {
      return unlimited != after;
    }
  }

  /**
   * The test was given up: the missing questions are asked after all and count as wrong, every
   * estimate starting anew from the ability reached.
   *
   * @param missing how many questions
   * @param reached the ability when the person gave up
   * @param restarted the ability after the same answers, estimated from there anew
   */
  record MissingAnswersAdded(int missing, double reached, double restarted)
      implements ExplanationStep {}

  /**
   * Points from a band.
   *
   * @param ability the ability
   * @param index the index of the band
   * @param band the band
   * @param points the points
   * @param maximum the highest number of points
   */
  record PointsComputed(double ability, OptionalInt index, ScoreBand band, int points, int maximum)
      implements ExplanationStep {}

  /**
   * A band without points.
   *
   * @param ability the ability
   * @param index the index of the band, or empty below the first one
   * @param bands the bands
   */
  record BandFound(double ability, OptionalInt index, List<Award.Bands.NamedBand> bands)
      implements ExplanationStep {

    /** Creates a step from a copy of the list. */
    public BandFound {
      bands = List.copyOf(bands);
    }
  }

  /**
   * The level of a competence from the ability.
   *
   * @param competence the competence
   * @param level its level; empty in a hole of its scale
   */
  record CompetenceLevelFound(CompetenceId competence, OptionalInt level)
      implements ExplanationStep {}

  /**
   * The percentage of right answers of a profile test.
   *
   * @param correct how many answers were right
   * @param counted how many items count
   * @param rate the percentage, rounded
   */
  record RateComputed(int correct, int counted, int rate) implements ExplanationStep {}

  /**
   * Whether enough items of a profile test were left.
   *
   * @param counted how many items count
   * @param needed how many must
   */
  record TrustChecked(int counted, int needed) implements ExplanationStep {}

  /**
   * What became of a competence of the profile.
   *
   * @param competence the competence
   * @param counts its items
   * @param estimatedLevel the level of the profile
   * @param mark what is certified
   */
  record CompetenceConfirmed(
      CompetenceId competence, ItemCounts counts, int estimatedLevel, ProfileScore.Mark mark)
      implements ExplanationStep {}

  /**
   * The items of a competence of a profile test.
   *
   * @param items how many they count as
   * @param correct how many of them were answered right
   * @param neutralized how many of them were neutralized
   */
  record ItemCounts(int items, int correct, int neutralized) {}

  /**
   * A rule was looked at; the first one that applies decides.
   *
   * @param rule the rule
   * @param applies whether it applies
   */
  record RuleChecked(DecisionRule rule, boolean applies) implements ExplanationStep {}

  /**
   * The percentage of right answers that decides on a further certification of a profile test.
   *
   * @param correct how many answers were right
   * @param counted how many items count
   * @param rate the percentage, rounded
   * @param needed the percentage needed for the level aimed at
   */
  record ComplementaryRateComputed(int correct, int counted, int rate, int needed)
      implements ExplanationStep {}

  /**
   * A further certification was judged.
   *
   * @param minimumPoints how many points it takes; empty if it takes none
   * @param result what became of it
   */
  record ComplementaryJudged(OptionalInt minimumPoints, ComplementaryResult result)
      implements ExplanationStep {}
}
