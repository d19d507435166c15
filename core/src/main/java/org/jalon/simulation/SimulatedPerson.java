package org.jalon.simulation;

import java.util.function.Consumer;
import org.jalon.answer.AnswerOutcome;
import org.jalon.internal.Checks;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
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
 * @param number which person of a study, from 0
 * @param ability the true ability
 * @param seed the person's seed
 */
public record SimulatedPerson(long number, double ability, RandomSeed seed) {

  /** What the draws of an ability are for. */
  static final String ABILITY = "ability";

  /**
   * Creates a person.
   *
   * @throws IllegalArgumentException if the number is negative or the ability not finite
   */
  public SimulatedPerson {
    Checks.require(number >= 0, "number of the person", number, "must be at least 0");
    Checks.finite("ability of person " + number, ability);
  }

  /**
   * A person by themselves, with the number 0.
   *
   * @param ability the true ability
   * @param seed the person's seed
   * @throws IllegalArgumentException if the ability is not finite
   */
  public SimulatedPerson(double ability, RandomSeed seed) {
    this(0, ability, seed);
  }

  /**
   * One person of a population.
   *
   * @param population where abilities come from
   * @param study the seed of the study
   * @param number which person, from 0
   * @return the person, with the seed {@code study.split(number)}, from whose draws {@code at(0,
   *     "ability")} the ability comes
   * @throws IllegalArgumentException if the number is negative or the ability not finite
   */
  public static SimulatedPerson of(Population population, RandomSeed study, long number) {
    RandomSeed seed = study.split(number);
    return new SimulatedPerson(number, population.drawAbility(number, seed.at(0, ABILITY)), seed);
  }

  /**
   * Answers an item.
   *
   * @param item the item, of two categories
   * @param position the position in the test, from 1
   * @return right with the probability that the item's model gives at the true ability
   */
  public AnswerOutcome answer(Item item, int position) {
    return category(item, position) > 0 ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT;
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
    RandomStream draws = seed.at(position, ModelResponses.ANSWER);
    return ModelResponses.category(item.model(), ability, draws.nextDouble());
  }

  /**
   * Takes a whole test.
   *
   * @param plan how the test works
   * @param bank the items
   * @return the session at its end
   * @throws IllegalArgumentException if the plan means nothing in the bank
   */
  public AssessmentSession take(AssessmentPlan plan, ResolvedItemBank bank) {
    return take(plan, new ResponseContext(bank), ResponseOracle.model(), session -> {});
  }

  /** Takes a test as an oracle tells, showing the session after each answer. */
  AssessmentSession take(
      AssessmentPlan plan,
      ResponseContext context,
      ResponseOracle oracle,
      Consumer<AssessmentSession> afterAnswer) {
    ResolvedItemBank bank = context.bank();
    AssessmentSession session = AssessmentSession.start(plan, bank, seed);
    context.begin(number, ability, seed.value());
    while (session.nextItem().isPresent()) {
      ItemId item = session.nextItem().get().id();
      context.ask(bank.index(item), session.state().responses().size() + 1);
      int category = oracle.category(context);
      if (category == ResponseOracle.LEAVES) {
        break;
      }
      session = session.answer(item, category);
      afterAnswer.accept(session);
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
    take(session, new ResponseContext(bank), ResponseOracle.model());
  }

  /**
   * Takes a test as an oracle tells.
   *
   * @param session the session, which is afterwards at the end of the test or where the person left
   *     it
   * @param context the context to use; it is this person's afterwards
   * @param oracle how the person answers
   * @return whether the test has come to its end; false if the person left it
   */
  public boolean take(CompiledSession session, ResponseContext context, ResponseOracle oracle) {
    context.begin(number, ability, seed.value());
    return take(session, seed, context, oracle);
  }

  /** Takes one of several tests, the test of a seed, as the same person with other draws. */
  boolean takeOther(
      CompiledSession session, RandomSeed test, ResponseContext context, ResponseOracle oracle) {
    context.begin(number, ability, seed.value());
    context.beginOther(test.value());
    return take(session, test, context, oracle);
  }

  private static boolean take(
      CompiledSession session, RandomSeed test, ResponseContext context, ResponseOracle oracle) {
    session.start(test);
    while (session.nextItem() >= 0) {
      context.ask(session.nextItem(), session.size() + 1);
      int category = oracle.category(context);
      if (category == ResponseOracle.LEAVES) {
        return false;
      }
      session.answer(category);
    }
    return true;
  }
}
