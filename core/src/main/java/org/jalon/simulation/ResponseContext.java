package org.jalon.simulation;

import java.util.Arrays;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * What a {@link ResponseOracle} sees: a person and the item that the person is asked. Reused from
 * one question to the next, and from one person to the next: nobody may keep it. For one thread.
 */
public final class ResponseContext {

  private static final RandomSeed ANY = new RandomSeed(0);

  private final ResolvedItemBank bank;
  private String[] purposes = new String[4];
  private RandomStream[] streams = new RandomStream[4];
  private int purposeCount;
  private long person;
  private double ability;
  private long seed;
  private long testSeed;
  private int item;
  private int position;

  /**
   * A context in which nobody is asked anything yet.
   *
   * @param bank the items
   */
  public ResponseContext(ResolvedItemBank bank) {
    this.bank = bank;
  }

  /**
   * Turns to a person.
   *
   * @param newPerson which person, from 0
   * @param newAbility the true ability
   * @param newSeed the value of the person's seed
   */
  public void begin(long newPerson, double newAbility, long newSeed) {
    person = newPerson;
    ability = newAbility;
    seed = newSeed;
    testSeed = newSeed;
    position = 0;
  }

  /**
   * Turns to a test that the same person takes besides: what was chosen once for the person stays,
   * and all else is drawn anew.
   */
  void beginOther(long newTestSeed) {
    testSeed = newTestSeed;
    position = 0;
  }

  /**
   * Turns to the next question.
   *
   * @param newItem the number of the item in the bank
   * @param newPosition the position in the test, from 1
   */
  public void ask(int newItem, int newPosition) {
    item = newItem;
    position = newPosition;
  }

  /**
   * Which person is asked.
   *
   * @return from 0
   */
  public long person() {
    return person;
  }

  /**
   * The ability with which the person answers.
   *
   * @return theta
   */
  public double ability() {
    return ability;
  }

  /**
   * The value of the person's seed.
   *
   * @return the value
   */
  public long seed() {
    return seed;
  }

  /**
   * The item asked.
   *
   * @return its number in the bank
   */
  public int item() {
    return item;
  }

  /**
   * The position in the test.
   *
   * @return from 1
   */
  public int position() {
    return position;
  }

  /**
   * The items.
   *
   * @return the bank
   */
  public ResolvedItemBank bank() {
    return bank;
  }

  /**
   * The model of the item asked.
   *
   * @return the model
   */
  public ResponseModel model() {
    return bank.model(item);
  }

  /**
   * The draws of a choice at this position: those of {@code seed.at(position, purpose)}, with the
   * person's seed; in a second test of the same person, with the seed of that test.
   *
   * @param purpose what is chosen; a constant
   * @return the stream at its beginning, until the same purpose is asked for again
   */
  public RandomStream draws(String purpose) {
    return stream(purpose, testSeed, position);
  }

  /**
   * The draws of a choice made once for the person, the same in all tests of theirs: those of
   * {@code seed.at(0, purpose)}.
   *
   * @param purpose what is chosen; a constant
   * @return the stream at its beginning, until the same purpose is asked for again
   */
  public RandomStream personDraws(String purpose) {
    return stream(purpose, seed, 0);
  }

  private RandomStream stream(String purpose, long from, int step) {
    int index = 0;
    while (index < purposeCount && !purposes[index].equals(purpose)) {
      index++;
    }
    if (index == purposeCount) {
      add(purpose);
    }
    streams[index].moveTo(from, step);
    return streams[index];
  }

  private void add(String purpose) {
    if (purposeCount == purposes.length) {
      purposes = Arrays.copyOf(purposes, 2 * purposeCount);
      streams = Arrays.copyOf(streams, 2 * purposeCount);
    }
    purposes[purposeCount] = purpose;
    streams[purposeCount++] = ANY.at(0, purpose);
  }

  /**
   * What the person would answer with another ability.
   *
   * @param otherAbility theta
   * @param oracle how people answer
   * @return the category that the oracle tells, or {@link ResponseOracle#LEAVES}
   */
  public int categoryAt(double otherAbility, ResponseOracle oracle) {
    double before = ability;
    ability = otherAbility;
    try {
      return oracle.category(this);
    } finally {
      ability = before;
    }
  }
}
