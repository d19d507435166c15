package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TestPaceTest {

  @Property(tries = 1000)
  void weights_rise_from_zero_at_the_first_item_to_one_at_the_last(
      @ForAll @IntRange(min = 2, max = 40) int length,
      @ForAll @DoubleRange(min = 0, max = 500) double acceleration) {
    TestPace pace = new TestPace.Length(length, acceleration);
    double before = pace.weight(TestCandidates.context(0, 1, 1));
    assertThat(before).isZero();
    for (int answers = 1; answers < length; answers++) {
      double weight = pace.weight(TestCandidates.context(answers, 1, 1));
      assertThat(weight).isBetween(before, 1.0);
      before = weight;
    }
    assertThat(before).isEqualTo(1);
    assertThat(pace.weight(TestCandidates.context(length + 3, 1, 1))).isEqualTo(1);
  }

  @Test
  void without_acceleration_the_weight_grows_evenly() {
    TestPace pace = new TestPace.Length(5, 0);

    assertThat(pace.weight(TestCandidates.context(1, 1, 1))).isEqualTo(0.25);
    assertThat(pace.weight(TestCandidates.context(3, 1, 1))).isEqualTo(0.75);
  }

  @Test
  void precision_counts_as_far_as_it_has_come_or_as_the_position_has() {
    TestPace pace = new TestPace.Precision(0.3, 31, 2);

    assertThat(pace.weight(TestCandidates.context(0, 1, 0.3))).isZero();
    assertThat(pace.weight(TestCandidates.context(3, 1, 0.6))).isCloseTo(0.0625, within(1e-15));
    assertThat(pace.weight(TestCandidates.context(15, 1, 0.6))).isCloseTo(0.25, within(1e-15));
    assertThat(pace.weight(TestCandidates.context(3, 1, Double.POSITIVE_INFINITY)))
        .isCloseTo(0.01, within(1e-15));
    assertThat(pace.weight(TestCandidates.context(3, 1, 0.1))).isEqualTo(1);
    assertThat(pace.weight(TestCandidates.context(3, 1, 0))).isEqualTo(1);
    assertThat(pace.fullExponent()).isCloseTo(1 / 0.09, within(1e-13));
  }

  @Test
  void paces_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new TestPace.Length(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The length of the test (1) must lie between 2 and 10000.");
    assertThatThrownBy(() -> new TestPace.Length(5, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The acceleration (-1.0) must lie between 0.0 and ");
    assertThatThrownBy(() -> new TestPace.Precision(0, 5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The standard error (0.0) must be finite and greater than 0.");
    assertThatThrownBy(() -> new TestPace.Precision(0.3, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The maximum length of the test (1) must be at least 2.");
    assertThatThrownBy(() -> new TestPace.Precision(0.3, 5, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The acceleration (NaN) must lie between 0.0 and ");
  }
}
