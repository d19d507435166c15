package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.jalon.reproducibility.ChiSquared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often each item is chosen where chance decides; the seeds are fixed. */
class RandomStrategiesTest {

  private static final int CHOICES = 20_000;
  private static final TestPace HALFWAY = new TestPace.Precision(0.5, 60, 1);

  @ParameterizedTest
  @CsvSource({"5, 9, 5", "5, 3, 3", "2, 2, 2", "60, 40, 40"})
  void randomesque_takes_each_of_the_best_equally_often(int depth, int eligible, int among) {
    long[] counts =
        counts(eligible, seed -> pick(Randomesque.of(depth), descending(0, eligible, seed)));

    assertThat(ChiSquared.pValue(Arrays.copyOf(counts, among)))
        .isGreaterThan(ChiSquared.SIGNIFICANCE);
    assertThat(Arrays.stream(counts).skip(among).sum()).isZero();
  }

  @Test
  void the_number_of_the_best_may_fall_from_item_to_item() {
    Randomesque falling = new Randomesque(List.of(4, 2, 1));
    for (int answers = 0; answers < 5; answers++) {
      int depth = List.of(4, 2, 1, 1, 1).get(answers);
      int position = answers;
      long[] counts = counts(6, seed -> pick(falling, descending(position, 6, seed)));

      assertThat(counts[depth - 1]).isGreaterThan(CHOICES / (depth + 1));
      assertThat(Arrays.stream(counts).skip(depth).sum()).isZero();
    }
  }

  @Test
  void a_single_best_item_needs_no_draw() {
    SelectionStrategy.Pick pick = Randomesque.of(1).pick(descending(0, 5, 1));

    assertThat(pick.rank()).isZero();
    assertThat(pick.draws()).isEmpty();
  }

  @Test
  void the_draw_of_randomesque_is_recorded_and_tells_the_rank() {
    for (int seed = 0; seed < 200; seed++) {
      SelectionStrategy.Pick pick = Randomesque.of(4).pick(descending(2, 9, seed));

      assertThat(pick.ranking()).isEqualTo(descending(2, 9, seed).best(4));
      assertThat(pick.rank()).isEqualTo((int) (pick.draws().get(0) * 4));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "5", "12"})
  void proportional_choices_follow_their_probabilities(int answers) {
    double[] values = {4, 1, 0.5, 3, 2, 3.5};
    Proportional strategy = new Proportional(HALFWAY);
    SelectionContext context = TestCandidates.context(answers, 1, 0.5 * Math.sqrt(60 / 11.0));
    double[] probabilities =
        strategy.probabilities(TestCandidates.of(answers, 1, values).foremost(), context);
    long[] counts = counts(6, seed -> pick(strategy, candidates(context, seed, values)));

    assertThat(new ChiSquareTest().chiSquareTest(probabilities, counts))
        .isGreaterThan(ChiSquared.SIGNIFICANCE);
    assertThat(probabilities[0] / probabilities[4])
        .isCloseTo(Math.pow(2, HALFWAY.weight(context) * 4), within(1e-12));
  }

  @Test
  void a_proportional_choice_records_its_draw_and_the_item_with_its_value() {
    SelectionStrategy.Pick pick = new Proportional(HALFWAY).pick(TestCandidates.of(9, 3, 1, 5, 2));

    assertThat(pick.ranking()).hasSize(1);
    assertThat(pick.ranking().get(0).value())
        .isEqualTo(new double[] {1, 5, 2}[pick.ranking().get(0).item()]);
    assertThat(pick.draws()).hasSize(1);
  }

  /** P(highest of u v₀ and the others) has no simple form; the first choice is uniform. */
  @Test
  void the_progressive_method_begins_uniformly_and_ends_with_the_best() {
    Progressive strategy = new Progressive(new TestPace.Length(8, 1));
    double[] values = {1, 3, 2, 5, 4};
    long[] first = counts(5, seed -> pick(strategy, TestCandidates.of(0, seed, values)));
    long[] last = counts(5, seed -> pick(strategy, TestCandidates.of(7, seed, values)));
    long[] middle = counts(5, seed -> pick(strategy, TestCandidates.of(4, seed, values)));

    assertThat(ChiSquared.pValue(first)).isGreaterThan(ChiSquared.SIGNIFICANCE);
    assertThat(last).containsExactly(0, 0, 0, CHOICES, 0);
    assertThat(middle[3]).isBetween(first[3] + 1, (long) CHOICES - 1);
  }

  @Test
  void a_progressive_choice_records_the_highest_scores_with_their_draws() {
    double[] values = {1, 3, 2, 5, 4, 4.5, 0};
    double weight = new TestPace.Length(8, 1).weight(TestCandidates.context(3, 5, 0.5));
    SelectionStrategy.Pick pick =
        new Progressive(new TestPace.Length(8, 1)).pick(TestCandidates.of(3, 5, values));

    assertThat(pick.rank()).isZero();
    assertThat(pick.ranking())
        .hasSize(5)
        .isSortedAccordingTo((a, b) -> Double.compare(b.value(), a.value()));
    for (int i = 0; i < 5; i++) {
      RankedItem ranked = pick.ranking().get(i);
      assertThat(ranked.value())
          .isCloseTo(
              weight * values[ranked.item()] + (1 - weight) * pick.draws().get(i) * 5,
              within(1e-14));
    }
  }

  @Test
  void values_that_are_negative_or_infinite_become_weights() {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;

    assertThat(weights(-3, -1, -2)).containsExactly(0, 2, 1);
    assertThat(weights(0, 4, 2)).containsExactly(0, 4, 2);
    assertThat(weights(low, -1, 2)).containsExactly(0, 0, 3);
    assertThat(weights(high, 1, high, low)).containsExactly(1, 0, 1, 0);
    assertThat(weights(low, low)).containsExactly(0, 0);
    assertThat(Shares.probabilities(new double[] {0, 0}, 2)).containsExactly(0.5, 0.5);
    assertThat(Shares.probabilities(new double[] {0, 3}, 0)).containsExactly(0.5, 0.5);
    assertThat(Shares.probabilities(new double[] {1e300, 2e300}, 2))
        .containsExactly(new double[] {0.2, 0.8}, within(1e-15));
    assertThat(Shares.probabilities(new double[] {1e-300, 1e-200}, 50)).containsExactly(0, 1);
  }

  @Test
  void a_draw_that_rounding_leaves_uncovered_goes_to_the_last_possible_item() {
    double[] probabilities = {0.25, 0.5, 0.25 - 1e-9, 0};

    assertThat(Shares.index(probabilities, 0)).isZero();
    assertThat(Shares.index(probabilities, 0.25)).isEqualTo(1);
    assertThat(Shares.index(probabilities, Math.nextDown(0.75))).isEqualTo(1);
    assertThat(Shares.index(probabilities, Math.nextDown(1.0))).isEqualTo(2);
  }

  @Test
  void random_values_give_every_item_its_turn() {
    ItemSelector random = ItemSelector.of(new RandomValue(), new Best());
    long[] counts =
        counts(60, seed -> random.select(TestCandidates.context(0, seed, 1)).orElseThrow().item());

    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  @Test
  void random_ties_give_every_item_its_turn_and_leave_better_ones_ahead() {
    long[] counts =
        counts(
            6,
            seed ->
                pick(new Best(), TestCandidates.of(3, seed, TieBreaking.RANDOM, 1, 2, 2, 0, 2, 1)));

    assertThat(counts[0] + counts[3] + counts[5]).isZero();
    assertThat(ChiSquared.pValue(new long[] {counts[1], counts[2], counts[4]}))
        .isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  @Test
  void random_ties_are_the_same_under_the_same_seed() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(TestCandidates.of(3, seed, TieBreaking.RANDOM, 1, 1, 1, 1).best(4))
          .isEqualTo(TestCandidates.of(3, seed, TieBreaking.RANDOM, 1, 1, 1, 1).best(4))
          .extracting(RankedItem::item)
          .containsExactlyInAnyOrder(0, 1, 2, 3);
    }
  }

  @Test
  void depths_that_are_none_are_refused() {
    assertThatThrownBy(() -> Randomesque.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of best items (0) must be at least 1.");
    assertThatThrownBy(() -> new Randomesque(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of best items by position ([]) must not be empty.");
  }

  private static double[] weights(double... values) {
    return Shares.nonNegative(TestCandidates.of(0, 1, values).foremost());
  }

  private static Candidates descending(int answers, int size, int seed) {
    double[] values = new double[size];
    Arrays.setAll(values, i -> -i);
    return TestCandidates.of(answers, seed, values);
  }

  private static Candidates candidates(SelectionContext context, int seed, double... values) {
    SelectionContext drawn =
        new SelectionContext(
            context.responses(),
            context.estimate(),
            context.eligibility(),
            context.seed().split(seed));
    return Candidates.of(drawn, ItemSelector.of(at -> item -> values[item], new Best()))
        .where(item -> item < values.length);
  }

  private static int pick(SelectionStrategy strategy, Candidates candidates) {
    SelectionStrategy.Pick pick = strategy.pick(candidates);
    return pick.ranking().get(pick.rank()).item();
  }

  private static long[] counts(int items, IntUnaryOperator choice) {
    long[] counts = new long[items];
    for (int seed = 0; seed < CHOICES; seed++) {
      counts[choice.applyAsInt(seed)]++;
    }
    return counts;
  }
}
