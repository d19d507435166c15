package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ResolvedItemBank;

/** Sum scores by recursion. */
class SumScoresTest {

  private static final ExpectedAPosteriori EAP = ExpectedAPosteriori.withDefaults();
  private static final WeightedNodes NODES = WeightedNodes.of(EAP.prior(), EAP.grid());

  @Property(tries = 20)
  void the_recursion_is_the_sum_over_all_patterns(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int items) {
    ResolvedItemBank bank = Simulated.polytomous(seed, items);
    List<double[][]> tables = tables(bank);
    SumScores sums = SumScores.of(tables, NODES.size());

    for (int node : new int[] {0, 17, 30, 60}) {
      double[] obvious = obvious(tables, node);
      assertThat(sums.highest()).isEqualTo(obvious.length - 1);
      for (int score = 0; score < obvious.length; score++) {
        assertThat(sums.probability(node, score)).isCloseTo(obvious[score], within(1e-14));
      }
    }
    assertThat(sums.probability(0, -1) + sums.probability(0, sums.highest() + 1)).isZero();
  }

  private static double[] obvious(List<double[][]> items, int node) {
    int patterns = items.stream().mapToInt(item -> item[node].length).reduce(1, (a, b) -> a * b);
    double[] byScore = new double[items.stream().mapToInt(i -> i[node].length - 1).sum() + 1];
    for (int pattern = 0; pattern < patterns; pattern++) {
      int rest = pattern;
      int score = 0;
      double probability = 1;
      for (double[][] item : items) {
        int k = rest % item[node].length;
        rest /= item[node].length;
        score += k;
        probability *= item[node][k];
      }
      byScore[score] += probability;
    }
    return byScore;
  }

  @Property(tries = 20)
  void the_sums_without_an_item_are_those_of_the_others(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int items) {
    List<double[][]> tables = tables(Simulated.polytomous(seed, items));
    List<Integer> seen = new ArrayList<>();
    SumScores.withoutEach(
        tables,
        NODES.size(),
        (others, item) -> {
          List<double[][]> rest = new ArrayList<>(tables);
          rest.remove(item);
          SumScores expected = SumScores.of(rest, NODES.size());
          for (int score = 0; score <= expected.highest(); score++) {
            assertThat(others.probability(40, score))
                .isCloseTo(expected.probability(40, score), within(1e-14));
          }
          seen.add(item);
        });

    assertThat(seen).isEqualTo(IntStream.range(0, items).boxed().toList());
  }

  @Property(tries = 20)
  void abilities_grow_with_the_sum_score_and_expected_counts_add_up(@ForAll long seed) {
    ResolvedItemBank bank = Simulated.twoPL(seed, 12);
    SumScoreTable table =
        SumScoreTable.of(bank, Simulated.answers(bank, seed, 100), EAP.prior(), EAP.grid());

    assertThat(table.scores().stream().map(SumScoreEstimate::ability).toList())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(table.scores().stream().mapToDouble(SumScoreEstimate::expected).sum())
        .isCloseTo(100, within(1e-9));
    assertThat(table.scores().stream().mapToInt(SumScoreEstimate::observed).sum()).isEqualTo(100);
  }

  /** In the Rasch model the sum score says all. */
  @Property(tries = 20)
  void in_the_rasch_model_the_ability_of_a_sum_score_is_that_of_every_pattern_with_it(
      @ForAll long seed) {
    ResolvedItemBank bank = Simulated.bank(9, i -> LogisticModel.onePL(i / 4.0 - 1));
    ResponseMatrix answers = Simulated.answers(bank, seed, 20);
    SumScoreTable table = SumScoreTable.of(bank, answers, EAP.prior(), EAP.grid());
    MatchedAnswers matched = MatchedAnswers.of(bank, answers);

    for (int person = 0; person < 20; person++) {
      assertThat(EAP.estimate(matched.responses(person)).ability())
          .isCloseTo(table.scores().get(matched.sumScore(person)).ability(), within(1e-12));
    }
  }

  private static List<double[][]> tables(ResolvedItemBank bank) {
    return IntStream.range(0, bank.size())
        .mapToObj(i -> NODES.probabilities(bank.model(i)))
        .toList();
  }
}
