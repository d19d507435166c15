package org.jalon.selection;

import java.util.List;

/** Always the best item; of equally good ones, the one that the selector's rule for ties says. */
public record Best() implements SelectionStrategy {

  @Override
  public Pick pick(Candidates candidates) {
    return new Pick(candidates.best(1), 0, List.of());
  }
}
