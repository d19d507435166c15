package org.jalon.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;

/**
 * The items of a bank that differ in difficulty alone, as in a Rasch model, in the order of their
 * information peaks: the further a peak lies from an ability on one side, the less informative the
 * item is. Bounds by cells cannot tell such items apart once a cell holds many peaks.
 */
final class EqualShapes {

  /** How much rounding may change an information, relative to it, generously. */
  private static final double ROUNDING = 1 + 1e-12;

  private final int[] items;
  private final double[] peaks;

  private EqualShapes(int[] items, double[] peaks) {
    this.items = items;
    this.peaks = peaks;
  }

  /** Empty unless all items have the same discrimination and asymptotes. */
  static Optional<EqualShapes> of(ResolvedItemBank bank, int[] items) {
    boolean equal =
        items.length > 0 && Arrays.stream(items).allMatch(item -> isLike(bank, items[0], item));
    if (!equal) {
      return Optional.empty();
    }
    int[] sorted =
        IntStream.of(items)
            .boxed()
            .sorted(Comparator.comparingDouble(item -> logistic(bank, item).difficulty()))
            .mapToInt(item -> item)
            .toArray();
    double[] peaks =
        IntStream.of(sorted)
            .mapToDouble(item -> InformationPeak.of(logistic(bank, item)))
            .toArray();
    return Optional.of(new EqualShapes(sorted, peaks));
  }

  private static boolean isLike(ResolvedItemBank bank, int first, int item) {
    return bank.model(first) instanceof LogisticModel one
        && bank.model(item) instanceof LogisticModel other
        && one.discrimination() != 0
        && one.discrimination() == other.discrimination()
        && one.guessing() == other.guessing()
        && one.upperAsymptote() == other.upperAsymptote();
  }

  private static LogisticModel logistic(ResolvedItemBank bank, int item) {
    return (LogisticModel) bank.model(item);
  }

  void search(InformationIndex index, double ability, ItemSet allowed, TopItems top) {
    int above = Arrays.binarySearch(peaks, ability);
    int start = above < 0 ? -above - 1 : above;
    walk(index, ability, allowed, top, start - 1, -1);
    walk(index, ability, allowed, top, start, 1);
  }

  private void walk(
      InformationIndex index, double ability, ItemSet allowed, TopItems top, int start, int step) {
    for (int i = start; i >= 0 && i < items.length; i += step) {
      int item = items[i];
      if (allowed.contains(item)) {
        double information = index.information(item, ability);
        if (information * ROUNDING < top.threshold()) {
          return;
        }
        top.offer(item, information);
      }
    }
  }
}
