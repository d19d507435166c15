package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.item.Responses;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SelectionCriterion} must do. Extend it to test a criterion of your own; JUnit
 * Jupiter and jqwik must both be among the engines.
 */
public abstract class SelectionCriterionConformance {

  /**
   * The criterion to test.
   *
   * @return a new object at every call, equal in effect to all others
   */
  protected abstract SelectionCriterion criterion();

  @Property(tries = 500)
  void no_eligible_item_has_the_value_nan(@ForAll("contexts") SelectionContext context) {
    SelectionCriterion criterion = criterion();
    for (int item = next(context, 0); item >= 0; item = next(context, item + 1)) {
      assertThat(criterion.values(context).applyAsDouble(item)).isNotNaN();
    }
  }

  @Property(tries = 500)
  void the_same_context_gives_the_same_bits(@ForAll("contexts") SelectionContext context) {
    SelectionCriterion one = criterion();
    SelectionCriterion other = criterion();
    for (int item = next(context, 0); item >= 0; item = next(context, item + 1)) {
      double value = one.values(context).applyAsDouble(item);
      assertThat(bits(one.values(context).applyAsDouble(item))).isEqualTo(bits(value));
      assertThat(bits(other.values(context).applyAsDouble(item))).isEqualTo(bits(value));
    }
  }

  /** A criterion that has no running form passes. */
  @Property(tries = 500)
  void following_a_test_it_ranks_the_same_items(
      @ForAll("contexts") SelectionContext context, @ForAll @IntRange(min = 1, max = 6) int depth) {
    criterion().running(context.bank()).ifPresent(running -> ranksAlike(context, running, depth));
  }

  private void ranksAlike(SelectionContext context, RunningRanking running, int depth) {
    Responses responses = context.responses();
    running.clear();
    for (int i = 0; i < responses.size(); i++) {
      running.add(responses.item(i), responses.category(i));
    }
    running.add(0, 0);
    running.undo();
    TopItems top = new TopItems(depth);
    top.clear(depth);
    running.rank(context.estimate().ability(), context.eligibility().items(), top);
    assertThat(IntStream.range(0, top.size()).mapToObj(i -> ranked(top, i)))
        .isEqualTo(ItemSelector.of(criterion(), new Best()).rank(context, depth));
  }

  private static RankedItem ranked(TopItems top, int rank) {
    return new RankedItem(top.item(rank), top.value(rank) + 0.0); // a zero is a zero
  }

  @Test
  void its_fingerprint_lasts_from_one_object_to_another() {
    assertThat(fingerprint(criterion())).isEqualTo(fingerprint(criterion()));
  }

  @Provide
  Arbitrary<SelectionContext> contexts() {
    return TestContexts.contexts();
  }

  private static int next(SelectionContext context, int from) {
    return context.eligibility().next(from);
  }

  private static long bits(double value) {
    return Double.doubleToLongBits(value);
  }

  private static Fingerprint fingerprint(SelectionCriterion criterion) {
    return Fingerprint.of("criterion").addValue("value", criterion).build();
  }
}
