package org.jalon.selection;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The item whose difficulty is closest to the estimated ability (Urry's rule, bOpt). The value is
 * the <em>negated</em> distance, −|b − θ̂|, so that higher is better; 0 is the best.
 *
 * <p>Of a logistic item b is the difficulty; of a graded or partial credit item, the mean of its
 * difficulties or steps; of a nominal item or one of an unknown model, which has no difficulty, the
 * ability at which it is most informative, as in {@link ClosestInformationPeak}.
 *
 * @see <a href="https://doi.org/10.1027/1614-2241.5.1.7">Barrada, Olea, Ponsoda and Abad (2009),
 *     Item selection rules in computerized adaptive testing: accuracy and security, Methodology 5,
 *     7–17</a>
 */
public record ClosestDifficulty() implements SelectionCriterion {

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    List<ItemShape> shapes = ItemShape.ofAll(context.bank());
    double ability = context.estimate().ability();
    return item -> -Math.abs(shapes.get(item).difficulty() - ability);
  }
}
