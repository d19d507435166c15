package org.jalon.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eligibility drawn so that exposure rates stay below a maximum on average. */
class ItemEligibilityTest extends ExposureControlConformance {

  private static final int TESTS = 20_000;

  @Override
  protected ExposureControl control() {
    return new ItemEligibility(0.2, Exposures.inThreeClasses());
  }

  /** Of 100 tests, 60 could use an item that was withheld 40 times. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "0, 100, 1",
    "20, 40, 0.6",
    "60, 40, 0.2",
    "10, 40, 1",
    "12, 40, 1",
    "24, 40, 0.5"
  })
  void the_probability_is_the_maximum_over_the_rate_among_eligible_tests(
      int administered, int withheld, double probability) {
    ExposureRates rates = Exposures.rates(100, "q0 " + administered + " " + withheld);

    assertThat(new ItemEligibility(0.2, rates).probability(new ItemId("q0"), 0))
        .isCloseTo(probability, within(1e-15));
  }

  @Test
  void an_item_never_heard_of_is_eligible() {
    assertThat(new ItemEligibility(0.2, Exposures.rates(100)).probability(new ItemId("q9"), 0))
        .isEqualTo(1);
  }

  /** Probabilities: 0.2 and 1 below −1, 0.5 and 0.2 in the middle, 1 above. */
  @ParameterizedTest
  @CsvSource({"-2, 0.2, 1", "-1, 0.5, 0.2", "0.9, 0.5, 0.2", "1, 1, 1"})
  void the_class_of_the_ability_decides_how_often_an_item_is_eligible(
      double ability, double first, double second) {
    ResolvedItemBank bank = Exposures.bank(2);
    int[] counts = new int[2];
    for (int seed = 0; seed < TESTS; seed++) {
      control().eligible(Exposures.context(bank, ability, seed)).stream()
          .forEach(item -> counts[item]++);
    }

    assertThat((double) counts[0] / TESTS).isCloseTo(first, within(4 * error(first)));
    assertThat((double) counts[1] / TESTS).isCloseTo(second, within(4 * error(second)));
  }

  @Test
  void it_gives_way() {
    assertThat(control().givesWay()).isTrue();
    assertThat(control().describe())
        .isEqualTo("not drawn as eligible: asked in at most 0.2000 of all tests");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void what_is_no_maximum_is_refused(double maximum) {
    String message =
        "The maximum exposure rate (%s) must be greater than 0 and at most 1.".formatted(maximum);
    assertThatThrownBy(() -> new ItemEligibility(maximum, Exposures.rates(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> new RestrictedRate(maximum, Exposures.rates(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static double error(double p) {
    return Math.sqrt(p * (1 - p) / TESTS);
  }
}
