package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.testing.TestContexts;

/** Ties left to chance keep the order of the values. */
class RandomTiesTest {

  @Property(tries = 1000)
  void the_values_are_those_of_the_ranking_without_chance(
      @ForAll("contexts") SelectionContext context) {
    ItemSelector first = ItemSelector.of(new ClosestDifficulty(), new Best());
    ItemSelector random = first.breakingTies(TieBreaking.RANDOM);

    assertThat(values(random.rank(context, 99))).isEqualTo(values(first.rank(context, 99)));
    assertThat(random.rank(context, 99))
        .containsExactlyInAnyOrderElementsOf(first.rank(context, 99));
    assertThat(random.select(context)).isEqualTo(random.select(context));
  }

  @Provide
  Arbitrary<SelectionContext> contexts() {
    return TestContexts.contexts();
  }

  private static List<Double> values(List<RankedItem> ranking) {
    return ranking.stream().map(RankedItem::value).toList();
  }
}
