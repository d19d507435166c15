package org.jalon.placement;

/**
 * The choice of the reference behaviour among equally good things: a hash of the seed, modulo their
 * number. The seed does not change during a test, so that asking again gives the same question.
 */
final class SeededChoice {

  private SeededChoice() {}

  /**
   * The hash of the low 32 bits of a seed, in arithmetic modulo 2<sup>32</sup>, as a number from 0
   * to 2<sup>32</sup> − 1; 0 for 0.
   */
  static long hash(long seed) {
    int x = (int) seed;
    x -= x << 6;
    x ^= x >>> 17;
    x -= x << 9;
    x ^= x << 4;
    x -= x << 3;
    x ^= x << 10;
    x ^= x >>> 15;
    return Integer.toUnsignedLong(x);
  }

  /** Which of some candidate outcomes is asked. */
  static int outcome(long seed, int candidates) {
    return (int) (hash(seed) % candidates);
  }

  /** Which of some items of an outcome is asked. */
  static int item(long seed, int items) {
    return (int) (hash(seed + 1) % items);
  }
}
