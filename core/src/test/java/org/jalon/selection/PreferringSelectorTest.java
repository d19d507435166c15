package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jalon.selection.SuccessProbability.Stretch;

/** Preferred items come first, the others follow, and chance decides among the best of both. */
class PreferringSelectorTest extends ItemSelectorConformance {

  private static final SuccessProbability EASY_AT_FIRST =
      new SuccessProbability(List.of(new Stretch(0, 5, 0.8, 0.4)));

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(new MaximumInformation(), new GeometricPick(3, 0.4))
        .preferring(EASY_AT_FIRST);
  }

  @Property(tries = 500)
  void no_preferred_item_ranks_behind_one_that_is_not(
      @ForAll("contexts") SelectionContext context) {
    List<Boolean> preferred =
        selector().rank(context, Integer.MAX_VALUE).stream()
            .map(ranked -> EASY_AT_FIRST.prefers(context, ranked.item()))
            .toList();

    assertThat(preferred).isSortedAccordingTo((one, other) -> other.compareTo(one));
  }
}
