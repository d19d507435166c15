package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.internal.StrictNumerics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureGridTest {

  @Test
  void evenly_spaced_nodes_have_equal_weight() {
    QuadratureGrid grid = QuadratureGrid.evenlySpaced(-2, 2, 5);
    assertThat(grid.nodes()).containsExactly(-2.0, -1.0, 0.0, 1.0, 2.0);
    assertThat(grid.weights()).containsOnly(1.0).hasSize(5);
  }

  @Property(tries = 500)
  void evenly_spaced_nodes_increase_from_the_lower_end_to_the_upper(
      @ForAll @DoubleRange(min = -20, max = 20) @Scale(6) double lower,
      @ForAll @DoubleRange(min = 0.001, max = 20) @Scale(6) double width,
      @ForAll @IntRange(min = 2, max = 200) int count) {
    QuadratureGrid grid = QuadratureGrid.evenlySpaced(lower, lower + width, count);
    assertThat(grid.size()).isEqualTo(count);
    assertThat(grid.nodes().stream().mapToDouble(x -> x).distinct().toArray())
        .hasSize(count)
        .isSorted();
    assertThat(grid.node(0)).isEqualTo(lower);
    assertThat(grid.node(count - 1)).isCloseTo(lower + width, within(1e-14));
  }

  /** Because of rounding; the exact sum would reach 9 with the 81st node and leave it out. */
  @Test
  void repeated_addition_of_0_225_gives_81_nodes_below_9() {
    QuadratureGrid grid = QuadratureGrid.byRepeatedAddition(-9, 0.225, 9);
    assertThat(grid.size()).isEqualTo(81);
    assertThat(grid.node(0)).isEqualTo(-9);
    assertThat(grid.node(40)).isCloseTo(-6.7e-15, within(1e-16));
    assertThat(grid.node(80)).isEqualTo(8.999999999999988);
    assertThat(grid.weights()).containsOnly(1.0);
  }

  @Property(tries = 300)
  void repeated_addition_keeps_the_rounding_of_each_step(
      @ForAll @DoubleRange(min = -20, max = 20) @Scale(6) double lower,
      @ForAll @DoubleRange(min = 0.01, max = 1) @Scale(6) double step) {
    double end = lower + 30 * step;
    QuadratureGrid grid = QuadratureGrid.byRepeatedAddition(lower, step, end);
    double node = lower;
    for (int i = 0; i < grid.size(); i++) {
      assertThat(grid.node(i)).isEqualTo(node).isLessThan(end);
      node += step;
    }
    assertThat(node).isGreaterThanOrEqualTo(end);
  }

  @Test
  void trapezoidal_weights_are_half_the_distance_between_the_neighbours() {
    assertThat(QuadratureGrid.of(0, 1, 3, 3.5).weights()).containsExactly(0.5, 1.5, 1.25, 0.25);
  }

  @Property(tries = 300)
  void trapezoidal_weights_integrate_straight_lines_exactly(
      @ForAll @DoubleRange(min = -5, max = 5) @Scale(6) double slope,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) @Scale(6) double bend) {
    QuadratureGrid grid = QuadratureGrid.of(-1, bend, 1, 4);
    assertThat(integral(grid, x -> slope * x + 1)).isCloseTo(slope * 7.5 + 5, within(1e-12));
  }

  @Test
  void weights_of_ones_own_are_kept() {
    QuadratureGrid grid = QuadratureGrid.of(new double[] {-1, 2}, new double[] {3, 0.5});
    assertThat(grid.nodes()).containsExactly(-1.0, 2.0);
    assertThat(grid.weights()).containsExactly(3.0, 0.5);
    assertThat(grid.weight(1)).isEqualTo(0.5);
  }

  @Test
  void arrays_are_copied() {
    double[] nodes = {-1, 2};
    double[] weights = {3, 4};
    QuadratureGrid grid = QuadratureGrid.of(nodes, weights);
    nodes[0] = 5;
    weights[0] = 5;
    assertThat(grid).isEqualTo(QuadratureGrid.of(new double[] {-1, 2}, new double[] {3, 4}));
  }

  /** E z²ᵏ is 1 · 3 · 5 … (2k − 1). */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 21, 40})
  void gauss_hermite_nodes_integrate_powers_against_their_prior_exactly(int count) {
    double mean = 0.7;
    double deviation = 1.3;
    QuadratureGrid grid = QuadratureGrid.gaussHermite(mean, deviation, count);
    Prior prior = new Prior.Normal(mean, deviation);
    double total = integral(grid, x -> StrictNumerics.exp(prior.logDensity(x)));
    double exact = 1;
    for (int k = 0; 2 * k < 2 * count; k++) {
      int power = 2 * k;
      double moment =
          integral(
              grid,
              x ->
                  StrictNumerics.exp(prior.logDensity(x))
                      * StrictMath.pow((x - mean) / deviation, power));
      assertThat(moment / total).isCloseTo(exact, withinPercentage(1e-8));
      exact *= 2 * k + 1;
    }
  }

  @Test
  void gauss_hermite_nodes_increase_around_the_mean() {
    QuadratureGrid grid = QuadratureGrid.gaussHermite(2, 0.5, 15);
    assertThat(grid.nodes()).isSorted();
    assertThat(grid.node(7)).isCloseTo(2, within(1e-14));
    assertThat(grid.weights()).allMatch(weight -> weight > 0);
  }

  @Test
  void grids_are_equal_by_their_nodes_and_weights() {
    QuadratureGrid grid = QuadratureGrid.of(0, 1, 2);
    assertThat(grid)
        .isEqualTo(QuadratureGrid.of(new double[] {0, 1, 2}, new double[] {0.5, 1, 0.5}))
        .hasSameHashCodeAs(QuadratureGrid.of(0, 1, 2))
        .isNotEqualTo(QuadratureGrid.evenlySpaced(0, 2, 3))
        .isNotEqualTo(QuadratureGrid.of(0, 1, 3))
        .isNotEqualTo("grid");
  }

  @Test
  void the_text_changes_with_every_bit_of_a_node_or_weight() {
    String text = QuadratureGrid.of(0, 1, 2).toString();
    assertThat(text).matches("QuadratureGrid\\[3 nodes, [0-9a-f]{64}]");
    assertThat(QuadratureGrid.of(0, Math.nextUp(1.0), 2).toString()).isNotEqualTo(text);
    assertThat(QuadratureGrid.evenlySpaced(0, 2, 3).toString()).isNotEqualTo(text);
    assertThat(QuadratureGrid.of(0, 1, 2)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN | 1        | 3 | The lower end of the grid (NaN) must be a finite number.",
        "0   | Infinity | 3 | The upper end of the grid (Infinity) must be a finite number.",
        "0   | 1        | 1 | The number of nodes (1) must be at least 2.",
        "1   | 1        | 3 | The lower end of the grid (1.0) must be below the upper end (1.0)."
      })
  void an_even_grid_without_extent_is_refused(
      double lower, double upper, int count, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadratureGrid.evenlySpaced(lower, upper, count))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN  | 1   | 3   | The lower end of the grid (NaN) must be a finite number.",
        "0    | 0   | 3   | The step of the grid (0.0) must be finite and greater than 0.",
        "0    | -1  | 3   | The step of the grid (-1.0) must be finite and greater than 0.",
        "0    | 1   | NaN | The end of the grid (NaN) must be a finite number.",
        "0    | 1   | 0   | The number of nodes (0) must lie between 2 and 100000.",
        "0    | 1   | 1   | The number of nodes (1) must lie between 2 and 100000.",
        "0    | 1   | 1e6 | The number of nodes (100001) must lie between 2 and 100000."
      })
  void a_repeated_addition_of_too_few_or_too_many_nodes_is_refused(
      double lower, double step, double end, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadratureGrid.byRepeatedAddition(lower, step, end))
        .withMessage(message);
  }

  /** At 10¹⁶ the next double is 2 away. */
  @Test
  void a_step_lost_in_rounding_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadratureGrid.byRepeatedAddition(1e16, 1, 1e16 + 20))
        .withMessageStartingWith("The number of nodes (100001)");
  }

  @Test
  void a_step_enlarged_by_rounding_is_taken_as_it_comes() {
    QuadratureGrid grid = QuadratureGrid.byRepeatedAddition(1e16, 2.9, 1e16 + 30);
    assertThat(grid.size()).isEqualTo(15);
  }

  @Test
  void nodes_must_be_at_least_two_finite_and_increasing() {
    assertRefused("The number of nodes (0) must be at least 2.");
    assertRefused("The number of nodes (1) must be at least 2.", 1);
    assertRefused("The node of the grid (NaN) must be a finite number.", 0, Double.NaN, 1);
    assertRefused("The node of the grid (1.0) must be above the one before.", 0, 1, 1, 2);
    assertRefused("The node of the grid (0.5) must be above the one before.", 0, 1, 0.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_weight_that_is_not_positive_and_finite_is_refused(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadratureGrid.of(new double[] {0, 1}, new double[] {1, weight}))
        .withMessage("The weight of a node (" + weight + ") must be finite and greater than 0.");
  }

  @Test
  void a_weight_is_needed_for_each_node() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadratureGrid.of(new double[] {0, 1}, new double[] {1}))
        .withMessage("The number of weights (1) must be the number of nodes (2).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN | 1   | 5  | The mean of the prior (NaN) must be a finite number.",
        "0   | 0   | 5  | The standard deviation of the prior (0.0) must be finite and greater than 0.",
        "0   | 1   | 1  | The number of nodes (1) must lie between 2 and 40.",
        "0   | 1   | 41 | The number of nodes (41) must lie between 2 and 40."
      })
  void a_gauss_hermite_grid_outside_its_domain_is_refused(
      double mean, double deviation, int count, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadratureGrid.gaussHermite(mean, deviation, count))
        .withMessage(message);
  }

  private static void assertRefused(String message, double... nodes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadratureGrid.of(nodes))
        .withMessage(message);
  }

  private static double integral(QuadratureGrid grid, DoubleUnaryOperator function) {
    DoubleStream terms =
        IntStream.range(0, grid.size())
            .mapToDouble(i -> grid.weight(i) * function.applyAsDouble(grid.node(i)));
    return terms.sum();
  }
}
