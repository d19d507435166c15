package org.jalon.selection;

import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ResolvedItemBank;

/**
 * Σ wₖ I(θₖ). The nodes left out add no more than their weight times the greatest information of
 * the item at any node.
 */
final class MeanInformation extends WeightedValues {

  /** Of the weight, in bounds: more saves nodes, less saves items to look at. Measured. */
  private static final double LEFT_OUT = 2e-2;

  private final DenseTable information;
  private final double[] greatest;
  private final double[] sums;

  MeanInformation(ResolvedItemBank bank, QuadratureGrid grid) {
    super(bank, grid);
    record Key(QuadratureGrid grid) {}
    record GreatestKey(QuadratureGrid grid) {}
    information =
        bank.computeOnce(
            new Key(grid),
            DenseTable.class,
            b ->
                new DenseTable(
                    grid.size(),
                    b.size(),
                    (node, item) -> b.model(item).information(grid.node(node))));
    DenseTable table = information;
    greatest =
        bank.computeOnce(new GreatestKey(grid), DenseTable.class, b -> table.greatest()).row(0);
    sums = new double[bank.size()];
  }

  @Override
  void sumAll() {
    information.sums(weights(), from(), to(), sums);
  }

  @Override
  void sum(int item) {
    sums[item] = information.sum(weights(), from(), to(), item);
  }

  @Override
  double value(int item) {
    return sums[item];
  }

  @Override
  boolean bound(double[] bounds) {
    narrow(weights(), LEFT_OUT);
    information.sums(weights(), low(), high(), bounds);
    addShare(bounds, greatest, below() + above() + rounding());
    return true;
  }

  private static void addShare(double[] bounds, double[] greatest, double share) {
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] += share * greatest[i] + Double.MIN_NORMAL;
    }
  }
}
