package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers by which a profile test is judged. */
class ProfileConditionsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0, 7, 0",
    "7, 7, 100",
    "1, 3, 33",
    "2, 3, 67",
    "1, 8, 13",
    "3, 8, 38",
    "1, 200, 1",
    "23, 40, 58",
    "99, 200, 50",
    "1073741824, 2147483647, 50"
  })
  void a_rate_is_rounded_to_the_nearest_percent_and_halves_go_up(
      int correct, int counted, int rate) {
    assertThat(ProfileConditions.rate(correct, counted)).isEqualTo(rate);
  }

  @Test
  void every_rate_is_the_one_that_double_precision_gives() {
    for (int counted = 1; counted <= 1_000; counted++) {
      for (int correct = 0; correct <= counted; correct++) {
        assertThat(ProfileConditions.rate(correct, counted))
            .isEqualTo((int) Math.round(100.0 * correct / counted));
      }
    }
  }

  @Test
  void every_number_of_trusted_items_is_the_one_that_double_precision_gives() {
    for (int items = 0; items <= 100_000; items++) {
      assertThat(ProfileConditions.REFERENCE.trustedItems(items))
          .isEqualTo((int) Math.ceil(0.66 * items));
    }
  }

  @Property
  void large_tests_are_counted_as_double_precision_does(
      @ForAll @IntRange(min = 1) int counted, @ForAll @IntRange(min = 0) int some) {
    int correct = Math.min(some, counted);
    assertThat(ProfileConditions.rate(correct, counted))
        .isEqualTo((int) Math.round(100.0 * correct / counted));
    assertThat(ProfileConditions.REFERENCE.trustedItems(counted))
        .isEqualTo((int) Math.ceil(0.66 * counted));
  }

  @Property
  void one_more_right_answer_never_lowers_the_rate(
      @ForAll @IntRange(min = 1, max = 10_000) int counted,
      @ForAll @IntRange(min = 0, max = 10_000) int some) {
    int correct = some % counted;
    assertThat(ProfileConditions.rate(correct + 1, counted))
        .isBetween(ProfileConditions.rate(correct, counted), 100);
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "4, 3", "0, -1"})
  void more_right_answers_than_count_have_no_rate(int correct, int counted) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProfileConditions.rate(correct, counted))
        .withMessage(
            "The number of right answers (%d) must lie between 0 and the number of items that count (%d).",
            correct, counted);
  }

  @Test
  void other_percentages_of_trust_are_possible() {
    assertThat(new ProfileConditions(0, 50, 3, 7, 8).trustedItems(9)).isZero();
    assertThat(new ProfileConditions(50, 50, 3, 7, 8).trustedItems(9)).isEqualTo(5);
    assertThat(new ProfileConditions(100, 50, 3, 7, 8).trustedItems(9)).isEqualTo(9);
  }

  @Test
  void every_number_out_of_range_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfileConditions(101, -1, 0, 9, 1_001))
        .withMessage(
            """
            The percentage of trust (101) must lie between 0 and 100.
            The minimum rate (-1) must lie between 0 and 100.
            The number of items per competence (0) must lie between 1 and 100.
            The highest level (9) must lie between 1 and 8.
            The number of points per level (1001) must lie between 1 and 1000.""");
  }

  @Test
  void a_single_wrong_number_is_named_alone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfileConditions(66, 50, 3, 7, 0))
        .withMessage("The number of points per level (0) must lie between 1 and 1000.");
  }
}
