package org.jalon.reproducibility;

import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * A short sequence of draws for one choice: SplitMix64 in counter form. The k-th 64-bit draw is
 * {@code mix(key + k · 0x9E3779B97F4A7C15)}, k counted from 1; all other draws derive from it as
 * their methods say, so that the values do not depend on the Java release.
 *
 * <p>Not thread-safe: a stream belongs to the choice it was made for. Obtain one from {@link
 * RandomSeed#at}.
 */
public final class RandomStream {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  private final long purpose;
  private long state;

  RandomStream(long purpose, long key) {
    this.purpose = purpose;
    this.state = key;
  }

  /**
   * Becomes the stream of the same purpose at another address, at its beginning: what {@link
   * RandomSeed#at} gives, without a new object.
   *
   * @param seed the value of the seed
   * @param step the position at which the choice is made
   */
  public void moveTo(long seed, int step) {
    state = RandomSeed.key(seed, step, purpose);
  }

  /**
   * The next 64 random bits.
   *
   * @return any long, each equally likely
   */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return RandomSeed.mix(state);
  }

  /**
   * A uniform draw: the upper 53 bits of {@link #nextLong()} times 2<sup>−53</sup>.
   *
   * @return a value in [0, 1)
   */
  public double nextDouble() {
    return (nextLong() >>> 11) * TWO_TO_MINUS_53;
  }

  /**
   * A uniform whole number, without modulo bias.
   *
   * @param bound how many values are possible
   * @return a value from 0 to {@code bound − 1}
   * @throws IllegalArgumentException if the bound is below 1
   */
  public int nextInt(int bound) {
    Checks.atLeast("bound of a random draw", bound, 1);
    long bits = nextLong() >>> 1;
    long draw = bits % bound;
    while (bits - draw + (bound - 1) < 0) {
      bits = nextLong() >>> 1;
      draw = bits % bound;
    }
    return (int) draw;
  }

  /**
   * A standard normal draw by inversion: the normal quantile at (n + ½) · 2<sup>−52</sup>, n being
   * the upper 52 bits of {@link #nextLong()}; that is never 0 or 1.
   *
   * @return a finite value of mean 0 and standard deviation 1
   */
  public double nextGaussian() {
    return StrictNumerics.normalQuantile(((nextLong() >>> 12) + 0.5) * 0x1.0p-52);
  }
}
