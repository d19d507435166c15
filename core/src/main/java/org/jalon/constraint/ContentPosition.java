package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * Where a test stands when its content rules are asked: the answers so far, the seed, and the items
 * that may still come, now or later. Used by one thread, for one position.
 */
public final class ContentPosition {

  private final Responses responses;
  private final RandomSeed seed;
  private final List<ContentConstraint> rules;
  private final BitSet prospects;
  private boolean narrowed;

  /**
   * A position where every item not yet asked may still come.
   *
   * @param responses the answers so far, with their bank
   * @param seed the seed of the test
   */
  public ContentPosition(Responses responses, RandomSeed seed) {
    this(responses, seed, List.of());
  }

  ContentPosition(Responses responses, RandomSeed seed, List<ContentConstraint> rules) {
    this.responses = responses;
    this.seed = seed;
    this.rules = rules;
    this.prospects = new BitSet(responses.bank().size());
    prospects.set(0, responses.bank().size());
    prospects.andNot(responses.administered());
  }

  /**
   * The answers so far.
   *
   * @return the answers with their bank
   */
  public Responses responses() {
    return responses;
  }

  /**
   * The bank items are chosen from.
   *
   * @return the bank
   */
  public ResolvedItemBank bank() {
    return responses.bank();
  }

  /**
   * How many more items a test of a given length has room for.
   *
   * @param length the length of the test
   * @return at least 0
   */
  public int remaining(int length) {
    return Math.max(0, length - responses.size());
  }

  /**
   * The draws of one rule at this position.
   *
   * @param purpose what is drawn; give each use a name of its own
   * @return the stream at its beginning
   */
  public RandomStream draws(String purpose) {
    return seed.at(responses.size(), purpose);
  }

  /**
   * The items that may still come at this position or a later one: those not yet asked less those
   * that a rule has struck out for good. Rules that look ahead count on them.
   *
   * @return a new set of item numbers
   */
  public BitSet prospects() {
    if (!narrowed) {
      narrowed = true; // a rule that looks ahead while it narrows sees what is left so far
      rules.stream()
          .filter(ContentConstraint::lasts)
          .forEach(rule -> rule.restrict(this, prospects));
    }
    return (BitSet) prospects.clone();
  }

  /** How many answers were given to the items of a set. */
  int asked(BitSet items) {
    int count = 0;
    for (int i = 0; i < responses.size(); i++) {
      count += items.get(responses.item(i)) ? 1 : 0;
    }
    return count;
  }
}
