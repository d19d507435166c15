package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.stopping.ItemCount;

/**
 * Compiled sessions against nothing but the definitions: the mean and standard deviation of prior
 * times likelihood, added up in logarithms, and a look at every item that may be asked.
 */
class CompiledAccuracyTest {

  private static final int POSITIONS = 10;
  private static final double ACCURACY = 1e-12;
  private static final double[] NODES =
      IntStream.range(0, 61).mapToDouble(i -> -6 + i * 12 / 60.0).toArray();

  /** Twenty thousand positions, each of another bank, ability, mask and course of answers. */
  @Property(tries = 2_000)
  void the_item_and_the_estimate_are_those_of_the_definitions(
      @ForAll long seed, @ForAll @IntRange(min = 15, max = 60) int size) {
    RandomStream draws = new RandomSeed(seed).at(0, "definitions");
    ResolvedItemBank bank = bank(draws, size);
    boolean[] excluded = new boolean[size];
    IntStream.range(0, size).forEach(i -> excluded[i] = topic(i) == 0);
    CompiledSession session = plan().compile(bank).session();
    session.start(seed);
    double[] logs = Arrays.stream(NODES).map(x -> -x * x / 2).toArray();
    for (int position = 0; position < POSITIONS; position++) {
      assertEstimate(session, logs);
      int item = session.nextItem();
      assertThat(item).isEqualTo(mostInformative(bank, session.ability(), excluded));
      int category = draws.nextInt(bank.model(item).categoryCount());
      Arrays.setAll(logs, k -> logs[k] + bank.model(item).logProbability(NODES[k], category));
      excluded[item] = true;
      session.answer(category);
    }
    assertEstimate(session, logs);
  }

  private static void assertEstimate(CompiledSession session, double[] logs) {
    double highest = Arrays.stream(logs).max().orElseThrow();
    double[] weights = Arrays.stream(logs).map(log -> StrictMath.exp(log - highest)).toArray();
    double total = Arrays.stream(weights).sum();
    double mean = sum(k -> weights[k] * NODES[k]) / total;
    double variance = sum(k -> weights[k] * (NODES[k] - mean) * (NODES[k] - mean)) / total;
    assertThat(session.ability()).isCloseTo(mean, within(ACCURACY));
    assertThat(session.standardError()).isCloseTo(Math.sqrt(variance), within(ACCURACY));
  }

  private static double sum(IntToDoubleFunction term) {
    return IntStream.range(0, NODES.length).mapToDouble(term).sum();
  }

  private static int mostInformative(ResolvedItemBank bank, double ability, boolean[] excluded) {
    int best = -1;
    for (int item = 0; item < bank.size(); item++) {
      if (!excluded[item]
          && (best < 0
              || bank.model(item).information(ability) > bank.model(best).information(ability))) {
        best = item;
      }
    }
    return best;
  }

  private static AssessmentPlan plan() {
    return new AssessmentPlan(
        "definitions",
        ExpectedAPosteriori.withDefaults(),
        ItemSelector.of(new MaximumInformation(), new Best()),
        Blueprint.of(new ContentConstraint.ExcludedValues("topic", Set.of("t0"))),
        ItemCount.atLeast(POSITIONS));
  }

  private static int topic(int item) {
    return item % 4;
  }

  private static ResolvedItemBank bank(RandomStream draws, int size) {
    List<Item> items =
        IntStream.range(0, size)
            .mapToObj(i -> Item.of("q" + i, model(draws)).with("topic", "t" + topic(i)))
            .toList();
    return ItemBank.of("definitions", "1", items).resolve();
  }

  private static ResponseModel model(RandomStream draws) {
    double a = 0.3 + 2.2 * draws.nextDouble();
    double b = 1.5 * draws.nextGaussian();
    return switch (draws.nextInt(4)) {
      case 0 -> LogisticModel.twoPL(a, b);
      case 1 -> new LogisticModel(a, b, 0.3 * draws.nextDouble(), 1 - 0.2 * draws.nextDouble());
      case 2 -> new GradedResponse(a, List.of(b, b + 0.4 + draws.nextDouble()));
      default -> LogisticModel.threePL(a, b, 0.25);
    };
  }
}
