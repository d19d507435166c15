package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** Problems of the size of real tests: 30 of 1,000 items under a dozen constraints. */
final class LargeProblems {

  private static final int SIZE = 1000;
  private static final int LENGTH = 30;

  private LargeProblems() {}

  /** The problems of a test whose estimate of ability moves from position to position. */
  static List<AssemblyProblem> sequence(int count) {
    RandomStream draws = new RandomSeed(7).at(0, "items");
    List<LogisticModel> models = new ArrayList<>();
    int[] contents = new int[SIZE];
    long[] words = new long[SIZE];
    for (int item = 0; item < SIZE; item++) {
      models.add(
          LogisticModel.threePL(
              0.6 + 1.4 * draws.nextDouble(), draws.nextGaussian(), 0.25 * draws.nextDouble()));
      contents[item] = draws.nextInt(4);
      words[item] = 15L + draws.nextInt(75);
    }
    List<LinearConstraint> constraints = constraints(contents, words);
    return IntStream.range(0, count)
        .mapToObj(i -> new AssemblyProblem(values(models, 0.1 * i), new BitSet(), constraints))
        .toList();
  }

  private static double[] values(List<LogisticModel> models, double ability) {
    return models.stream().mapToDouble(model -> model.information(ability)).toArray();
  }

  private static List<LinearConstraint> constraints(int[] contents, long[] words) {
    List<LinearConstraint> constraints = new ArrayList<>();
    BitSet all = RandomProblems.upTo(SIZE);
    constraints.add(LinearConstraint.count("length", all, LENGTH, LENGTH));
    for (int value = 0; value < 4; value++) {
      int content = value;
      BitSet items = RandomProblems.set(items(i -> contents[i] == content));
      constraints.add(LinearConstraint.count("content " + content, items, 5, 9));
    }
    constraints.add(
        new LinearConstraint("words", LinearConstraint.terms(all, i -> words[i]), 1000, 1350));
    for (int first = 0; first < 60; first += 10) {
      BitSet enemies = new BitSet();
      enemies.set(first, first + 10);
      constraints.add(LinearConstraint.count("enemies", enemies, LinearConstraint.NO_MINIMUM, 1));
    }
    return constraints;
  }

  private static List<Integer> items(IntPredicate test) {
    return IntStream.range(0, SIZE).filter(test).boxed().toList();
  }
}
