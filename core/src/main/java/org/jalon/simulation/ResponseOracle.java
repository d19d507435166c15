package org.jalon.simulation;

import java.util.List;
import org.jalon.item.ResolvedItemBank;

/**
 * How a simulated person answers an item. Answers depend on nothing but the person, the item and
 * the position in the test: random choices are drawn from {@link ResponseContext#draws}, with a
 * purpose of their own, so that they depend neither on threads nor on what was drawn before.
 *
 * <p>Oracles are put around each other: {@code ResponseOracle.model().slipping(0.02).leaving(0.01)}
 * answers by the models, loses two in a hundred of these answers and gives up at each question with
 * a probability of 0.01. Two of the same kind around each other use the same draws.
 *
 * <p>Implementations are immutable and thread-safe, allocate nothing for an answer, and state their
 * name and every parameter in {@code toString()}, which is part of the fingerprint of a study;
 * records do so by themselves.
 */
@FunctionalInterface
public interface ResponseOracle {

  /** Instead of a category: the person gives no answer and leaves the test. */
  int LEAVES = -1;

  /**
   * Answers the item that waits.
   *
   * @param question who is asked what
   * @return the category of the answer, from 0 to the last of the item's model, or {@link #LEAVES}
   */
  int category(ResponseContext question);

  /**
   * What is missing to ask people.
   *
   * @param bank the items
   * @param persons how many people will be asked
   * @return a sentence for each problem; none if every question can be answered
   */
  default List<String> problems(ResolvedItemBank bank, long persons) {
    return List.of();
  }

  /**
   * People who answer by the models: each category with the probability that the item's model gives
   * at the true ability.
   *
   * @return the oracle
   */
  static ResponseOracle model() {
    return ModelResponses.INSTANCE;
  }

  /**
   * People whose answers to every item are known: a post-hoc simulation, in which they get the
   * answers that they really gave.
   *
   * @param answers the answers; the study is refused if one of a person who is asked is missing
   * @return the oracle
   */
  static ResponseOracle given(KnownAnswers answers) {
    return new GivenResponses(answers);
  }

  /**
   * People some of whose answers are known: a hybrid simulation. A missing answer is drawn by the
   * models at the ability that the population gives, such as the one estimated from the known
   * answers: Nydick and Weiss (2009), A hybrid simulation procedure for the development of CATs,
   * Proceedings of the 2009 GMAC Conference on Computerized Adaptive Testing.
   *
   * @param answers the answers
   * @return the oracle
   */
  static ResponseOracle hybrid(KnownAnswers answers) {
    return new HybridResponses(answers, model());
  }

  /**
   * People with an ability in each of several competences, who answer each item by the model at the
   * ability in the item's {@value org.jalon.item.ContentAttribute#COMPETENCE}. The profile of a
   * person is that of {@link CompetenceProfiles#population} in the same study.
   *
   * @param profiles the abilities
   * @return the oracle; a study with an item of no competence, or of one without abilities, is
   *     refused
   */
  static ResponseOracle byCompetence(CompetenceProfiles profiles) {
    return new ResponsesByCompetence(profiles, model());
  }

  /**
   * These people, who slip: an answer above category 0 is lost, and becomes category 0.
   *
   * @param probability of that, from 0 to 1
   * @return a new oracle
   * @throws IllegalArgumentException if the probability is out of its range
   */
  default ResponseOracle slipping(double probability) {
    return new SlippingResponses(this, probability);
  }

  /**
   * These people, who guess now and then: any category, each equally likely.
   *
   * @param probability of guessing at a question, from 0 to 1
   * @return a new oracle
   * @throws IllegalArgumentException if the probability is out of its range
   */
  default ResponseOracle guessing(double probability) {
    return new GuessedResponses(this, 1, probability);
  }

  /**
   * These people, who from a position on only guess: any category, each equally likely.
   *
   * @param position the first question at which they guess, from 1
   * @return a new oracle
   * @throws IllegalArgumentException if the position is below 1
   */
  default ResponseOracle guessingFrom(int position) {
    return new GuessedResponses(this, position, 1);
  }

  /**
   * These people, some of whom run out of time.
   *
   * @param speededness who, from when on, and how they answer then
   * @return a new oracle
   */
  default ResponseOracle speeded(Speededness speededness) {
    return new SpeededResponses(this, speededness);
  }

  /**
   * These people, who may leave the test at each question.
   *
   * @param hazard the probability of leaving at a question, of those who have come so far; from 0
   *     to 1
   * @return a new oracle
   * @throws IllegalArgumentException if the probability is out of its range
   */
  default ResponseOracle leaving(double hazard) {
    return new LeavingResponses(this, hazard);
  }
}
