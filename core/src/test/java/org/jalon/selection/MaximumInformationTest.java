package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;

class MaximumInformationTest extends SelectionCriterionConformance {

  @Override
  protected SelectionCriterion criterion() {
    return new MaximumInformation();
  }

  @Test
  void the_value_of_an_item_is_its_information_at_the_estimated_ability() {
    LogisticModel model = LogisticModel.threePL(1.2, 0.3, 0.2);
    ResolvedItemBank bank = ItemBank.of("one", "1", List.of(Item.of("q", model))).resolve();

    assertThat(criterion().values(TestContexts.start(bank, -0.7)).applyAsDouble(0))
        .isEqualTo(model.information(-0.7));
  }
}
