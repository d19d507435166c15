package org.jalon.constraint;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Proves in whole numbers that a test is optimal, or finds a better one, and then finds the first
 * of the optimal tests in the order of the bank.
 *
 * <p>With the shadow prices of the relaxed program hardly any item can afford what the {@link
 * PriceBound} charges for deciding against it; what remains is searched in full. The result depends
 * on the program alone, not on the prices or on the test to begin with: those only decide how long
 * it takes, and whether the search gives up.
 */
final class ExactSearch {

  private final LinearProgram program;
  private final PriceBound bound;
  private final int[] twins;
  private final int stepLimit;

  ExactSearch(LinearProgram program, double[] prices, int stepLimit) {
    this.program = program;
    this.bound = new PriceBound(program, prices);
    this.twins = twins(program);
    this.stepLimit = stepLimit;
  }

  /** The first optimal set of places, or empty if the search gives up. */
  Optional<BitSet> firstOptimal(BitSet known) {
    DepthFirst best = new DepthFirst(program, bound, twins);
    long value = program.value(known);
    Comparator<Integer> byStake = Comparator.comparing(place -> -bound.stake(place));
    if (!best.run(order(byStake), value + 1, stepLimit)) {
      return Optional.empty();
    }
    long optimum = best.found().map(program::value).orElse(value);
    // What no optimal test can decide otherwise comes first, then the order of the bank.
    Comparator<Integer> undecidedLast =
        Comparator.comparing(place -> bound.total() - bound.stake(place) >= optimum);
    DepthFirst first = new DepthFirst(program, bound, twins).takingFirst();
    return first.run(order(undecidedLast), optimum, stepLimit) ? first.found() : Optional.empty();
  }

  private int[] order(Comparator<Integer> comparator) {
    return IntStream.range(0, program.items().length)
        .boxed()
        .sorted(comparator.thenComparing(Comparator.naturalOrder()))
        .mapToInt(place -> place)
        .toArray();
  }

  /**
   * For each place the one before it that no row and no value tells apart from it, or −1. Of such
   * twins the first test takes the earlier ones.
   */
  static int[] twins(LinearProgram program) {
    List<Map<Integer, Long>> columns = columns(program);
    Map<List<Object>, Integer> last = new HashMap<>();
    int[] twins = new int[columns.size()];
    for (int place = 0; place < twins.length; place++) {
      Integer twin = last.put(List.of(program.values()[place], columns.get(place)), place);
      twins[place] = twin == null ? -1 : twin;
    }
    return twins;
  }

  static List<Map<Integer, Long>> columns(LinearProgram program) {
    List<Map<Integer, Long>> columns =
        IntStream.range(0, program.items().length)
            .<Map<Integer, Long>>mapToObj(place -> new HashMap<>())
            .toList();
    for (int i = 0; i < program.rows().size(); i++) {
      LinearProgram.Row row = program.rows().get(i);
      for (int j = 0; j < row.places().length; j++) {
        columns.get(row.places()[j]).put(i, row.coefficients()[j]);
      }
    }
    return columns;
  }
}
