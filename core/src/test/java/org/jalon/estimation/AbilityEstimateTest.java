package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbilityEstimateTest {

  @Test
  void a_standard_error_may_be_zero_or_infinite() {
    assertThat(new AbilityEstimate(1, 0, Convergence.CONVERGED, 3).standardError()).isZero();
    assertThat(
            new AbilityEstimate(1, Double.POSITIVE_INFINITY, Convergence.NOT_CONVERGED, 0)
                .standardError())
        .isInfinite();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN       | 1    | 0  | The ability (NaN) must be a finite number.",
        "Infinity  | 1    | 0  | The ability (Infinity) must be a finite number.",
        "0         | -0.1 | 0  | The standard error (-0.1) must lie between 0.0 and Infinity.",
        "0         | NaN  | 0  | The standard error (NaN) must lie between 0.0 and Infinity.",
        "0         | 1    | -1 | The number of iterations (-1) must be at least 0."
      })
  void an_impossible_value_is_refused(
      double ability, double standardError, int iterations, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AbilityEstimate(ability, standardError, Convergence.CONVERGED, iterations))
        .withMessage(message);
  }
}
