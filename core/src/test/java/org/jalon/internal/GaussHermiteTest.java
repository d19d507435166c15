package org.jalon.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussHermiteTest {

  @Test
  void the_rule_of_two_nodes_is_known_in_closed_form() {
    GaussHermite rule = GaussHermite.of(2);
    assertThat(rule.node(0)).isCloseTo(-Math.sqrt(0.5), within(1e-15));
    assertThat(rule.node(1)).isCloseTo(Math.sqrt(0.5), within(1e-15));
    assertThat(rule.weight(0)).isCloseTo(Math.sqrt(Math.PI) / 2, within(1e-15));
    assertThat(rule.weight(1)).isCloseTo(Math.sqrt(Math.PI) / 2, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 21, 40})
  void nodes_increase_and_the_rule_is_symmetric(int count) {
    GaussHermite rule = GaussHermite.of(count);
    for (int i = 0; i < count; i++) {
      assertThat(rule.node(i)).isCloseTo(-rule.node(count - 1 - i), within(1e-13));
      assertThat(rule.weight(i)).isPositive().isEqualTo(rule.weight(count - 1 - i));
    }
    assertThat(IntStream.range(0, count).mapToDouble(rule::node).toArray()).isSorted();
  }

  /** The integral of x²ᵏ exp(−x²) is √π · (1/2) (3/2) … (k − 1/2). */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 21, 40})
  void even_powers_up_to_twice_the_number_of_nodes_are_integrated_exactly(int count) {
    GaussHermite rule = GaussHermite.of(count);
    double exact = Math.sqrt(Math.PI);
    for (int k = 0; 2 * k <= 2 * count - 1; k++) {
      assertThat(integral(rule, count, 2 * k)).isCloseTo(exact, withinPercentage(1e-9));
      exact *= k + 0.5;
    }
  }

  private static double integral(GaussHermite rule, int count, int power) {
    return IntStream.range(0, count)
        .mapToDouble(i -> rule.weight(i) * StrictMath.pow(rule.node(i), power))
        .sum();
  }
}
