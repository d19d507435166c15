package org.jalon.benchmarks.baseline;

import java.util.Arrays;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * A whole adaptive test of a simulated person on arrays that are used again, without index or
 * tables: every question scans all items and computes the posterior from all answers.
 */
public final class ArrayTest implements ReusedTest {

  private final ArrayScan items;
  private final ArrayPosterior posterior;
  private final RandomStream draws = new RandomSeed(0).at(0, "answer");
  private final boolean[] excluded;
  private final int[] asked;
  private final int[] categories;

  /** Of so many items. */
  public ArrayTest(ArrayScan items, ArrayPosterior posterior, int length) {
    this.items = items;
    this.posterior = posterior;
    this.excluded = new boolean[items.size()];
    this.asked = new int[length];
    this.categories = new int[length];
  }

  @Override
  public void take(long person, double ability) {
    Arrays.fill(excluded, false);
    posterior.clear();
    for (int i = 0; i < asked.length; i++) {
      int item = items.mostInformative(posterior.mean(), excluded);
      draws.moveTo(person, i + 1);
      asked[i] = item;
      categories[i] = draws.nextDouble() < items.probability(item, ability) ? 1 : 0;
      excluded[item] = true;
      posterior.set(asked, categories, i + 1);
    }
  }

  @Override
  public int item(int position) {
    return asked[position];
  }

  @Override
  public double ability() {
    return posterior.mean();
  }

  @Override
  public double standardError() {
    return posterior.standardDeviation();
  }
}
