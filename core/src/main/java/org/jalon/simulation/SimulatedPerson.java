package org.jalon.simulation;

import org.jalon.answer.AnswerOutcome;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.session.CompiledSession;

/**
 * A person of known ability who answers as the response models say. Answers are addressed by the
 * person's seed and the position in the test: they depend neither on threads nor on anybody else.
 *
 * @param ability the true ability
 * @param seed the person's seed
 */
public record SimulatedPerson(double ability, RandomSeed seed) {

  /** What the draws of an answer are for. */
  private static final String ANSWER = "answer";

  /**
   * One person of a population.
   *
   * @param population where abilities come from
   * @param study the seed of the study
   * @param index which person, from 0
   * @return the person
   */
  public static SimulatedPerson of(Population population, RandomSeed study, long index) {
    RandomSeed seed = study.split(index);
    return new SimulatedPerson(population.drawAbility(seed.at(0, "ability")), seed);
  }

  /**
   * Answers an item.
   *
   * @param item the item, of two categories
   * @param position the position in the test, from 1
   * @return right with the probability that the item's model gives at the true ability
   */
  public AnswerOutcome answer(Item item, int position) {
    double draw = seed.at(position, ANSWER).nextDouble();
    return draw < item.model().probability(ability, 1)
        ? AnswerOutcome.CORRECT
        : AnswerOutcome.INCORRECT;
  }

  /**
   * Answers an item with any number of categories.
   *
   * @param item the item
   * @param position the position in the test, from 1
   * @return each category with the probability that the item's model gives at the true ability; of
   *     two categories, the one that {@link #answer} stands for
   */
  public int category(Item item, int position) {
    return category(item.model(), seed.at(position, ANSWER));
  }

  private int category(ResponseModel model, RandomStream stream) {
    double draw = stream.nextDouble();
    int category = model.categoryCount() - 1;
    double reached = model.probability(ability, category);
    while (draw >= reached && category > 0) {
      category--;
      reached += model.probability(ability, category);
    }
    return category;
  }

  /**
   * Takes a whole test.
   *
   * @param plan how the test works
   * @param bank the items
   * @return the session at its end
   */
  public AssessmentSession take(AssessmentPlan plan, ResolvedItemBank bank) {
    AssessmentSession session = AssessmentSession.start(plan, bank, seed);
    while (session.nextItem().isPresent()) {
      Item item = session.nextItem().get();
      session = session.answer(item.id(), category(item, session.state().responses().size() + 1));
    }
    return session;
  }

  /**
   * Takes a whole test in a session that is used again and again: the same test, without its log.
   *
   * @param session the session, which is at the end of the test afterwards
   * @param bank the items
   */
  public void take(CompiledSession session, ResolvedItemBank bank) {
    RandomStream stream = seed.at(0, ANSWER);
    session.start(seed);
    while (session.nextItem() >= 0) {
      stream.moveTo(seed.value(), session.size() + 1);
      session.answer(category(bank.model(session.nextItem()), stream));
    }
  }
}
