package org.jalon.calibration;

import java.util.List;
import org.jalon.item.ItemId;

/**
 * The differential functioning of all items of a matrix.
 *
 * @param <R> the results of the method
 * @param items a result for each item, in the order of the matrix
 * @param notMatchedBy the items whose answers do not count in the matching score, because they work
 *     differently
 * @param rounds how often the items were examined
 * @param settled whether a further round would have changed nothing; true without purification
 */
public record DifReport<R extends ItemDif>(
    List<R> items, List<ItemId> notMatchedBy, int rounds, boolean settled) {

  /** Creates a report from copies of the lists. */
  public DifReport {
    items = List.copyOf(items);
    notMatchedBy = List.copyOf(notMatchedBy);
  }
}
