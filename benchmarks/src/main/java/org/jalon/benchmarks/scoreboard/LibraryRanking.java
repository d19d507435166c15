package org.jalon.benchmarks.scoreboard;

import java.util.function.IntToDoubleFunction;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.RunningRanking;
import org.jalon.selection.SelectionContext;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.TopItems;

/**
 * Goes along whole simulated tests with a criterion of the library: its companion that follows a
 * test if it has one, else its values at every position.
 */
final class LibraryRanking implements Version.Body {

  private final SimulatedTests tests;
  private final Ranking ranking;
  private final ItemSet allowed;

  LibraryRanking(SimulatedTests tests, SelectionCriterion criterion) {
    this.tests = tests;
    this.ranking =
        criterion
            .running(tests.bank())
            .<Ranking>map(Following::new)
            .orElseGet(() -> new Valuing(criterion, tests.bank()));
    this.allowed = ItemSet.all(tests.bank().size());
  }

  /** What is asked of a criterion. */
  private interface Ranking {

    void clear();

    void add(int item, int category);

    int best(double ability, ItemSet allowed);
  }

  private record Following(RunningRanking ranking, TopItems top) implements Ranking {

    Following(RunningRanking ranking) {
      this(ranking, new TopItems(1));
    }

    @Override
    public void clear() {
      ranking.clear();
    }

    @Override
    public void add(int item, int category) {
      ranking.add(item, category);
    }

    @Override
    public int best(double ability, ItemSet allowed) {
      top.clear(1);
      ranking.rank(ability, allowed, top);
      return top.item(0);
    }
  }

  private static final class Valuing implements Ranking {

    private final SelectionCriterion criterion;
    private final Responses none;
    private Responses responses;

    Valuing(SelectionCriterion criterion, ResolvedItemBank bank) {
      this.criterion = criterion;
      this.none = Responses.none(bank);
      this.responses = none;
    }

    @Override
    public void clear() {
      responses = none;
    }

    @Override
    public void add(int item, int category) {
      responses = responses.with(item, category);
    }

    @Override
    public int best(double ability, ItemSet allowed) {
      AbilityEstimate estimate =
          new AbilityEstimate(ability, 1, Convergence.CONVERGED, responses.size());
      IntToDoubleFunction values =
          criterion.values(
              new SelectionContext(
                  responses, estimate, Blueprint.of().eligibility(responses), new RandomSeed(0)));
      int best = -1;
      double highest = Double.NEGATIVE_INFINITY;
      for (int item = allowed.next(0); item >= 0; item = allowed.next(item + 1)) {
        double value = values.applyAsDouble(item);
        if (value > highest) {
          highest = value;
          best = item;
        }
      }
      return best;
    }
  }

  @Override
  public void run(int from, int to, double[] results) {
    int slot = from * tests.length();
    for (int test = from; test < to; test++) {
      ranking.clear();
      for (int position = 0; position < tests.length(); position++) {
        results[slot++] = ranking.best(tests.ability(test, position), allowed);
        int item = tests.item(test, position);
        allowed.remove(item);
        ranking.add(item, tests.category(test, position));
      }
      tests.readmit(test, allowed);
    }
  }
}
