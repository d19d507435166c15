package org.jalon.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jalon.reproducibility.RandomStream;

/**
 * How to pick among the eligible items once a criterion has valued them. Implementations are
 * immutable and thread-safe, and state their name and every parameter in {@code toString()}, which
 * is part of the fingerprint of a plan; records do so by themselves.
 */
@FunctionalInterface
public interface SelectionStrategy {

  /**
   * Picks an item.
   *
   * @param candidates the eligible items with their values, at least one, and the random draws of
   *     this choice
   * @return which one, and what decided
   */
  Pick pick(Candidates candidates);

  /**
   * A position in a ranking, with the draws that led to it: all that a log says of a choice.
   *
   * @param ranking the items that were compared, the best one first, with the values by which they
   *     were compared; a few suffice
   * @param rank which of them is picked, from 0
   * @param draws the uniform draws that decided, in order
   */
  record Pick(List<RankedItem> ranking, int rank, List<Double> draws) {

    /** Creates a pick from copies of the lists. */
    public Pick {
      ranking = List.copyOf(ranking);
      draws = List.copyOf(draws);
    }
  }

  /**
   * A strategy that looks at nothing but how many answers there are, and picks a rank among so many
   * of the best items.
   */
  interface FromBest extends SelectionStrategy {

    /**
     * How many of the best items are considered.
     *
     * @param answers how many answers have been given
     * @return at least 1
     */
    int depth(int answers);

    /**
     * The greatest {@link #depth} at any position.
     *
     * @return at least 1
     */
    int greatestDepth();

    /**
     * Picks a rank.
     *
     * @param size how many items there are: the depth, or fewer if fewer are eligible; at least 1
     * @param draws where to draw from
     * @return the rank, from 0 to {@code size − 1}
     */
    int rank(int size, DoubleSupplier draws);

    @Override
    default Pick pick(Candidates candidates) {
      List<RankedItem> best = candidates.best(depth(candidates.context().responses().size()));
      RandomStream stream = candidates.draws();
      List<Double> used = new ArrayList<>();
      int rank =
          rank(
              best.size(),
              () -> {
                double draw = stream.nextDouble();
                used.add(draw);
                return draw;
              });
      return new Pick(best, rank, used);
    }
  }
}
