package org.jalon.selection;

/**
 * Maximum Fisher information at the estimated ability (MFI): the item whose answer narrows the
 * estimate most, if the estimate is right.
 *
 * @see <a href="https://doi.org/10.4324/9780203056615">Lord (1980), Applications of Item Response
 *     Theory to Practical Testing Problems</a>
 */
public record MaximumInformation() implements SelectionCriterion {

  @Override
  public double value(SelectionContext context, int item) {
    return context.bank().model(item).information(context.estimate().ability());
  }
}
