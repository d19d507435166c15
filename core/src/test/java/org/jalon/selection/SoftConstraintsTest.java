package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.constraint.ItemCondition;
import org.jalon.testing.TestContent;
import org.jalon.testing.TestContexts;

/** The two soft forms of content constraints against their published steps, one after another. */
class SoftConstraintsTest {

  private static final SelectionCriterion INFORMATION = new MaximumInformation();

  /** Of the items in the published order none has a higher value than the one before. */
  @Property(tries = 3000)
  void the_weighted_penalty_model_ranks_as_its_steps_do(
      @ForAll("contexts") SelectionContext context,
      @ForAll("wishes") List<SoftConstraint> wishes,
      @ForAll @IntRange(min = 5, max = 15) int length) {
    WeightedPenalty criterion = new WeightedPenalty(INFORMATION, wishes, length, 0.6, 0.4);
    IntToDoubleFunction values = criterion.values(context);
    List<Integer> order = new ObviousPenalties(context, criterion).order();
    for (int i = 1; i < order.size(); i++) {
      assertThat(values.applyAsDouble(order.get(i)))
          .isLessThanOrEqualTo(values.applyAsDouble(order.get(i - 1)) + 1e-9);
    }
  }

  @Property(tries = 3000)
  void the_priority_index_is_the_product_of_information_and_open_shares(
      @ForAll("contexts") SelectionContext context, @ForAll("wishes") List<SoftConstraint> wishes) {
    IntToDoubleFunction values = new MaximumPriorityIndex(INFORMATION, wishes).values(context);
    IntToDoubleFunction expected = new ObviousPriorities(context, wishes).values();
    for (int item = context.eligibility().next(0);
        item >= 0;
        item = context.eligibility().next(item + 1)) {
      assertThat(values.applyAsDouble(item)).isCloseTo(expected.applyAsDouble(item), within(1e-12));
    }
  }

  @Provide
  Arbitrary<SelectionContext> contexts() {
    return TestContexts.contexts();
  }

  @Provide
  Arbitrary<List<SoftConstraint>> wishes() {
    return Combinators.combine(
            Arbitraries.of(TestContent.CONDITIONS.keySet()),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(0.5, 1.0, 2.0))
        .as(
            (condition, minimum, more, weight) ->
                new SoftConstraint(
                    ItemCondition.parse(condition), minimum, Math.max(1, minimum + more), weight))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .withoutEdgeCases();
  }
}
