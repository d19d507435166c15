package org.jalon.selection;

import java.util.Optional;
import java.util.function.Function;
import org.jalon.estimation.Prior;
import org.jalon.estimation.RunningPosterior;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;

/** A ranking by {@link WeightedValues} that follows a test. */
final class WeightedRanking implements RunningRanking {

  /** With fewer items to choose from than one in so many, each is looked at on its own. */
  private static final int FEW = 32;

  /** How many of the highest bounds are looked at first, at most. */
  private static final int SEEDS = 8;

  private final RunningPosterior posterior;
  private final WeightedValues values;
  private final double[] bounds;
  private final TopItems seeds = new TopItems(SEEDS);

  private WeightedRanking(RunningPosterior posterior, WeightedValues values, int bankSize) {
    this.posterior = posterior;
    this.values = values;
    this.bounds = new double[bankSize];
  }

  /** Empty if the prior depends on the items answered. */
  static Optional<RunningRanking> of(
      ResolvedItemBank bank, Prior prior, Function<ResolvedItemBank, WeightedValues> kernel) {
    if (prior.dependsOnItems()) {
      return Optional.empty();
    }
    WeightedValues values = kernel.apply(bank);
    return Optional.of(
        new WeightedRanking(new RunningPosterior(bank, prior, values.grid()), values, bank.size()));
  }

  @Override
  public void clear() {
    posterior.clear();
  }

  @Override
  public void add(int item, int category) {
    posterior.add(item, category);
  }

  @Override
  public void undo() {
    posterior.undo();
  }

  @Override
  public void rank(double ability, ItemSet allowed, TopItems top) {
    values.set(posterior, ability);
    if (FEW * (long) allowed.size() < bounds.length) {
      for (int item = allowed.next(0); item >= 0; item = allowed.next(item + 1)) {
        offer(item, top);
      }
    } else if (values.bound(bounds)) {
      offerWithBounds(allowed, top);
    } else {
      values.sumAll();
      for (int item = allowed.next(0); item >= 0; item = allowed.next(item + 1)) {
        top.offer(item, values.value(item));
      }
    }
  }

  private void offer(int item, TopItems top) {
    values.sum(item);
    top.offer(item, values.value(item));
  }

  /** First the items with the highest bounds, so that nearly no other needs to be looked at. */
  private void offerWithBounds(ItemSet allowed, TopItems top) {
    findSeeds(allowed, Math.min(SEEDS, top.depth()));
    for (int rank = 0; rank < seeds.size(); rank++) {
      offer(seeds.item(rank), top);
    }
    double threshold = top.threshold();
    for (int item = next(bounds, 0, threshold);
        item < bounds.length;
        item = next(bounds, item + 1, threshold)) {
      if (allowed.contains(item)
          && !seeds.contains(item)
          && !(values.refined(item, bounds[item]) < threshold)) {
        offer(item, top);
        threshold = top.threshold();
      }
    }
  }

  private void findSeeds(ItemSet allowed, int depth) {
    seeds.clear(depth);
    double threshold = Double.NEGATIVE_INFINITY;
    for (int item = next(bounds, 0, threshold);
        item < bounds.length;
        item = next(bounds, item + 1, threshold)) {
      if (allowed.contains(item)) {
        seeds.offer(item, bounds[item]);
        threshold = seeds.threshold();
      }
    }
  }

  /** The first item from a number on whose bound is no lower: a loop without anything else. */
  private static int next(double[] bounds, int from, double threshold) {
    int item = from;
    while (item < bounds.length && bounds[item] < threshold) {
      item++;
    }
    return item;
  }
}
