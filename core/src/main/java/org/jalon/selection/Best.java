package org.jalon.selection;

import java.util.List;
import org.jalon.reproducibility.RandomStream;

/** Always the best item; of equally good ones, the one that stands first in the bank. */
public record Best() implements SelectionStrategy {

  @Override
  public int depth() {
    return 1;
  }

  @Override
  public Pick pick(List<RankedItem> best, RandomStream draws) {
    return new Pick(0, List.of());
  }
}
