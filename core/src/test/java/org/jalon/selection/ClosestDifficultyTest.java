package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;

class ClosestDifficultyTest extends SelectionCriterionConformance {

  @Override
  protected SelectionCriterion criterion() {
    return new ClosestDifficulty();
  }

  @Test
  void the_difficulty_of_a_polytomous_item_is_the_mean_of_its_difficulties_or_steps() {
    NominalResponse nominal = NominalResponse.relativeToFirst(1, 0.5, 2, -0.5);
    IntToDoubleFunction values =
        criterion()
            .values(
                TestContexts.start(
                    TestModels.bank(
                        List.of(
                            LogisticModel.threePL(2, 0.5, 0.2),
                            GradedResponse.of(1.5, -1, 0, 2.5),
                            GeneralizedPartialCredit.of(-0.7, 1, -0.5),
                            nominal)),
                    -1));

    assertThat(values.applyAsDouble(0)).isEqualTo(-1.5);
    assertThat(values.applyAsDouble(1)).isCloseTo(-1.5, within(1e-15));
    assertThat(values.applyAsDouble(2)).isCloseTo(-1.25, within(1e-15));
    assertThat(values.applyAsDouble(3)).isEqualTo(-Math.abs(InformationPeak.of(nominal) + 1));
  }

  @Test
  void discriminations_are_comparable_between_models() {
    GeneralizedPartialCredit credit = GeneralizedPartialCredit.of(0.8, -1, 1);
    NominalResponse same = new NominalResponse(List.of(0.0, 0.8, 1.6), List.of(0.0, 0.8, 0.0));

    assertThat(ItemShape.of(credit).discrimination()).isEqualTo(0.8);
    assertThat(ItemShape.of(same).discrimination()).isCloseTo(0.8, within(1e-15));
    assertThat(ItemShape.of(new LogisticModel(-1.5, 0, 0, 1)).discrimination()).isEqualTo(1.5);
  }
}
