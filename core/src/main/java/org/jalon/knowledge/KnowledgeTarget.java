package org.jalon.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jalon.internal.ProblemReport;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.Topic;
import org.jalon.referential.TopicId;

/**
 * The learning outcomes that an assessment is about, found once in a referential and numbered from
 * 0 in its order: topic after topic, and in a topic from the lowest level to the highest.
 *
 * <p>A topic has at most one outcome of the target at a level. Where several versions of an outcome
 * are named, the active one is kept, else the first one of the referential. The order in which the
 * outcomes are named does not matter.
 *
 * <p>Immutable and thread-safe. It does not follow later releases of the referential.
 */
public final class KnowledgeTarget {

  private static final int NONE = -1;

  private final List<LearningOutcome> outcomes = new ArrayList<>();
  private final List<Points> points = new ArrayList<>();
  private final List<TopicId> topics = new ArrayList<>();
  private final List<CompetenceId> competences = new ArrayList<>();
  private final List<Integer> topicOfOutcome = new ArrayList<>();
  private final List<int[]> outcomeByTopicAndLevel = new ArrayList<>();
  private final Map<OutcomeId, Integer> numbers = new LinkedHashMap<>();

  private KnowledgeTarget() {}

  /**
   * The target of some outcomes.
   *
   * @param referential where they stand
   * @param outcomes the outcomes, active or archived, in any order
   * @param points what each is worth; asked once per outcome
   * @return the target
   * @throws IllegalArgumentException if the referential does not contain an outcome or one is a
   *     draft; all of them are named
   */
  public static KnowledgeTarget of(
      Referential referential, Collection<OutcomeId> outcomes, Function<OutcomeId, Points> points) {
    Set<OutcomeId> wanted = new HashSet<>(outcomes);
    refuseUnknown(referential, wanted);
    KnowledgeTarget target = new KnowledgeTarget();
    referential
        .competences()
        .forEach(
            competence ->
                competence
                    .topics()
                    .forEach(topic -> target.add(competence.id(), topic, wanted, points)));
    return target;
  }

  /**
   * The target of all active outcomes of some competences.
   *
   * @param referential where they stand
   * @param competences the competences
   * @param points what each outcome is worth
   * @return the target
   * @throws org.jalon.referential.UnknownIdException if the referential does not contain a
   *     competence
   */
  public static KnowledgeTarget ofCompetences(
      Referential referential,
      Collection<CompetenceId> competences,
      Function<OutcomeId, Points> points) {
    List<OutcomeId> active =
        competences.stream()
            .flatMap(id -> referential.competence(id).activeOutcomes())
            .map(LearningOutcome::id)
            .toList();
    return of(referential, active, points);
  }

  private static void refuseUnknown(Referential referential, Set<OutcomeId> wanted) {
    List<String> problems =
        wanted.stream()
            .map(id -> problem(referential, id))
            .filter(problem -> !problem.isEmpty())
            .sorted()
            .toList();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          ProblemReport.of("The target", problems, problem -> problem));
    }
  }

  private static String problem(Referential referential, OutcomeId id) {
    return referential
        .findOutcome(id)
        .map(
            place ->
                place.outcome().status() == OutcomeStatus.DRAFT
                    ? "The learning outcome (%s) is a draft, which is not assessed.".formatted(id)
                    : "")
        .orElseGet(
            () ->
                "The learning outcome (%s) is not contained in the referential (%s). Maybe the target was written for another release."
                    .formatted(id, referential.release()));
  }

  private void add(
      CompetenceId competence,
      Topic topic,
      Set<OutcomeId> wanted,
      Function<OutcomeId, Points> worth) {
    int[] byLevel = new int[Level.COUNT + 1];
    Arrays.fill(byLevel, NONE);
    List<LearningOutcome> targeted =
        topic.outcomes().stream()
            .filter(outcome -> wanted.contains(outcome.id()))
            .sorted(
                Comparator.comparing(LearningOutcome::level)
                    .thenComparing(outcome -> !outcome.isActive()))
            .toList();
    for (LearningOutcome outcome : targeted) {
      int level = outcome.level().number();
      if (byLevel[level] == NONE) {
        byLevel[level] = outcomes.size();
        numbers.put(outcome.id(), outcomes.size());
        outcomes.add(outcome);
        points.add(worth.apply(outcome.id()));
        topicOfOutcome.add(topics.size());
      }
    }
    if (!targeted.isEmpty()) {
      topics.add(topic.id());
      competences.add(competence);
      outcomeByTopicAndLevel.add(byLevel);
    }
  }

  /**
   * The outcomes.
   *
   * @return their identifiers
   */
  public Set<OutcomeId> ids() {
    return Collections.unmodifiableSet(numbers.keySet());
  }

  /**
   * How many outcomes there are.
   *
   * @return the number of outcomes
   */
  public int size() {
    return outcomes.size();
  }

  /**
   * How many topics have outcomes in the target.
   *
   * @return the number of topics
   */
  public int topicCount() {
    return topics.size();
  }

  /**
   * An outcome by its number.
   *
   * @param outcome from 0
   * @return the outcome
   */
  public LearningOutcome outcome(int outcome) {
    return outcomes.get(outcome);
  }

  /**
   * The number of an outcome.
   *
   * @param id its identifier
   * @return its number, or empty if it does not belong to the target
   */
  public OptionalInt find(OutcomeId id) {
    Integer number = numbers.get(id);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * What an outcome is worth.
   *
   * @param outcome its number
   * @return the points
   */
  public Points points(int outcome) {
    return points.get(outcome);
  }

  /**
   * The level of an outcome.
   *
   * @param outcome its number
   * @return 1 to 8
   */
  public int level(int outcome) {
    return outcomes.get(outcome).level().number();
  }

  /**
   * The topic of an outcome.
   *
   * @param outcome its number
   * @return the topic's number, from 0, in the target
   */
  public int topicOf(int outcome) {
    return topicOfOutcome.get(outcome);
  }

  /**
   * A topic by its number.
   *
   * @param topic from 0
   * @return the topic's identifier
   */
  public TopicId topic(int topic) {
    return topics.get(topic);
  }

  /**
   * The competence of a topic.
   *
   * @param topic from 0
   * @return the competence's identifier
   */
  public CompetenceId competenceOf(int topic) {
    return competences.get(topic);
  }

  /**
   * The outcome at a level of a topic.
   *
   * @param topic from 0
   * @param level 1 to 8
   * @return its number, or empty if the target has none there
   */
  public OptionalInt outcomeAt(int topic, int level) {
    int outcome = outcomeByTopicAndLevel.get(topic)[level];
    return outcome == NONE ? OptionalInt.empty() : OptionalInt.of(outcome);
  }
}
