package org.jalon.benchmarks.scoreboard;

import java.util.Arrays;
import java.util.List;
import org.jalon.benchmarks.baseline.ArrayCriteria;
import org.jalon.benchmarks.baseline.NaiveCriteria;
import org.jalon.benchmarks.baseline.NaiveItem;
import org.jalon.benchmarks.baseline.NaiveItems;
import org.jalon.estimation.Prior;
import org.jalon.selection.MinimumExpectedPosteriorVariance;
import org.jalon.selection.MinimumExpectedPosteriorVariance.Prediction;
import org.jalon.selection.PosteriorWeightedDivergence;
import org.jalon.selection.PosteriorWeightedInformation;
import org.jalon.selection.SelectionCriterion;

/**
 * Choosing among 750 items by a criterion that weights 61 abilities by their posterior, at all
 * positions of whole tests. The library updates the posterior from the answers; the others are
 * given it.
 */
public final class PosteriorContests {

  /** How many choices of a test there are. */
  public static final int LENGTH = 32;

  private PosteriorContests() {}

  static Contest expectedVariance() {
    return contest(Kind.EXPECTED_VARIANCE, "select.mepv.750.speedup_vs_naive");
  }

  static Contest weightedInformation() {
    return contest(Kind.WEIGHTED_INFORMATION, "select.mpwi.750.speedup_vs_naive");
  }

  static Contest weightedDivergence() {
    return contest(Kind.WEIGHTED_DIVERGENCE, "select.kl.750.speedup_vs_naive");
  }

  private static Contest contest(Kind kind, String id) {
    return Contest.of(
        effort -> race(kind, effort), times -> List.of(times.speedup(id, SelectionContests.NAIVE)));
  }

  /** A criterion in all versions. */
  public enum Kind {
    /** Minimum expected posterior variance (MEPV). */
    EXPECTED_VARIANCE {
      @Override
      SelectionCriterion criterion() {
        return new MinimumExpectedPosteriorVariance(
            Prior.Normal.STANDARD, SimulatedTests.GRID, Prediction.BY_POSTERIOR);
      }

      @Override
      double value(NaiveCriteria naive, NaiveItem item, double ability, double[] weights) {
        return naive.negatedExpectedVariance(item, weights);
      }

      @Override
      int scan(ArrayCriteria scan, Position position, boolean[] excluded) {
        return scan.byExpectedVariance(position.weights(), position.at(), excluded);
      }
    },
    /** Maximum posterior-weighted information (MPWI). */
    WEIGHTED_INFORMATION {
      @Override
      SelectionCriterion criterion() {
        return new PosteriorWeightedInformation(Prior.Normal.STANDARD, SimulatedTests.GRID);
      }

      @Override
      double value(NaiveCriteria naive, NaiveItem item, double ability, double[] weights) {
        return naive.weightedInformation(item, weights);
      }

      @Override
      int scan(ArrayCriteria scan, Position position, boolean[] excluded) {
        return scan.byWeightedInformation(position.weights(), position.at(), excluded);
      }
    },
    /** Kullback–Leibler information from the estimate, weighted by the posterior (KLP). */
    WEIGHTED_DIVERGENCE {
      @Override
      SelectionCriterion criterion() {
        return new PosteriorWeightedDivergence(Prior.Normal.STANDARD, SimulatedTests.GRID);
      }

      @Override
      double value(NaiveCriteria naive, NaiveItem item, double ability, double[] weights) {
        return naive.weightedDivergence(item, ability, weights);
      }

      @Override
      int scan(ArrayCriteria scan, Position position, boolean[] excluded) {
        return scan.byWeightedDivergence(
            position.ability(), position.weights(), position.at(), excluded);
      }
    };

    abstract SelectionCriterion criterion();

    abstract double value(NaiveCriteria naive, NaiveItem item, double ability, double[] weights);

    abstract int scan(ArrayCriteria scan, Position position, boolean[] excluded);
  }

  /** What is known at a position: the estimate, and the posterior in an array from a place on. */
  @SuppressWarnings("ArrayRecordComponent") // the array is that of the simulated tests
  private record Position(double ability, double[] weights, int at) {}

  /** A criterion over 750 items and 61 abilities. */
  public static Race race(Kind kind, Effort effort) {
    SimulatedTests tests =
        SimulatedTests.withWeights(SimulatedBanks.of(SelectionContests.ITEMS), LENGTH);
    SelectionCriterion criterion = kind.criterion();
    // A criterion that no companion follows a test with is slow.
    int units = criterion.running(tests.bank()).isPresent() ? effort.units(40) : 1;
    return new Race(
        LENGTH,
        round -> tests.draw(round, units),
        Version.of(SelectionContests.LIBRARY, units, LENGTH, new LibraryRanking(tests, criterion)),
        Version.of(SelectionContests.NAIVE, 1, LENGTH, naive(kind, tests)),
        Version.of(SelectionContests.SCAN, 1, LENGTH, scan(kind, tests)));
  }

  private static Version.Body naive(Kind kind, SimulatedTests tests) {
    NaiveItems items = SelectionContests.naive(tests.bank());
    NaiveCriteria criteria = new NaiveCriteria(SimulatedTests.GRID.nodes());
    return new NaiveWalk(
        tests,
        items,
        1,
        (test, position, asked, results) -> {
          double ability = tests.ability(test, position);
          int at = tests.weightsAt(test, position);
          double[] weights =
              Arrays.copyOfRange(tests.weights(), at, at + SimulatedTests.GRID.size());
          results.put(
              items.best(item -> kind.value(criteria, item, ability, weights), asked).number());
        });
  }

  private static Version.Body scan(Kind kind, SimulatedTests tests) {
    ArrayCriteria criteria = new ArrayCriteria(tests.scan(), SimulatedTests.GRID.nodes());
    return new ScanWalk(
        tests,
        1,
        (test, position, excluded, results) ->
            results.put(
                kind.scan(
                    criteria,
                    new Position(
                        tests.ability(test, position),
                        tests.weights(),
                        tests.weightsAt(test, position)),
                    excluded)));
  }
}
