package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.estimation.RunningPosterior;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.selection.MaximumExpectedInformation.Information;
import org.junit.jupiter.api.Test;

/** The companions of the criteria over dense tables find what the criteria themselves find. */
class WeightedRankingTest {

  private static final RandomSeed SEED = new RandomSeed(7);

  @Property(tries = 1500)
  void a_companion_ranks_the_same_items_with_the_same_bits(
      @ForAll("banks") ResolvedItemBank bank,
      @ForAll("grids") QuadratureGrid grid,
      @ForAll long seed) {
    for (SelectionCriterion criterion : WeightedKernels.criteria(grid)) {
      follow(criterion, bank, new RandomSeed(seed).at(0, "steps"));
    }
  }

  @Property(tries = 1500)
  void no_value_exceeds_its_bounds_and_both_ways_to_it_give_the_same_bits(
      @ForAll("banks") ResolvedItemBank bank,
      @ForAll("grids") QuadratureGrid grid,
      @ForAll long seed) {
    RandomStream draws = new RandomSeed(seed).at(0, "answers");
    RunningPosterior posterior = new RunningPosterior(bank, Prior.Normal.STANDARD, grid);
    for (int answers = 0; answers < 12; answers += 4) {
      double ability = ability(draws);
      for (BiFunction<ResolvedItemBank, QuadratureGrid, WeightedValues> kernel :
          WeightedKernels.ALL) {
        checkBounds(kernel.apply(bank, grid), kernel.apply(bank, grid), posterior, ability);
      }
      for (int i = 0; i < 4; i++) {
        int item = draws.nextInt(bank.size());
        posterior.add(item, answer(bank, item, draws));
      }
    }
  }

  @Test
  void there_is_no_companion_where_the_prior_depends_on_the_items() {
    Prior jeffreys = new Prior.Jeffreys();
    QuadratureGrid grid = QuadratureGrid.evenlySpaced(-4, 4, 9);
    ResolvedItemBank bank = TestCandidates.context(0, 1, 0.5).bank();

    assertThat(new PosteriorWeightedInformation(jeffreys, grid).running(bank)).isEmpty();
    assertThat(
            new MaximumExpectedInformation(
                    new ExpectedAPosteriori(jeffreys, grid), Information.FISHER)
                .running(bank))
        .isEmpty();
  }

  @Provide
  Arbitrary<ResolvedItemBank> banks() {
    return WeightedKernels.banks();
  }

  @Provide
  Arbitrary<QuadratureGrid> grids() {
    return WeightedKernels.grids();
  }

  /** Answers given and taken back in any order; a ranking of any depth among any items. */
  private static void follow(
      SelectionCriterion criterion, ResolvedItemBank bank, RandomStream draws) {
    RunningRanking running = criterion.running(bank).orElseThrow();
    List<int[]> answers = new ArrayList<>();
    for (int step = 0; step < 12; step++) {
      if (!answers.isEmpty() && draws.nextInt(4) == 0) {
        running.undo();
        answers.remove(answers.size() - 1);
      } else if (draws.nextInt(12) == 0) {
        running.clear();
        answers.clear();
      } else {
        int item = draws.nextInt(bank.size());
        int category = answer(bank, item, draws);
        running.add(item, category);
        answers.add(new int[] {item, category});
      }
      if (draws.nextInt(3) == 0) {
        compare(criterion, running, context(bank, answers, draws), 1 + draws.nextInt(10));
      }
    }
  }

  private static void compare(
      SelectionCriterion criterion, RunningRanking running, SelectionContext context, int depth) {
    ItemSet allowed = context.eligibility().items();
    TopItems top = new TopItems(depth);
    top.clear(depth);
    running.rank(context.estimate().ability(), allowed, top);
    List<RankedItem> found =
        IntStream.range(0, top.size())
            .mapToObj(rank -> new RankedItem(top.item(rank), top.value(rank)))
            .toList();

    assertThat(found)
        .as(criterion.toString())
        .isEqualTo(ItemSelector.of(criterion, new Best()).rank(context, depth));
  }

  private static SelectionContext context(
      ResolvedItemBank bank, List<int[]> answers, RandomStream draws) {
    Responses responses = Responses.none(bank);
    for (int[] answer : answers) {
      responses = responses.with(answer[0], answer[1]);
    }
    double share = draws.nextDouble();
    BitSet mask = new BitSet();
    IntStream.range(0, bank.size()).filter(i -> draws.nextDouble() < share).forEach(mask::set);
    return new SelectionContext(
        responses,
        new AbilityEstimate(ability(draws), 0.5, Convergence.CONVERGED, 1),
        Blueprint.of().eligibility(Responses.none(bank)).retaining(mask, "drawn"),
        SEED);
  }

  private static void checkBounds(
      WeightedValues all, WeightedValues one, RunningPosterior posterior, double ability) {
    int size = all.bank().size();
    double[] bounds = new double[size];
    all.set(posterior, ability);
    one.set(posterior, ability);
    boolean bounded = one.bound(bounds);
    all.sumAll();
    for (int item = 0; item < size; item++) {
      double value = all.value(item);
      if (bounded) {
        assertThat(one.refined(item, bounds[item])).isGreaterThanOrEqualTo(value);
        assertThat(bounds[item]).isGreaterThanOrEqualTo(value);
      }
    }
    for (int item = 0; item < size; item++) {
      one.sum(item);
      assertThat(one.value(item)).isEqualTo(all.value(item)).isNotNaN();
    }
  }

  private static double ability(RandomStream draws) {
    return draws.nextInt(10) == 0 ? 60 * draws.nextDouble() - 30 : 6 * draws.nextDouble() - 3;
  }

  private static int answer(ResolvedItemBank bank, int item, RandomStream draws) {
    int[] possible = WeightedKernels.possible(bank.model(item));
    return possible[draws.nextInt(possible.length)];
  }
}
