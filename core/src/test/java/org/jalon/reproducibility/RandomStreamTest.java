package org.jalon.reproducibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final int DRAWS = 50_000;

  /** The numbers every implementation of SplitMix64 gives for this key. */
  @Test
  void whole_numbers_are_those_of_SplitMix64() {
    RandomStream stream = new RandomStream(0, 1234567);
    assertThat(LongStream.generate(stream::nextLong).limit(5).mapToObj(Long::toUnsignedString))
        .containsExactly(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");
  }

  @Test
  void doubles_are_those_of_the_documented_construction() {
    RandomStream stream = selection();
    assertThat(DoubleStream.generate(stream::nextDouble).limit(4))
        .containsExactly(
            0.35655224050713796, 0.013927844185707805, 0.4174054840737371, 0.7097665061967828);
  }

  @Test
  void bounded_numbers_are_those_of_the_documented_construction() {
    RandomStream stream = selection();
    assertThat(IntStream.generate(() -> stream.nextInt(6)).limit(12))
        .containsExactly(5, 5, 5, 3, 1, 5, 1, 0, 0, 0, 1, 2);
  }

  @Test
  void normal_draws_are_those_of_the_documented_construction() {
    RandomStream stream = selection();
    assertThat(stream.nextGaussian()).isCloseTo(-0.36768988848711026, within(1e-15));
    assertThat(stream.nextGaussian()).isCloseTo(-2.199312797277875, within(1e-15));
    assertThat(stream.nextGaussian()).isCloseTo(-0.20853537027561886, within(1e-15));
  }

  @Test
  void doubles_are_uniform_on_the_interval_from_0_to_below_1() {
    long[] counts = new long[256];
    RandomStream stream = selection();
    DoubleStream.generate(stream::nextDouble).limit(DRAWS).forEach(u -> counts[(int) (256 * u)]++);
    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  @Test
  void successive_doubles_are_independent() {
    long[] counts = new long[256];
    RandomStream stream = selection();
    for (int i = 0; i < DRAWS; i++) {
      counts[16 * (int) (16 * stream.nextDouble()) + (int) (16 * stream.nextDouble())]++;
    }
    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  @Test
  void the_extreme_doubles_are_0_and_the_last_one_below_1() {
    assertThat(nextReturning(0).nextDouble()).isZero();
    assertThat(nextReturning(-1).nextDouble()).isEqualTo(Math.nextDown(1.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 100, 1000})
  void bounded_numbers_are_equally_likely(int bound) {
    long[] counts = new long[bound];
    RandomStream stream = selection();
    IntStream.generate(() -> stream.nextInt(bound)).limit(DRAWS).forEach(i -> counts[i]++);
    assertThat(LongStream.of(counts).sum()).isEqualTo(DRAWS);
    if (bound > 1) {
      assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
    }
  }

  @Property(tries = 1000)
  void bounded_numbers_stay_below_their_bound(
      @ForAll long key, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int bound) {
    assertThat(new RandomStream(0, key).nextInt(bound)).isBetween(0, bound - 1);
  }

  /** 2⁶³ − 1 is the first of an interval of length 3 that 63 bits do not complete. */
  @Test
  void a_draw_that_would_favour_the_first_numbers_is_replaced_by_the_next() {
    RandomStream biased = nextReturning(-1);
    RandomStream twin = nextReturning(-1);
    twin.nextLong();
    assertThat(biased.nextInt(3)).isEqualTo(twin.nextInt(3));
    assertThat(biased.nextLong()).isEqualTo(twin.nextLong());
  }

  @Test
  void a_power_of_two_replaces_no_draw() {
    assertThat(nextReturning(-1).nextInt(1 << 30)).isEqualTo((1 << 30) - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void a_bound_below_1_is_refused(int bound) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> selection().nextInt(bound))
        .withMessage("The bound of a random draw (" + bound + ") must be at least 1.");
  }

  @Test
  void normal_draws_have_the_moments_of_the_standard_normal_distribution() {
    RandomStream stream = selection();
    double[] draws = DoubleStream.generate(stream::nextGaussian).limit(DRAWS).toArray();
    // Three standard errors each.
    assertThat(moment(draws, 1)).isCloseTo(0, within(3 * Math.sqrt(1.0 / DRAWS)));
    assertThat(moment(draws, 2)).isCloseTo(1, within(3 * Math.sqrt(2.0 / DRAWS)));
    assertThat(moment(draws, 3)).isCloseTo(0, within(3 * Math.sqrt(15.0 / DRAWS)));
    assertThat(moment(draws, 4)).isCloseTo(3, within(3 * Math.sqrt(96.0 / DRAWS)));
  }

  @Test
  void normal_draws_fill_intervals_of_equal_probability_equally() {
    NormalDistribution normal = new NormalDistribution();
    long[] counts = new long[100];
    RandomStream stream = selection();
    DoubleStream.generate(stream::nextGaussian)
        .limit(DRAWS)
        .forEach(z -> counts[(int) (100 * normal.cumulativeProbability(z))]++);
    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  @Test
  void the_extreme_normal_draws_are_finite_and_opposite() {
    double lowest = nextReturning(0).nextGaussian();
    assertThat(lowest).isCloseTo(-8.209536151601387, within(1e-13));
    assertThat(nextReturning(-1).nextGaussian()).isEqualTo(-lowest);
  }

  private static RandomStream selection() {
    return new RandomSeed(42).at(0, "selection");
  }

  private static double moment(double[] draws, int order) {
    return DoubleStream.of(draws).map(z -> StrictMath.pow(z, order)).average().orElseThrow();
  }

  /** A stream whose next 64 bits are known. */
  private static RandomStream nextReturning(long bits) {
    return new RandomStream(0, unmix(bits) - GOLDEN_GAMMA);
  }

  /** The inverse of {@link RandomSeed#mix}, step by step from its end. */
  private static long unmix(long mixed) {
    long x = unshift(mixed, 31) * inverse(0x94D049BB133111EBL);
    x = unshift(x, 27) * inverse(0xBF58476D1CE4E5B9L);
    return unshift(x, 30);
  }

  /** The x for which {@code x ^ (x >>> shift)} is the given number. */
  private static long unshift(long number, int shift) {
    return number ^ (number >>> shift) ^ (number >>> (2 * shift));
  }

  /** The inverse of an odd number modulo 2⁶⁴, by Newton's method. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
