package org.jalon.selection;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jalon.item.ResolvedItemBank;

/**
 * Maximum Fisher information at the estimated ability (MFI): the item whose answer narrows the
 * estimate most, if the estimate is right.
 *
 * @see <a href="https://doi.org/10.4324/9780203056615">Lord (1980), Applications of Item Response
 *     Theory to Practical Testing Problems</a>
 */
public record MaximumInformation() implements SelectionCriterion {

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    ResolvedItemBank bank = context.bank();
    double ability = context.estimate().ability();
    return item -> bank.model(item).information(ability);
  }

  /** Over an {@link InformationIndex}, whose cells are all made here. */
  @Override
  public Optional<RunningRanking> running(ResolvedItemBank bank) {
    return Optional.of(InformationIndex.of(bank).complete()::search);
  }
}
