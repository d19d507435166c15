package org.jalon.exposure;

import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * All that the control of exposure may depend on at a position of a test.
 *
 * @param responses the answers so far, with their bank
 * @param ability the ability estimated from them
 * @param seed the seed of the test
 */
public record ExposureContext(Responses responses, double ability, RandomSeed seed) {

  /**
   * Creates a context.
   *
   * @throws IllegalArgumentException if the ability is not finite
   */
  public ExposureContext {
    Checks.finite("ability", ability);
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
   * The draws of one choice for the whole test: the same at every position.
   *
   * @param purpose what is chosen; give each use a name of its own
   * @return the stream at its beginning
   */
  public RandomStream drawsOfTheTest(String purpose) {
    return seed.at(0, purpose);
  }

  /**
   * The draws of one choice at this position.
   *
   * @param purpose what is chosen; give each use a name of its own, also other than those for the
   *     whole test
   * @return the stream at its beginning
   */
  public RandomStream drawsOfThePosition(String purpose) {
    return seed.at(responses.size(), purpose);
  }
}
