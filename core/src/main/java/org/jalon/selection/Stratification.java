package org.jalon.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jalon.item.ResolvedItemBank;

/** How a bank is cut into strata, from the items to ask first to those to keep for the end. */
public enum Stratification {

  /**
   * By discrimination a: the least discriminating items first. Strata have ⌊N / K⌋ of the N items,
   * the last one takes the remainder; equal items stay in the order of the bank.
   */
  DISCRIMINATION(false, false),

  /**
   * By discrimination within blocks of like difficulty: items are put in the order of b and cut
   * into blocks of K, and the k-th least discriminating item of each block goes to stratum k. So
   * every stratum covers the whole scale of difficulty.
   */
  DISCRIMINATION_IN_BLOCKS(false, true),

  /** By the greatest information of an item, whatever the ability: the least informative first. */
  MAXIMUM_INFORMATION(true, false),

  /**
   * By the greatest information within blocks of items that are most informative at like ability.
   */
  MAXIMUM_INFORMATION_IN_BLOCKS(true, true);

  private final boolean byInformation;
  private final boolean inBlocks;

  Stratification(boolean byInformation, boolean inBlocks) {
    this.byInformation = byInformation;
    this.inBlocks = inBlocks;
  }

  /** The stratum of each item, from 0. */
  int[] strata(ResolvedItemBank bank, int count) {
    List<ItemShape> shapes = ItemShape.ofAll(bank);
    int[] items = IntStream.range(0, bank.size()).toArray();
    return inBlocks ? blocked(shapes, items, count) : plain(shapes, items, count);
  }

  private int[] plain(List<ItemShape> shapes, int[] items, int count) {
    int[] order = sorted(items, item -> size(shapes.get(item)));
    int width = Math.max(1, order.length / count);
    int[] strata = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      strata[order[i]] = Math.min(count - 1, i / width);
    }
    return strata;
  }

  private int[] blocked(List<ItemShape> shapes, int[] items, int count) {
    int[] order = sorted(items, item -> place(shapes.get(item)));
    int[] strata = new int[order.length];
    for (int from = 0; from < order.length; from += count) {
      int to = Math.min(order.length, from + count);
      int[] block = sorted(Arrays.copyOfRange(order, from, to), item -> size(shapes.get(item)));
      for (int k = 0; k < block.length; k++) {
        strata[block[k]] = k;
      }
    }
    return strata;
  }

  private double size(ItemShape shape) {
    return byInformation ? shape.greatestInformation() : shape.discrimination();
  }

  private double place(ItemShape shape) {
    return byInformation ? shape.peak() : shape.difficulty();
  }

  private static int[] sorted(int[] items, IntToDoubleFunction key) {
    return Arrays.stream(items)
        .boxed()
        .sorted(Comparator.comparingDouble(key::applyAsDouble))
        .mapToInt(item -> item)
        .toArray();
  }
}
