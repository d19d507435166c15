package org.jalon.scoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.WaitingPeriod;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.scoring.Scorecard.Evaluation;

/**
 * Computes points and levels from what is known of a person.
 *
 * <p>The latest element of each outcome of a competence counts, by what it earned: points are those
 * of the day on which they were earned, also where the outcome is worth something else today or was
 * archived since.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnowledgeScorer {

  private final Referential referential;
  private final ScoringPolicy policy;
  private final WaitingPeriod beforeReset;
  private final WaitingPeriod beforeImproving;

  private KnowledgeScorer(
      Referential referential,
      ScoringPolicy policy,
      WaitingPeriod beforeReset,
      WaitingPeriod beforeImproving) {
    this.referential = referential;
    this.policy = policy;
    this.beforeReset = beforeReset;
    this.beforeImproving = beforeImproving;
  }

  /**
   * A scorer with the reference policy: eight levels, seven days before a reset, four before
   * improving.
   *
   * @param referential the competences and their outcomes
   * @return the scorer
   */
  public static KnowledgeScorer of(Referential referential) {
    return new KnowledgeScorer(
        referential,
        ScoringPolicy.REFERENCE,
        WaitingPeriod.BEFORE_RESET,
        WaitingPeriod.BEFORE_IMPROVING);
  }

  /**
   * This scorer with another policy.
   *
   * @param newPolicy how points become levels
   * @return a new scorer
   */
  public KnowledgeScorer with(ScoringPolicy newPolicy) {
    return new KnowledgeScorer(referential, newPolicy, beforeReset, beforeImproving);
  }

  /**
   * This scorer with other delays on scorecards.
   *
   * @param reset how long to wait before a reset
   * @param improving how long to wait before improving
   * @return a new scorer
   */
  public KnowledgeScorer waiting(WaitingPeriod reset, WaitingPeriod improving) {
    return new KnowledgeScorer(referential, policy, reset, improving);
  }

  /**
   * The score of a competence.
   *
   * @param state what is known
   * @param competence the competence
   * @return its score; nothing earned if nothing is known
   * @throws org.jalon.referential.UnknownIdException if the referential does not contain the
   *     competence
   * @throws ArithmeticException if the points earned have no common denominator that fits
   */
  public CompetenceScore score(KnowledgeState state, CompetenceId competence) {
    return score(referential.competence(competence), earned(state));
  }

  /**
   * The scores of all competences.
   *
   * @param state what is known
   * @return the scores, in the order of the referential
   * @throws ArithmeticException if the points earned have no common denominator that fits
   */
  public Profile profile(KnowledgeState state) {
    Map<OutcomeId, Points> earned = earned(state);
    Map<CompetenceId, CompetenceScore> scores = new LinkedHashMap<>();
    for (Competence competence : referential.competences()) {
      scores.put(competence.id(), score(competence, earned));
    }
    return new Profile(scores);
  }

  private CompetenceScore score(Competence competence, Map<OutcomeId, Points> earned) {
    List<Points> points =
        competence
            .topics()
            .flatMap(topic -> topic.outcomes().stream())
            .map(outcome -> earned.getOrDefault(outcome.id(), Points.ZERO))
            .toList();
    return new CompetenceScore(Points.sum(points), policy);
  }

  private static Map<OutcomeId, Points> earned(KnowledgeState state) {
    Map<OutcomeId, Points> earned = new HashMap<>();
    state.latest().forEach(element -> earned.put(element.outcome(), element.points()));
    return earned;
  }

  /**
   * What a person sees of a competence.
   *
   * @param state what is known
   * @param competence the competence
   * @param evaluation the assessment of the competence, as the caller keeps it
   * @param now the present, as told by the caller
   * @return the scorecard; delays count from the newest element of the competence that counts
   * @throws org.jalon.referential.UnknownIdException if the referential does not contain the
   *     competence
   * @throws ArithmeticException if the points earned have no common denominator that fits
   */
  public Scorecard scorecard(
      KnowledgeState state, CompetenceId competence, Evaluation evaluation, Instant now) {
    CompetenceScore score = score(state, competence);
    Optional<Instant> last =
        state.latest().stream()
            .filter(element -> competenceOf(element).filter(competence::equals).isPresent())
            .map(KnowledgeElement::at)
            .max(Comparator.naturalOrder());
    return new Scorecard(
        competence,
        score,
        evaluation.status(last.isPresent()),
        remaining(beforeReset, last, now),
        remaining(beforeImproving, last, now));
  }

  private static OptionalLong remaining(
      WaitingPeriod waiting, Optional<Instant> last, Instant now) {
    return last.map(instant -> OptionalLong.of(waiting.remainingDays(instant, now)))
        .orElse(OptionalLong.empty());
  }

  private Optional<CompetenceId> competenceOf(KnowledgeElement element) {
    return referential
        .findOutcome(element.outcome())
        .map(OutcomePlace::competence)
        .map(Competence::id);
  }

  /**
   * The level gained by an answer, if any.
   *
   * @param before what was known before the answer
   * @param answer the elements of the answer, the outcome that was asked first, as {@link
   *     org.jalon.knowledge.TopicInference} gives them
   * @return the level gained in the competence of the outcome that was asked; empty if the level is
   *     not higher than before, the answer was wrong, or nothing was concluded from it
   * @throws ArithmeticException if the points earned have no common denominator that fits
   */
  public Optional<LevelUp> levelUp(KnowledgeState before, List<KnowledgeElement> answer) {
    return answer.stream()
        .limit(1)
        .filter(KnowledgeElement::isValidated)
        .flatMap(asked -> competenceOf(asked).stream())
        .findFirst()
        .flatMap(
            competence -> {
              long old = score(before, competence).level();
              long level = score(before.with(answer), competence).level();
              return level > old
                  ? Optional.of(new LevelUp(competence, old, level))
                  : Optional.empty();
            });
  }
}
