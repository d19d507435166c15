package org.jalon.referential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The dense view of the active outcomes: topics × levels, numbered from 0 in the order of the tree,
 * for every computation that walks over them. Immutable and thread-safe.
 *
 * <p>Outcomes of a topic have successive numbers in the order of their levels. A topic without an
 * active outcome keeps its row, which is empty.
 */
public final class OutcomeMatrix {

  private static final int NO_OUTCOME = -1;

  private final Competence[] competences;
  private final Topic[] topics;
  private final LearningOutcome[] outcomes;
  private final int[] competenceOfTopic;
  private final int[] topicOfOutcome;
  private final int[] levelOfOutcome;
  private final int[] outcomeAt;
  private final int[] countByCompetenceAndLevel;
  private final Map<OutcomeId, Integer> outcomeIndex = new HashMap<>();
  private final Map<TopicId, Integer> topicIndex = new HashMap<>();
  private final Map<CompetenceId, Integer> competenceIndex = new HashMap<>();

  OutcomeMatrix(List<Domain> domains) {
    competences =
        domains.stream().flatMap(d -> d.competences().stream()).toArray(Competence[]::new);
    topics = Arrays.stream(competences).flatMap(Competence::topics).toArray(Topic[]::new);
    outcomes =
        Arrays.stream(topics)
            .flatMap(topic -> activeByLevel(topic).stream())
            .toArray(LearningOutcome[]::new);
    competenceOfTopic = new int[topics.length];
    topicOfOutcome = new int[outcomes.length];
    levelOfOutcome = new int[outcomes.length];
    outcomeAt = new int[topics.length * Level.COUNT];
    countByCompetenceAndLevel = new int[competences.length * Level.COUNT];
    Arrays.fill(outcomeAt, NO_OUTCOME);
    fill();
  }

  private void fill() {
    int topic = 0;
    int outcome = 0;
    for (int competence = 0; competence < competences.length; competence++) {
      competenceIndex.put(competences[competence].id(), competence);
      for (int end = topic + (int) competences[competence].topics().count(); topic < end; topic++) {
        topicIndex.put(topics[topic].id(), topic);
        competenceOfTopic[topic] = competence;
        int last = outcome + activeByLevel(topics[topic]).size();
        for (; outcome < last; outcome++) {
          place(outcome, topic, competence);
        }
      }
    }
  }

  private void place(int outcome, int topic, int competence) {
    int level = outcomes[outcome].level().number();
    outcomeIndex.put(outcomes[outcome].id(), outcome);
    topicOfOutcome[outcome] = topic;
    levelOfOutcome[outcome] = level;
    outcomeAt[topic * Level.COUNT + level - 1] = outcome;
    countByCompetenceAndLevel[competence * Level.COUNT + level - 1]++;
  }

  private static List<LearningOutcome> activeByLevel(Topic topic) {
    List<LearningOutcome> active = new ArrayList<>(topic.outcomes());
    active.removeIf(outcome -> !outcome.isActive());
    active.sort((a, b) -> a.level().compareTo(b.level()));
    return active;
  }

  /**
   * How many competences there are.
   *
   * @return the number of competences
   */
  public int competenceCount() {
    return competences.length;
  }

  /**
   * How many topics, that is rows, there are.
   *
   * @return the number of topics
   */
  public int topicCount() {
    return topics.length;
  }

  /**
   * How many active outcomes there are.
   *
   * @return the number of outcomes
   */
  public int outcomeCount() {
    return outcomes.length;
  }

  /**
   * A competence by its number.
   *
   * @param competence from 0
   * @return the competence
   */
  public Competence competence(int competence) {
    return competences[competence];
  }

  /**
   * A topic by its number.
   *
   * @param topic from 0
   * @return the topic
   */
  public Topic topic(int topic) {
    return topics[topic];
  }

  /**
   * An active outcome by its number.
   *
   * @param outcome from 0
   * @return the outcome
   */
  public LearningOutcome outcome(int outcome) {
    return outcomes[outcome];
  }

  /**
   * The number of a competence.
   *
   * @param id its identifier
   * @return its number, or empty if the referential does not contain it
   */
  public OptionalInt findCompetence(CompetenceId id) {
    return find(competenceIndex, id);
  }

  /**
   * The number of a topic.
   *
   * @param id its identifier
   * @return its number, or empty if the referential does not contain it
   */
  public OptionalInt findTopic(TopicId id) {
    return find(topicIndex, id);
  }

  /**
   * The number of an active outcome.
   *
   * @param id its identifier
   * @return its number, or empty if the referential does not contain it or it is not active
   */
  public OptionalInt findOutcome(OutcomeId id) {
    return find(outcomeIndex, id);
  }

  /**
   * The competence of a topic.
   *
   * @param topic from 0
   * @return the competence's number
   */
  public int competenceOf(int topic) {
    return competenceOfTopic[topic];
  }

  /**
   * The topic of an outcome.
   *
   * @param outcome from 0
   * @return the topic's number
   */
  public int topicOf(int outcome) {
    return topicOfOutcome[outcome];
  }

  /**
   * The level of an outcome.
   *
   * @param outcome from 0
   * @return 1 to 8
   */
  public int levelOf(int outcome) {
    return levelOfOutcome[outcome];
  }

  /**
   * The active outcome at a level of a topic.
   *
   * @param topic from 0
   * @param level 1 to 8
   * @return the outcome's number, or −1 if the topic has none at that level
   */
  public int outcomeAt(int topic, int level) {
    return outcomeAt[topic * Level.COUNT + level - 1];
  }

  /**
   * How many active outcomes a competence has at a level: the n of the value of an outcome, min(4,
   * 8/n) points.
   *
   * @param competence from 0
   * @param level 1 to 8
   * @return the number of outcomes
   */
  public int outcomesAt(int competence, int level) {
    return countByCompetenceAndLevel[competence * Level.COUNT + level - 1];
  }

  private static <K> OptionalInt find(Map<K, Integer> index, K id) {
    Integer found = index.get(id);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** The size. */
  @Override
  public String toString() {
    return "%d competences, %d topics, %d active outcomes"
        .formatted(competences.length, topics.length, outcomes.length);
  }
}
