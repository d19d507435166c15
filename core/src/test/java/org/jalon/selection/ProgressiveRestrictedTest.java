package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jalon.exposure.Exposures;
import org.jalon.exposure.RestrictedRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The progressive-restricted method: a strategy, and a control for each test. */
class ProgressiveRestrictedTest {

  @Test
  void the_weight_of_information_grows_evenly_unless_accelerated() {
    assertThat(ProgressiveRestricted.of(20, 0.25).strategy())
        .isEqualTo(new Progressive(new TestPace.Length(20, 0)));
  }

  @Test
  void the_control_knows_the_tests_before() {
    assertThat(ProgressiveRestricted.of(20, 0.25).control(Exposures.inThreeClasses()))
        .isEqualTo(new RestrictedRate(0.25, Exposures.inThreeClasses()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void what_is_no_maximum_is_refused(double maximum) {
    assertThatThrownBy(() -> ProgressiveRestricted.of(20, maximum))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The maximum exposure rate (%s) must be greater than 0 and at most 1.", maximum);
  }

  @Test
  void a_test_of_one_item_is_refused() {
    assertThatThrownBy(() -> ProgressiveRestricted.of(1, 0.25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The length of the test (1) must lie between 2 and 10000.");
  }
}
