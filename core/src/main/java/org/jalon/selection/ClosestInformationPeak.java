package org.jalon.selection;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The item whose ability of maximum information θ* is closest to the estimated ability (thOpt). The
 * value is the <em>negated</em> distance, −|θ* − θ̂|, so that higher is better; 0 is the best.
 *
 * <p>Of a logistic item θ* = b + log (s / (1 − s)) / a, with s the only root between 0 and 1 of the
 * derivative of the information; that is b with two parameters and b + log ((1 + √(1 + 8c)) / 2) /
 * a with three. An item without discrimination has θ* = b. Of other items it is found numerically
 * from −8 to 8, to about 10<sup>−8</sup>.
 *
 * @see <a href="https://doi.org/10.1177/0146621613475471">Magis (2013), A note on the item
 *     information function of the four-parameter logistic model, Applied Psychological Measurement
 *     37, 304–315</a>
 */
public record ClosestInformationPeak() implements SelectionCriterion {

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    List<ItemShape> shapes = ItemShape.ofAll(context.bank());
    double ability = context.estimate().ability();
    return item -> -Math.abs(shapes.get(item).peak() - ability);
  }
}
