package org.jalon.examples.commandline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Places of an axis that have a label. */
class TicksTest {

  @Test
  void ticks_are_multiples_of_one_two_or_five_times_a_power_of_ten() {
    assertThat(Ticks.within(new Range(-4, 4), 8, false).labels())
        .containsExactly("−4", "−3", "−2", "−1", "0", "1", "2", "3", "4");
    assertThat(Ticks.around(new Range(0, 0.47), 5, false).labels())
        .containsExactly("0.0", "0.1", "0.2", "0.3", "0.4", "0.5");
    assertThat(Ticks.within(new Range(0, 61_000), 4, false).labels())
        .containsExactly("0", "20,000", "40,000", "60,000");
    assertThat(Ticks.around(new Range(1e-7, 4.2e-7), 3, false).labels())
        .containsExactly("0.0000000", "0.0000002", "0.0000004", "0.0000006");
  }

  @Test
  void whole_numbers_have_no_ticks_between() {
    assertThat(Ticks.within(new Range(0, 3), 12, true).labels())
        .containsExactly("0", "1", "2", "3");
    assertThat(Ticks.within(new Range(0, 3), 12, false).labels()).contains("0.5");
  }

  @Property
  void there_are_about_as_many_as_wanted_and_the_range_is_enclosed(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e12) double span,
      @ForAll @IntRange(min = 1, max = 12) int wanted) {
    Range range = new Range(low, low + span);
    Ticks within = Ticks.within(range, wanted, false);
    Ticks around = Ticks.around(range, wanted, false);

    assertThat(within.values()).hasSizeLessThanOrEqualTo(wanted + 1);
    assertThat(within.values()).allMatch(value -> range.holds(value.doubleValue()));
    assertThat(around.values()).hasSizeBetween(2, wanted + 3);
    assertThat(around.range().low()).isLessThanOrEqualTo(range.low());
    assertThat(around.range().high()).isGreaterThanOrEqualTo(range.high());
    assertThat(around.labels()).doesNotHaveDuplicates();
    assertThat(within.step().unscaledValue().toString().replaceAll("0+$", ""))
        .isIn(List.of("1", "2", "5"));
  }

  @Property
  void a_scale_keeps_the_order_and_the_ends(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double span) {
    Range range = new Range(low, low + span);
    Scale scale = new Scale(range, 400, 20);

    assertThat(scale.place(range.low())).isEqualTo(400);
    assertThat(scale.place(range.high())).isEqualTo(20);
    assertThat(scale.place(low + span / 3)).isBetween(20.0, 400.0);
  }

  @Test
  void a_range_without_an_extent_gets_one() {
    assertThat(Range.NONE.drawable()).isEqualTo(new Range(0, 1));
    assertThat(Range.of(5).drawable()).isEqualTo(new Range(4.5, 5.5));
    assertThat(Range.of(0, 0).drawable()).isEqualTo(new Range(-1, 1));
    assertThat(Range.of(Double.NaN, 2, Double.POSITIVE_INFINITY, -1)).isEqualTo(new Range(-1, 2));
    assertThat(Ticks.around(Range.of(1e15, 1e15).drawable(), 5, false).labels())
        .contains("1,000,000,000,000,000");
  }
}
