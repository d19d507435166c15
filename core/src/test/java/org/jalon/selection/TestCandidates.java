package org.jalon.selection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;

/** Candidates of given values. */
final class TestCandidates {

  private static final RandomSeed SEED = new RandomSeed(20_260_101);
  private static final ResolvedItemBank BANK =
      ItemBank.of(
              "candidates",
              "1",
              IntStream.range(0, 60)
                  .mapToObj(i -> Item.of("q" + i, LogisticModel.onePL(i % 7 - 3)))
                  .toList())
          .resolve();

  private TestCandidates() {}

  /** Each item is worse than the one before. */
  static Candidates descending(int size, long seed) {
    return of(0, seed, IntStream.range(0, size).mapToDouble(i -> size - i).toArray());
  }

  /** Items of some values after some answers to other items. */
  static Candidates of(int answers, long seed, double... values) {
    return of(answers, seed, TieBreaking.FIRST_IN_BANK, values);
  }

  static Candidates of(int answers, long seed, TieBreaking ties, double... values) {
    SelectionContext context = context(answers, seed, 0.5);
    ItemSelector selector =
        ItemSelector.of(at -> item -> values[item], new Best()).breakingTies(ties);
    return Candidates.of(context, selector).where(item -> item < values.length);
  }

  /** The position after some answers, which were to the last items of the bank. */
  static SelectionContext context(int answers, long seed, double standardError) {
    Responses responses = Responses.none(BANK);
    for (int i = 0; i < answers; i++) {
      responses = responses.with(BANK.size() - 1 - i, i % 2);
    }
    return new SelectionContext(
        responses,
        new AbilityEstimate(0, standardError, Convergence.CONVERGED, 1),
        Blueprint.of().eligibility(responses),
        SEED.split(seed));
  }

  static List<Double> values(double... values) {
    return Arrays.stream(values).boxed().toList();
  }
}
