package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small random problems of test assembly, many with ties, and the obvious way to solve them. */
final class RandomProblems {

  private RandomProblems() {}

  /** Problems with 2 to 11 items, whose values are often equal. */
  static Arbitrary<AssemblyProblem> problems() {
    return Arbitraries.integers()
        .between(2, 11)
        .flatMap(RandomProblems::problems)
        .withoutEdgeCases();
  }

  private static Arbitrary<AssemblyProblem> problems(int size) {
    Arbitrary<Double> values =
        Arbitraries.oneOf(
            Arbitraries.of(0.0, 0.25, 0.5, 0.5, 0.75), Arbitraries.doubles().between(-1, 4));
    return Combinators.combine(
            values.list().ofSize(size),
            Arbitraries.integers().between(0, size - 1).set().ofMaxSize(2),
            Arbitraries.integers().between(1, size),
            constraints(size).list().ofMaxSize(4))
        .as(
            (value, required, length, constraints) -> {
              List<LinearConstraint> all = new ArrayList<>(constraints);
              all.add(LinearConstraint.count("length", upTo(size), length, length));
              return new AssemblyProblem(
                  value.stream().mapToDouble(v -> v).toArray(), set(required), all);
            });
  }

  private static Arbitrary<LinearConstraint> constraints(int size) {
    Arbitrary<Long> coefficients =
        Arbitraries.oneOf(Arbitraries.longs().between(0, 1), Arbitraries.longs().between(-2, 30));
    Arbitrary<Long> bounds =
        Arbitraries.oneOf(Arbitraries.longs().between(-2, 4), Arbitraries.longs().between(-10, 80));
    return Combinators.combine(
            coefficients.list().ofSize(size), bounds, bounds, Arbitraries.of(0, 1, 2))
        .as(
            (row, one, other, open) ->
                new LinearConstraint(
                    "row " + row,
                    terms(row),
                    open == 1 ? LinearConstraint.NO_MINIMUM : Math.min(one, other),
                    open == 2 ? LinearConstraint.NO_MAXIMUM : Math.max(one, other)));
  }

  /** The first of the best of all sets, by trying them all. */
  static Optional<BitSet> obvious(AssemblyProblem problem) {
    BitSet best = null;
    for (long bits = 0; bits < 1L << problem.size(); bits++) {
      BitSet test = BitSet.valueOf(new long[] {bits});
      if (problem.admits(test) && (best == null || isBetter(problem, test, best))) {
        best = test;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(AssemblyProblem problem, BitSet one, BitSet other) {
    double difference = problem.objective(one) - problem.objective(other);
    if (Math.abs(difference) > 1e-11) {
      return difference > 0;
    }
    BitSet onlyInOne = (BitSet) one.clone();
    onlyInOne.xor(other);
    return one.get(onlyInOne.nextSetBit(0));
  }

  static BitSet set(Iterable<Integer> items) {
    BitSet set = new BitSet();
    items.forEach(set::set);
    return set;
  }

  static BitSet upTo(int size) {
    BitSet set = new BitSet();
    set.set(0, size);
    return set;
  }

  private static Map<Integer, Long> terms(List<Long> row) {
    Map<Integer, Long> terms = new TreeMap<>();
    for (int item = 0; item < row.size(); item++) {
      terms.put(item, row.get(item));
    }
    return terms;
  }
}
