package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** Scans: their points, and tables of a bank against evaluation of the equation. */
class ScanTest {

  private static final AbilityRange RANGE = AbilityRange.STANDARD;
  private static final Scan.Direct DIRECT = new Scan.Direct(new WarmEquation(), RANGE);
  private static final List<AbilityEstimator> ESTIMATORS =
      List.of(
          ExpectedAPosteriori.withDefaults(),
          ExpectedAPosteriori.withDefaults().with(new Prior.Jeffreys()),
          MaximumLikelihood.withDefaults(),
          MaximumLikelihoodWithFences.withDefaults(),
          MaximumAPosteriori.withDefaults(),
          MaximumAPosteriori.withDefaults().with(new Prior.Jeffreys()),
          MaximumAPosteriori.withDefaults().with(SamplePriors.histogram(1)),
          WeightedLikelihood.withDefaults().with(StandardErrorForm.EFFICIENT),
          RobustLikelihood.withDefaults(),
          RobustLikelihood.withDefaults().with(new RobustWeight.Tukey(4)),
          new ScoredItemsOnly(WeightedLikelihood.withDefaults(), "use", Set.of("new")));

  @Property(tries = 1000)
  void made_ready_for_a_bank_every_estimator_gives_the_same_bits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int items) {
    Responses all = SampleResponses.ofAllModels(seed, items);
    Responses some = some(all, seed);
    for (AbilityEstimator estimator : ESTIMATORS) {
      AbilityEstimator ready = estimator.resolve(all.bank());
      assertThat(ready.estimate(some)).isEqualTo(estimator.estimate(some));
      assertThat(ready).hasToString(estimator.toString());
    }
  }

  @Property(tries = 1000)
  void a_table_gives_the_samples_of_the_direct_scan_however_small_it_must_be(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int items,
      @ForAll @IntRange(min = 0, max = 10_000) int mostNumbers) {
    Responses some = some(SampleResponses.ofAllModels(seed, items), seed);
    Samples samples = ScanTable.of(DIRECT, some.bank(), mostNumbers).of(some);
    Samples expected = DIRECT.of(some);
    assertThat(samples.abilities()).isEqualTo(expected.abilities());
    assertThat(samples.values()).isEqualTo(expected.values());
  }

  @Test
  void steep_items_are_left_out_of_a_table_that_they_would_make_too_large() {
    List<LogisticModel> models =
        List.of(LogisticModel.threePL(1, 0, 0.2), LogisticModel.threePL(50, 1, 0.2));
    Responses both = SampleResponses.of(models, i -> i);
    Responses flat = SampleResponses.first(both, 1);
    // Three items with two categories and three sums each.
    Scan table = ScanTable.of(DIRECT, both.bank(), 3 * 2 * 3 * (32 + 1));
    assertThat(table).isNotSameAs(DIRECT);
    assertThat(table.of(flat).size()).isEqualTo(33);
    assertThat(table.of(flat).values()).isEqualTo(DIRECT.of(flat).values());
    assertThat(table.of(both).size()).isEqualTo(1025);
    assertThat(table.of(both).values()).isEqualTo(DIRECT.of(both).values());
    assertThat(ScanTable.of(DIRECT, both.bank(), 3 * 2 * 3 * (32 + 1) - 1)).isSameAs(DIRECT);
  }

  @Test
  void where_no_scan_is_ever_needed_there_is_nothing_to_make_ready() {
    Responses concave = SampleResponses.of(List.of(LogisticModel.twoPL(1, 0)), i -> 1);
    Responses guessed = SampleResponses.of(List.of(LogisticModel.threePL(1, 0, 0.1)), i -> 1);
    AbilityEstimator estimator = MaximumAPosteriori.withDefaults();
    assertThat(estimator.resolve(concave.bank())).isSameAs(estimator);
    assertThat(estimator.resolve(guessed.bank())).isNotSameAs(estimator);
  }

  @Property(tries = 1000)
  void every_point_of_a_grid_is_one_of_all_finer_grids_to_the_bit(
      @ForAll @DoubleRange(min = -50, max = 50) @Scale(9) double lower,
      @ForAll @DoubleRange(min = 0.001, max = 90) @Scale(9) double width,
      @ForAll @DoubleRange(min = 0, max = 20) @Scale(9) double steepness) {
    AbilityRange range = new AbilityRange(lower, lower + width);
    double[] coarse = ScanGrid.of(range, steepness).abilities();
    double[] fine = new ScanGrid(range, ScanGrid.MOST).abilities();
    assertThat(coarse[0]).isEqualTo(range.lower());
    assertThat(coarse[coarse.length - 1]).isEqualTo(range.upper());
    int step = (fine.length - 1) / (coarse.length - 1);
    for (int i = 0; i < coarse.length; i++) {
      assertThat(coarse[i]).isEqualTo(fine[i * step]);
    }
  }

  @Test
  void points_are_half_a_logit_of_the_steepest_item_apart_or_closer() {
    assertThat(ScanGrid.of(RANGE, 0).intervals()).isEqualTo(32);
    assertThat(ScanGrid.of(RANGE, 32 / 24.0).intervals()).isEqualTo(32);
    assertThat(ScanGrid.of(RANGE, 33 / 24.0).intervals()).isEqualTo(64);
    assertThat(ScanGrid.of(RANGE, 512 / 24.0).intervals()).isEqualTo(512);
    assertThat(ScanGrid.of(RANGE, 513 / 24.0).intervals()).isEqualTo(1024);
    assertThat(ScanGrid.of(RANGE, 1e50).intervals()).isEqualTo(1024);
  }

  /** Answers to some of the items in another order, one of them perhaps twice. */
  private static Responses some(Responses all, long seed) {
    RandomSeed draws = new RandomSeed(seed);
    Responses some = Responses.none(all.bank());
    for (int i = 0; i < draws.at(0, "count").nextInt(all.size() + 2); i++) {
      int item = draws.at(i, "item").nextInt(all.size());
      int categories = all.bank().model(item).categoryCount();
      some = some.with(item, draws.at(i, "category").nextInt(categories));
    }
    return some;
  }
}
