package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jalon.reproducibility.RandomStream;
import org.jalon.selection.SelectionStrategy.Pick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeometricPickTest extends ItemSelectorConformance {

  private static final int PICKS = 20_000;

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(new MaximumInformation(), new GeometricPick(5, 0.3));
  }

  /** The bounds are the 0.999 quantiles of chi-squared; the seeds are fixed. */
  @ParameterizedTest
  @CsvSource({
    "5, 0.35, 5, 18.467",
    "5, 0.35, 3, 13.816",
    "2, 0.9, 8, 10.828",
    "10, 0.2, 10, 27.877",
    "3, 0.5, 2, 10.828"
  })
  void ranks_are_distributed_geometrically_with_the_rest_on_the_last(
      int depth, double probability, int eligible, double bound) {
    GeometricPick strategy = new GeometricPick(depth, probability);
    int size = Math.min(depth, eligible);
    int[] counts = new int[size];
    for (int i = 0; i < PICKS; i++) {
      counts[strategy.pick(candidates(size, i)).rank()]++;
    }

    assertThat(chiSquared(counts, probability)).isLessThan(bound);
  }

  @Property(tries = 2000)
  void the_draws_that_decided_are_recorded(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int size,
      @ForAll @DoubleRange(min = 0, max = 1) double probability) {
    Pick pick = new GeometricPick(8, probability).pick(candidates(size, seed));

    List<Double> passedOver = pick.draws().subList(0, pick.rank());
    assertThat(passedOver).allMatch(draw -> draw >= probability);
    assertThat(pick.draws().stream().skip(pick.rank())).allMatch(draw -> draw < probability);
    assertThat(pick.draws()).hasSize(Math.min(pick.rank() + 1, size - 1));
    assertThat(pick.draws()).isEqualTo(firstOf(draws(seed), pick.draws().size()));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void with_probability_one_the_best_item_is_taken_after_one_draw(int size) {
    Pick pick = new GeometricPick(7, 1).pick(candidates(size, 1));

    assertThat(pick.rank()).isZero();
    assertThat(pick.draws()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void with_probability_zero_the_last_of_the_best_is_taken(int size) {
    Pick pick = new GeometricPick(7, 0).pick(candidates(size, 1));

    assertThat(pick.rank()).isEqualTo(size - 1);
    assertThat(pick.draws()).hasSize(size - 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void a_single_item_is_taken_without_a_draw(double probability) {
    Pick pick = new GeometricPick(4, probability).pick(candidates(1, 1));

    assertThat(pick.rank()).isZero();
    assertThat(pick.draws()).isEmpty();
  }

  @Test
  void what_is_not_a_depth_or_a_probability_is_refused() {
    assertThatThrownBy(() -> new GeometricPick(0, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of best items (0) must be at least 1.");
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new GeometricPick(1, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "The probability of taking the best item (%s) must lie between 0.0 and 1.0.", wrong);
    }
  }

  private static double chiSquared(int[] counts, double probability) {
    double sum = 0;
    double remaining = 1;
    for (int rank = 0; rank < counts.length; rank++) {
      double share = rank < counts.length - 1 ? remaining * probability : remaining;
      double expected = share * PICKS;
      sum += (counts[rank] - expected) * (counts[rank] - expected) / expected;
      remaining -= share;
    }
    return sum;
  }

  private static Candidates candidates(int size, long seed) {
    return TestCandidates.descending(size, seed);
  }

  private static RandomStream draws(long seed) {
    return TestCandidates.descending(1, seed).draws();
  }

  private static List<Double> firstOf(RandomStream stream, int count) {
    List<Double> draws = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      draws.add(stream.nextDouble());
    }
    return draws;
  }
}
