package org.jalon.selection;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** A ranking that follows a test, and a pick from it. */
final class RunningChoice implements RunningSelector {

  private final RunningRanking ranking;
  private final SelectionStrategy.FromBest strategy;
  private final TopItems top;
  private final RandomStream stream = new RandomSeed(0).at(0, Candidates.DRAWS);
  private final DoubleSupplier draws = stream::nextDouble;
  private long seed;
  private int answers;

  private RunningChoice(RunningRanking ranking, SelectionStrategy.FromBest strategy) {
    this.ranking = ranking;
    this.strategy = strategy;
    this.top = new TopItems(strategy.greatestDepth());
  }

  /** Empty if the selector must see the whole position, or ranks by anything but the criterion. */
  static Optional<RunningSelector> of(ItemSelector selector, ResolvedItemBank bank) {
    boolean plain =
        selector.start().isEmpty()
            && selector.preference() instanceof NoPreference
            && selector.ties() == TieBreaking.FIRST_IN_BANK;
    return plain && selector.strategy() instanceof SelectionStrategy.FromBest fromBest
        ? selector.criterion().running(bank).map(ranking -> new RunningChoice(ranking, fromBest))
        : Optional.empty();
  }

  @Override
  public void start(long newSeed) {
    seed = newSeed;
    answers = 0;
    ranking.clear();
  }

  @Override
  public void add(int item, int category) {
    answers++;
    ranking.add(item, category);
  }

  @Override
  public void undo() {
    answers--;
    ranking.undo();
  }

  @Override
  public int choose(double ability, ItemSet allowed) {
    top.clear(strategy.depth(answers));
    ranking.rank(ability, allowed, top);
    int size = top.size();
    if (size <= 1) {
      return size == 0 ? -1 : top.item(0);
    }
    stream.moveTo(seed, answers);
    return top.item(strategy.rank(size, draws));
  }
}
