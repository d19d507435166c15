package org.jalon.selection;

import java.util.function.IntToDoubleFunction;
import org.jalon.reproducibility.RandomSeed;

/**
 * A uniform draw for each item at each position: with {@link Best}, every eligible item is equally
 * likely to be chosen. What adaptive selection is compared with.
 *
 * <p>The value of item i is the first draw of the purpose {@code "random-value"} at the position
 * under the i-th member of the family of the test's seed: it does not depend on which items are
 * eligible.
 */
public record RandomValue() implements SelectionCriterion {

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    RandomSeed seed = context.seed();
    int position = context.responses().size();
    return item -> seed.split(item).at(position, "random-value").nextDouble();
  }
}
