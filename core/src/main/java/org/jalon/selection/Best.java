package org.jalon.selection;

import java.util.function.DoubleSupplier;

/** Always the best item; of equally good ones, the one that the selector's rule for ties says. */
public record Best() implements SelectionStrategy.FromBest {

  @Override
  public int depth(int answers) {
    return 1;
  }

  @Override
  public int greatestDepth() {
    return 1;
  }

  @Override
  public int rank(int size, DoubleSupplier draws) {
    return 0;
  }
}
