package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Where all items are equally good, their order in the bank decides. */
class TiedSelectorTest extends ItemSelectorConformance {

  /** Finds no item better than another, though some zeros are negative. */
  private record Indifferent() implements SelectionCriterion {
    @Override
    public IntToDoubleFunction values(SelectionContext context) {
      return item -> item % 2 == 0 ? 0.0 : -0.0;
    }
  }

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(new Indifferent(), new Best());
  }

  @Property(tries = 500)
  void of_equally_good_items_the_first_one_of_the_bank_is_chosen(
      @ForAll("contexts") SelectionContext context) {
    selector()
        .select(context)
        .ifPresent(
            selection -> assertThat(selection.item()).isEqualTo(context.eligibility().next(0)));
  }
}
