package org.jalon.json;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.constraint.ExactTestAssembler;
import org.jalon.constraint.ItemCondition;
import org.jalon.item.RandomBanks;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.MaximumPriorityIndex;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.ShadowTest;
import org.jalon.selection.SoftConstraint;
import org.jalon.selection.WeightedPenalty;

/** Random criteria that heed content. */
final class RandomContent {

  private RandomContent() {}

  static Arbitrary<SelectionCriterion> criteria() {
    Arbitrary<SelectionCriterion> plain = Arbitraries.just(new MaximumInformation());
    return Arbitraries.oneOf(
        plain,
        Combinators.combine(plain, RandomPlans.atLeast(1))
            .as((inner, length) -> new ShadowTest(inner, length, new ExactTestAssembler())),
        Combinators.combine(plain, wishes()).as(MaximumPriorityIndex::new),
        Combinators.combine(
                plain,
                wishes(),
                RandomPlans.atLeast(100),
                RandomBanks.shares(),
                RandomBanks.shares())
            .as(WeightedPenalty::new));
  }

  private static Arbitrary<List<SoftConstraint>> wishes() {
    return Combinators.combine(
            Arbitraries.of("LEVEL == 1", "ID %in% c('a', \"b\")", "!(`é à` <= -1.5)"),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(10, 100),
            RandomPlans.positives())
        .as(
            (condition, minimum, maximum, weight) ->
                new SoftConstraint(ItemCondition.parse(condition), minimum, maximum, weight))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }
}
