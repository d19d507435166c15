package org.jalon.selection;

import java.util.Arrays;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/**
 * A quantity of every answer to every item of a bank at the nodes of a grid, as dense tables that
 * the bank keeps: one of the categories 1, with a column for each item, and one of all other
 * categories. Of items with two categories the other may be left out, since it says nothing new.
 *
 * <p>Immutable and thread-safe.
 */
final class AnswerTable {

  /** What is known of an answer. */
  enum Quantity {
    PROBABILITY {
      @Override
      double at(ResponseModel model, double ability, int category) {
        return model.probability(ability, category);
      }
    },
    /** Zero instead of minus infinity: such a category never counts. */
    LOG_PROBABILITY {
      @Override
      double at(ResponseModel model, double ability, int category) {
        double logarithm = model.logProbability(ability, category);
        return logarithm == Double.NEGATIVE_INFINITY ? 0 : logarithm;
      }
    };

    abstract double at(ResponseModel model, double ability, int category);
  }

  private enum Part {
    FIRST,
    OTHERS,
    OTHERS_IF_SEVERAL
  }

  private record Key(Quantity quantity, Part part, QuadratureGrid grid) {}

  private final DenseTable first;
  private final DenseTable others;
  private final int[] starts;

  private AnswerTable(
      ResolvedItemBank bank, QuadratureGrid grid, Quantity quantity, Part othersKept) {
    starts = starts(bank, othersKept);
    first =
        bank.computeOnce(
            new Key(quantity, Part.FIRST, grid),
            DenseTable.class,
            b ->
                new DenseTable(
                    grid.size(),
                    b.size(),
                    (node, item) -> quantity.at(b.model(item), grid.node(node), 1)));
    others =
        bank.computeOnce(
            new Key(quantity, othersKept, grid), DenseTable.class, b -> others(b, grid, quantity));
  }

  /** All categories of all items. */
  static AnswerTable whole(ResolvedItemBank bank, QuadratureGrid grid, Quantity quantity) {
    return new AnswerTable(bank, grid, quantity, Part.OTHERS);
  }

  /** Without category 0 of the items that have two categories. */
  static AnswerTable compact(ResolvedItemBank bank, QuadratureGrid grid, Quantity quantity) {
    return new AnswerTable(bank, grid, quantity, Part.OTHERS_IF_SEVERAL);
  }

  private static int[] starts(ResolvedItemBank bank, Part part) {
    int[] starts = new int[bank.size() + 1];
    for (int item = 0; item < bank.size(); item++) {
      int others = bank.model(item).categoryCount() - 1;
      boolean leftOut = others == 1 && part == Part.OTHERS_IF_SEVERAL;
      starts[item + 1] = Math.addExact(starts[item], leftOut ? 0 : others);
    }
    return starts;
  }

  private DenseTable others(ResolvedItemBank bank, QuadratureGrid grid, Quantity quantity) {
    int[] items = new int[starts[bank.size()]];
    for (int item = 0; item < bank.size(); item++) {
      Arrays.fill(items, starts[item], starts[item + 1], item);
    }
    return new DenseTable(
        grid.size(),
        items.length,
        (node, column) -> {
          int place = column - starts[items[column]];
          return quantity.at(
              bank.model(items[column]), grid.node(node), place == 0 ? 0 : place + 1);
        });
  }

  /** Of the categories 1: the columns are the items. */
  DenseTable first() {
    return first;
  }

  /** Of the other categories. */
  DenseTable others() {
    return others;
  }

  /** The first column of an item in the table of the other categories; they stand in order. */
  int start(int item) {
    return starts[item];
  }

  /** The column after the last of an item in the table of the other categories. */
  int end(int item) {
    return starts[item + 1];
  }
}
