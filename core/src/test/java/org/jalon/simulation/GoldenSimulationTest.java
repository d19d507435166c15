package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;

/**
 * A thousand persons of given abilities, thirty items by maximum information out of a bank of 750,
 * expected a posteriori. Bank and abilities are invented numbers.
 */
class GoldenSimulationTest {

  private static final int LENGTH = 30;
  private static final List<double[]> ITEMS = SimulatedStudies.numbers("bank750-3pl.csv");
  private static final double[] ABILITIES =
      SimulatedStudies.numbers("thetas1000.csv").stream().mapToDouble(row -> row[0]).toArray();

  private static ResolvedItemBank bank(ToDoubleFunction<double[]> guessing) {
    List<Item> items = IntStream.range(0, ITEMS.size()).mapToObj(i -> item(i, guessing)).toList();
    return ItemBank.of("golden", "1", items).resolve();
  }

  private static Item item(int index, ToDoubleFunction<double[]> guessing) {
    double[] row = ITEMS.get(index);
    return Item.of(
        "q" + index, new LogisticModel(row[0], row[1], guessing.applyAsDouble(row), row[3]));
  }

  private static AbilityRecovery recovery(ResolvedItemBank bank) {
    AssessmentPlan plan =
        new AssessmentPlan(
            "golden",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(new MaximumInformation(), new Best()),
            Blueprint.of(),
            ItemCount.atLeast(LENGTH));
    return new Simulator(plan, bank)
        .run(Population.fixed(ABILITIES), ABILITIES.length, new RandomSeed(1))
        .recovery();
  }

  /** As if the thirty best items for each ability were known from the start. */
  private static double leastError(ResolvedItemBank bank) {
    double variances = 0;
    for (double ability : ABILITIES) {
      double information =
          IntStream.range(0, bank.size())
              .mapToObj(bank::model)
              .map((ResponseModel model) -> model.information(ability))
              .sorted(Comparator.reverseOrder())
              .limit(LENGTH)
              .mapToDouble(value -> value)
              .sum();
      variances += 1 / (information + 1); // the prior knows as much as 1
    }
    return Math.sqrt(variances / ABILITIES.length);
  }

  @Test
  void abilities_are_recovered_as_precisely_as_the_bank_allows() {
    ResolvedItemBank bank = bank(row -> row[2]);
    MonteCarloEstimate error = recovery(bank).rootMeanSquareError();
    double least = leastError(bank);
    assertThat(ABILITIES).hasSize(1000);
    assertThat(bank.size()).isEqualTo(750);
    // No thirty items of this bank bring the error below 0.21.
    assertThat(least).isCloseTo(0.2199, within(5e-5));
    assertThat(error.value()).isBetween(0.17, 1.05 * least);
    assertThat(error.value()).isCloseTo(least, within(3 * error.standardError()));
    assertThat(error.standardError()).isCloseTo(0.0052, within(5e-4));
  }

  @Test
  void without_guessing_the_error_lies_between_017_and_021() {
    assertThat(recovery(bank(row -> 0)).rootMeanSquareError().value()).isBetween(0.17, 0.21);
  }

  @Test
  void intervals_hold_and_standard_errors_are_true() {
    AbilityRecovery recovery = recovery(bank(row -> row[2]));
    double rmse = recovery.rootMeanSquareError().value();
    double error = recovery.rootMeanSquareError().standardError();
    assertThat(recovery.standardErrors().mean().value()).isCloseTo(rmse, within(4 * error));
    assertThat(recovery.coverage().value())
        .isCloseTo(0.95, within(4 * recovery.coverage().standardError()));
    assertThat(recovery.bias().value()).isCloseTo(0, within(4 * recovery.bias().standardError()));
    assertThat(recovery.correlation().value()).isBetween(0.97, 0.985);
  }
}
