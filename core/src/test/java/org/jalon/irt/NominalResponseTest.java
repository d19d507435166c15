package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class NominalResponseTest extends ResponseModelConformance {

  @Override
  protected Stream<NominalResponse> models() {
    return Stream.of(
        NominalResponse.relativeToFirst(1, 0.5),
        NominalResponse.relativeToFirst(1.02, 1.274, 0.937, -0.89, 0.82, -1.068),
        NominalResponse.relativeToFirst(-3, 40, 3, 40),
        new NominalResponse(List.of(1.0, 1.0, 1.0), List.of(0.0, 1.0, 2.0)),
        new NominalResponse(List.of(-30.0, 0.0, 30.0), List.of(-100.0, 0.0, 100.0)));
  }

  @Property(tries = 300)
  void only_differences_of_slopes_and_intercepts_count(
      @ForAll @DoubleRange(min = -8, max = 8) @Scale(6) double ability,
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(6) double shift) {
    NominalResponse model = NominalResponse.relativeToFirst(1, 0.5, -0.5, 1);
    NominalResponse moved =
        new NominalResponse(
            model.slopes().stream().map(slope -> slope + shift).toList(),
            model.intercepts().stream().map(intercept -> intercept - shift).toList());
    for (int category = 0; category < 3; category++) {
      assertThat(moved.probability(ability, category))
          .isCloseTo(model.probability(ability, category), withinPercentage(1e-10));
    }
    assertThat(moved.information(ability))
        .isCloseTo(model.information(ability), withinPercentage(1e-10));
  }

  @Test
  void the_partial_credit_models_are_special_cases() {
    GeneralizedPartialCredit credit = GeneralizedPartialCredit.of(1.4, 1, -0.5);
    NominalResponse nominal = NominalResponse.relativeToFirst(1.4, -1.4, 2.8, -0.7);
    for (int category = 0; category < 3; category++) {
      assertThat(nominal.probability(0.3, category))
          .isCloseTo(credit.probability(0.3, category), withinPercentage(1e-12));
    }
  }

  @Test
  void illegal_parameters_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NominalResponse.relativeToFirst(1, 2, 3))
        .withMessage("The number of slopes and intercepts (3) must be even.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NominalResponse.relativeToFirst())
        .withMessage("The number of slopes (1) must be at least 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NominalResponse(List.of(1.0, 2.0), List.of(1.0)))
        .withMessage("The number of intercepts (1) must be the number of slopes (2).");
  }
}
