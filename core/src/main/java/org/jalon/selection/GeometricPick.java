package org.jalon.selection;

import java.util.function.DoubleSupplier;
import org.jalon.internal.Checks;

/**
 * The best item with probability p, else the next one with probability p, and so on; the last of
 * the n best takes what remains: P(rank k) = p (1 − p)ᵏ for k &lt; n − 1. It spreads exposure over
 * good items at little cost in precision.
 *
 * <p>Draws one uniform number u for each rank considered but the last, and stops where u &lt; p.
 * With p = 1 the best item is always taken, with p = 0 always the last of the n best.
 *
 * @param depth n, how many of the best items are considered; at least 1
 * @param probability p, from 0 to 1
 */
public record GeometricPick(int depth, double probability) implements SelectionStrategy.FromBest {

  /**
   * Creates a strategy.
   *
   * @throws IllegalArgumentException if n is below 1 or p not a probability
   */
  public GeometricPick {
    Checks.atLeast("number of best items", depth, 1);
    Checks.inRange("probability of taking the best item", probability, 0, 1);
  }

  @Override
  public int depth(int answers) {
    return depth;
  }

  @Override
  public int greatestDepth() {
    return depth;
  }

  @Override
  public int rank(int size, DoubleSupplier draws) {
    int rank = 0;
    while (rank < size - 1 && draws.getAsDouble() >= probability) {
      rank++;
    }
    return rank;
  }
}
