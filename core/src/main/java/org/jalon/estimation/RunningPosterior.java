package org.jalon.estimation;

import java.util.Arrays;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;

/**
 * A {@link Posterior} that follows a test: one answer costs one multiplication for each node and,
 * once the object has seen a test of that length, no memory. It gives the same bits as {@link
 * Posterior} does for the same answers in the same order, and can take answers back.
 *
 * <p>Mutable, for one thread; meant to be used for one test after the other.
 */
public final class RunningPosterior implements RunningEstimate {

  private final LikelihoodTable table;
  private final QuadratureGrid grid;
  private NodeWeights[] weights;
  private int answers;

  /**
   * The belief before the first answer.
   *
   * @param bank the bank that items are asked from
   * @param prior what is believed; must not {@linkplain Prior#dependsOnItems depend on the items}
   * @param grid where to compute it
   * @throws IllegalArgumentException if the prior depends on the items, or has no density at any
   *     node of the grid
   */
  public RunningPosterior(ResolvedItemBank bank, Prior prior, QuadratureGrid grid) {
    Checks.require(
        !prior.dependsOnItems(), "prior", prior, "must not depend on the items answered");
    this.table = LikelihoodTable.of(bank, grid);
    this.grid = grid;
    this.weights = new NodeWeights[] {Posterior.of(grid, prior).weights()};
  }

  @Override
  public void clear() {
    answers = 0;
  }

  @Override
  public void add(int item, int category) {
    if (answers + 1 == weights.length) {
      weights = Arrays.copyOf(weights, 2 * weights.length);
      for (int i = answers + 1; i < weights.length; i++) {
        weights[i] = new NodeWeights(grid);
      }
    }
    weights[answers + 1].set(weights[answers], table.row(item, category));
    answers++;
  }

  @Override
  public void undo() {
    if (answers == 0) {
      throw new IllegalStateException("There is no answer to take back.");
    }
    answers--;
  }

  /**
   * How many answers there are.
   *
   * @return 0 or more
   */
  public int size() {
    return answers;
  }

  /** The mean. */
  @Override
  public double ability() {
    return weights[answers].mean();
  }

  /** The standard deviation. */
  @Override
  public double standardError() {
    return weights[answers].standardDeviation();
  }

  /**
   * Something proportional to the probability of a node.
   *
   * @param node from 0
   * @return at least 0
   */
  public double weight(int node) {
    return weights[answers].values()[node];
  }

  /**
   * The probabilities of all nodes: to the bit what {@link Posterior#probability} gives.
   *
   * @param probabilities becomes the probability of each node; as long as the grid
   */
  public void probabilities(double[] probabilities) {
    double[] values = weights[answers].values();
    double total = weights[answers].total();
    for (int node = 0; node < values.length; node++) {
      probabilities[node] = values[node] / total;
    }
  }

  /**
   * The sum of all weights.
   *
   * @return a positive number
   */
  public double totalWeight() {
    return weights[answers].total();
  }
}
