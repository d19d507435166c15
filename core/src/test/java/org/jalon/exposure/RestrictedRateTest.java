package org.jalon.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No item asked more often than a share of the tests. */
class RestrictedRateTest extends ExposureControlConformance {

  @Override
  protected ExposureControl control() {
    return new RestrictedRate(0.2, Exposures.inThreeClasses());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "1, 1, false",
    "4, 1, false",
    "5, 1, true",
    "9, 1, true",
    "9, 2, false",
    "10, 2, true",
    "99, 19, true",
    "99, 20, false"
  })
  void an_item_may_be_asked_if_it_was_in_fewer_than_the_share_of_the_tests_with_this_one(
      int tests, int administered, boolean eligible) {
    ExposureRates rates = Exposures.rates(tests, "q0 " + administered + " 0");

    assertThat(isEligible(new RestrictedRate(0.2, rates), 0, 0)).isEqualTo(eligible);
  }

  /** Whole numbers as a decimal share of them would be by hand: 0.07 · 100 is 7, not a bit more. */
  @Property(tries = 1000)
  void a_test_after_another_never_exceeds_the_share_rounded_up(
      @ForAll @IntRange(min = 1, max = 100) int percent, @ForAll @IntRange(max = 3000) int tests) {
    int allowed = -Math.floorDiv(-percent * (tests + 1), 100);
    double maximum = percent / 100.0;

    assertThat(isEligible(maximum, tests, Math.min(tests, allowed - 1))).isTrue();
    assertThat(allowed <= tests && isEligible(maximum, tests, allowed)).isFalse();
  }

  @Test
  void the_class_of_the_ability_decides() {
    assertThat(isEligible(control(), -2, 0)).isFalse();
    assertThat(isEligible(control(), -2, 1)).isTrue();
    assertThat(isEligible(control(), 0, 0)).isTrue();
    assertThat(isEligible(control(), 0, 1)).isFalse();
    assertThat(isEligible(control(), 2, 0)).isTrue();
  }

  @Test
  void it_does_not_give_way() {
    assertThat(control().givesWay()).isFalse();
    assertThat(control().describe()).isEqualTo("asked in at most 0.2000 of all tests");
  }

  private static boolean isEligible(double maximum, int tests, int administered) {
    ExposureRates rates = Exposures.rates(tests, "q0 " + administered + " 0");
    return isEligible(new RestrictedRate(maximum, rates), 0, 0);
  }

  private static boolean isEligible(ExposureControl control, double ability, int item) {
    ResolvedItemBank bank = Exposures.bank(2);
    return control.eligible(Exposures.context(bank, ability, 1)).get(item);
  }
}
