package org.jalon.reproducibility;

/**
 * The seed of every random choice of an assessment. Draws are <em>addressed</em>: {@code
 * seed.at(step, purpose)} is the stream of one choice, whatever was drawn before it and on whatever
 * thread. Adding a draw somewhere therefore never shifts the draws made elsewhere, a log can be
 * replayed from any position, and there is no generator state to save.
 *
 * <p>The address is mixed with the finaliser of SplitMix64 (variant 13 of Stafford), applied to the
 * seed, the step and a 64-bit FNV-1a hash of the purpose. The construction is part of this
 * library's contract: a release that changes it says so under "Numbers changed".
 *
 * @param value the seed; every 64-bit value is as good as any other
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood (2014), Fast
 *     splittable pseudorandom number generators, OOPSLA</a>
 */
public record RandomSeed(long value) {

  private static final long STEP_SALT = 0x9E3779B97F4A7C15L;
  private static final long SPLIT_SALT = 0xD1B54A32D192ED03L;

  /**
   * The seed of one member of a family: person {@code index} of a population, replication {@code
   * index} of a study.
   *
   * @param index which member; any value
   * @return a seed whose draws are unrelated to those of this seed and of every other index
   */
  public RandomSeed split(long index) {
    return new RandomSeed(split(value, index));
  }

  /**
   * The {@linkplain #value value} of {@link #split(long)}, without an object: for loops over
   * millions of people.
   *
   * @param seed the value of a seed
   * @param index which member; any value
   * @return the value of the member's seed
   */
  public static long split(long seed, long index) {
    return mix(mix(seed + SPLIT_SALT) ^ (index * STEP_SALT + SPLIT_SALT));
  }

  /**
   * The stream of draws for one choice.
   *
   * @param step the position at which the choice is made, such as the number of questions already
   *     asked
   * @param purpose what is chosen, such as {@code "selection"}; equal texts give equal draws
   * @return a new stream at its beginning; every call with the same arguments gives the same draws
   */
  public RandomStream at(int step, String purpose) {
    long hash = hash(purpose);
    return new RandomStream(hash, key(value, step, hash));
  }

  static long key(long seed, int step, long purpose) {
    return mix(mix(seed) ^ mix(step * STEP_SALT + purpose));
  }

  static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
