package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

class TargetInformationTest extends SelectionCriterionConformance {

  private static final List<Double> ABILITIES = List.of(-1.0, 0.5, 2.0);
  private static final List<Double> TARGET = List.of(3.0, 6.0, 1.5);

  @Override
  protected SelectionCriterion criterion() {
    return new TargetInformation(ABILITIES, TARGET, 10);
  }

  @Property(tries = 2000)
  void it_is_the_squared_distance_of_the_test_with_the_item_from_its_share_of_the_target(
      @ForAll("everyModel") SelectionContext context) {
    for (int item = 0; item < context.bank().size(); item++) {
      Responses with = context.responses().with(item, 0);
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        double total = 0;
        for (int i = 0; i < with.size(); i++) {
          total += with.model(i).information(ABILITIES.get(k));
        }
        sum += Math.pow(Math.min(1, with.size() / 10.0) * TARGET.get(k) - total, 2);
      }
      assertThat(criterion().values(context).applyAsDouble(item))
          .isCloseTo(-sum, within(1e-10 * (1 + sum)));
    }
  }

  @Test
  void targets_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new TargetInformation(List.of(), List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The list of abilities ([]) must not be empty.");
    assertThatThrownBy(() -> new TargetInformation(List.of(1.0), List.of(1.0, 2.0), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of targets (2) must be the number of abilities (1).");
    assertThatThrownBy(() -> new TargetInformation(List.of(1.0), List.of(-1.0), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The target information (-1.0) must lie between 0.0 and ");
    assertThatThrownBy(() -> new TargetInformation(List.of(Double.NaN), List.of(1.0), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The ability of the target (NaN) must be a finite number.");
    assertThatThrownBy(() -> new TargetInformation(List.of(1.0), List.of(1.0), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of items to reach the target (0) must be at least 1.");
  }

  @Provide
  Arbitrary<SelectionContext> everyModel() {
    return TestModels.contexts();
  }
}
