package org.jalon.reproducibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomSeedTest {

  private static final RandomSeed SEED = new RandomSeed(42);

  /** A change of these numbers changes the results of every assessment ever logged. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, selection, 8b0c60f2ccc3ffba, 0c0c0ff6e5f159d2, b5165e94322b46a0",
    "42, 0, selection, 5b4701f44b2ee3f3, 0390c6734809c23b, 6adb15f7448b409a",
    "42, 1, selection, 6a15568d51fd5f11, 17c24b5723084585, b9e520dde7d14bfe",
    "42, 0, exposure, 42503dd381591c68, b4bafe0be6b20296, cb9caa830617432d",
    "-1, 31, answer, 529a4870bc588478, 9097b0d06369d55e, c99862b3e48f85d2"
  })
  void draws_are_those_of_the_documented_construction(
      long seed, int step, String purpose, String first, String second, String third) {
    RandomStream stream = new RandomSeed(seed).at(step, purpose);
    assertThat(Stream.generate(() -> HexFormat.of().toHexDigits(stream.nextLong())).limit(3))
        .containsExactly(first, second, third);
  }

  @ParameterizedTest
  @CsvSource({
    "42, 0, -6398289596172619021",
    "42, 1, -8400542296312273088",
    "-7, 123456789, 8642486341250288487"
  })
  void splits_are_those_of_the_documented_construction(long seed, long index, long expected) {
    assertThat(new RandomSeed(seed).split(index)).isEqualTo(new RandomSeed(expected));
  }

  @Property(tries = 500)
  void a_draw_does_not_depend_on_other_draws(
      @ForAll long value, @ForAll int step, @ForAll String purpose) {
    RandomSeed seed = new RandomSeed(value);
    long alone = seed.at(step, purpose).nextLong();
    RandomStream other = seed.at(step, purpose + "'");
    other.nextGaussian();
    other.nextInt(7);
    seed.split(step).at(step, purpose).nextLong();
    assertThat(seed.at(step, purpose).nextLong()).isEqualTo(alone);
  }

  @Test
  void neighbouring_seeds_steps_purposes_and_members_draw_differently() {
    LongStream seeds = firstDraws(i -> new RandomSeed(i).at(0, "selection").nextLong());
    LongStream steps = firstDraws(i -> SEED.at((int) i, "selection").nextLong());
    LongStream purposes = firstDraws(i -> SEED.at(0, "purpose" + i).nextLong());
    LongStream members = firstDraws(i -> SEED.split(i).at(0, "selection").nextLong());
    // The seed 42 is among the seeds and the step 0 among the steps.
    assertThat(Stream.of(seeds, steps, purposes, members).flatMapToLong(s -> s).distinct())
        .hasSize(4 * 1000 - 1);
  }

  private static LongStream firstDraws(LongUnaryOperator draw) {
    return LongStream.range(0, 1000).map(draw);
  }

  @Test
  void first_draws_of_successive_steps_are_uniform() {
    assertUniform(i -> SEED.at(i, "selection"));
  }

  @Test
  void first_draws_of_successive_seeds_are_uniform() {
    assertUniform(i -> new RandomSeed(i).at(0, "selection"));
  }

  @Test
  void first_draws_of_successive_members_are_uniform() {
    assertUniform(i -> SEED.split(i).at(0, "selection"));
  }

  @Test
  void members_are_independent_of_the_next_member() {
    assertIndependent(i -> SEED.split(i), i -> SEED.split(i + 1));
  }

  @Test
  void members_are_independent_of_their_own_members() {
    assertIndependent(i -> SEED.split(i), i -> SEED.split(i).split(0));
  }

  @Test
  void members_are_independent_of_the_seed_with_their_number() {
    assertIndependent(i -> SEED.split(i), RandomSeed::new);
  }

  /** One bit of the seed changes each bit of a draw with probability one half. */
  @Test
  void each_bit_of_the_seed_moves_half_of_the_bits_of_a_draw() {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      long flip = 1L << bit;
      double changed =
          IntStream.range(0, 1000)
              .mapToLong(i -> draw(new RandomSeed(i)) ^ draw(new RandomSeed(i ^ flip)))
              .mapToInt(Long::bitCount)
              .average()
              .orElseThrow();
      // A standard deviation is 4 / √1000 = 0.13.
      assertThat(changed).as("bits changed by bit %d", bit).isCloseTo(32, within(0.6));
    }
  }

  private static long draw(RandomSeed seed) {
    return seed.at(3, "selection").nextLong();
  }

  private static void assertUniform(IntFunction<RandomStream> streams) {
    long[] counts = new long[100];
    IntStream.range(0, 20_000).forEach(i -> counts[(int) (100 * streams.apply(i).nextDouble())]++);
    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  private static void assertIndependent(
      IntFunction<RandomSeed> first, IntFunction<RandomSeed> second) {
    long[] counts = new long[100];
    IntStream.range(0, 20_000)
        .forEach(i -> counts[10 * decile(first.apply(i)) + decile(second.apply(i))]++);
    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  private static int decile(RandomSeed seed) {
    return (int) (10 * seed.at(0, "selection").nextDouble());
  }
}
