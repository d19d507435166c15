package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.Allocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ranking that follows a test allocates nothing once it has seen one of that length. */
class WeightedRankingAllocationTest {

  private static final int RANKINGS = 10_000;
  private static final int LENGTH = 20;

  static List<SelectionCriterion> criteria() {
    return WeightedKernels.criteria(QuadratureGrid.evenlySpaced(-4, 4, 17));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void ten_thousand_rankings_allocate_nothing(SelectionCriterion criterion) {
    for (boolean mixed : new boolean[] {false, true}) {
      Walk walk = new Walk(criterion, bank(mixed));
      walk.run();

      assertThat(Allocation.bytes(walk)).isZero();
    }
  }

  private static ResolvedItemBank bank(boolean mixed) {
    return TestModels.bank(
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    mixed && i % 5 == 0
                        ? (ResponseModel) GradedResponse.of(1.1, i / 30.0 - 1.5, i / 30.0)
                        : LogisticModel.threePL(0.8 + i % 7 / 5.0, i / 15.0 - 2, 0.2))
            .toList());
  }

  /** Tests of equal length, one after the other, each asking the best item. */
  private static final class Walk implements Runnable {

    private final RunningRanking ranking;
    private final ItemSet allowed;
    private final TopItems top = new TopItems(3);

    Walk(SelectionCriterion criterion, ResolvedItemBank bank) {
      ranking = criterion.running(bank).orElseThrow();
      allowed = ItemSet.all(bank.size());
    }

    @Override
    public void run() {
      for (int i = 0; i < RANKINGS; i++) {
        if (i % LENGTH == 0) {
          ranking.clear();
          allowed.addAll();
        }
        top.clear(3);
        ranking.rank(i % 7 / 2.0 - 1.5, allowed, top);
        allowed.remove(top.item(0));
        ranking.add(top.item(0), i / 3 % 2);
      }
    }
  }
}
