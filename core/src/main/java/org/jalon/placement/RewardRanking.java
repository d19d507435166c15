package org.jalon.placement;

import java.util.Arrays;
import java.util.Comparator;
import org.jalon.referential.Level;

/**
 * Every ladder there can be, ranked by the best reward on it: a ladder is the set of its open
 * outcomes, a mask of 8 bits, the lowest level first; there is one ranking for each predicted
 * level. Made once; then the best ladder of a test is the first one of the ranking that occurs.
 */
final class RewardRanking {

  /** How many ladders there are. */
  static final int LADDERS = 1 << Level.COUNT;

  /** Rank of each ladder from 0, by place of the predicted level in the grid, then ladder. */
  private final short[][] rankOf = new short[LevelPrediction.GRID][LADDERS];

  /** The inverse: the ladder at each rank. */
  private final short[][] ladderAt = new short[LevelPrediction.GRID][LADDERS];

  /** The last rank of the same reward. */
  private final short[][] lastEqual = new short[LevelPrediction.GRID][LADDERS];

  /** How many ladders have an outcome that is not too difficult; they come first. */
  private final int[] useful = new int[LevelPrediction.GRID];

  /** The levels of the best reward of each ladder, as a mask. */
  private final byte[][] best = new byte[LevelPrediction.GRID][LADDERS];

  RewardRanking(ReferencePlacement plan) {
    for (int k = 0; k < LevelPrediction.GRID; k++) {
      rank(k, plan);
    }
  }

  private void rank(int k, ReferencePlacement plan) {
    double predicted = LevelPrediction.level(k);
    double[] rewards = new double[LADDERS];
    for (int ladder = 0; ladder < LADDERS; ladder++) {
      for (int level = 1; level <= Level.COUNT; level++) {
        boolean open = (ladder & bit(level)) != 0;
        if (open && !plan.isTooDifficult(level, predicted)) {
          double reward = reward(predicted, level, ladder);
          if (reward > rewards[ladder]) {
            rewards[ladder] = reward;
            best[k][ladder] = 0;
          }
          if (reward == rewards[ladder]) {
            best[k][ladder] |= (byte) bit(level);
          }
        }
      }
    }
    Integer[] order = new Integer[LADDERS];
    Arrays.setAll(order, ladder -> ladder);
    Arrays.sort(order, Comparator.comparingDouble(ladder -> -rewards[ladder])); // stable
    for (int rank = LADDERS - 1; rank >= 0; rank--) {
      int ladder = order[rank];
      rankOf[k][ladder] = (short) rank;
      ladderAt[k][rank] = (short) ladder;
      boolean likeNext = rank + 1 < LADDERS && rewards[order[rank + 1]] == rewards[ladder];
      lastEqual[k][rank] = likeNext ? lastEqual[k][rank + 1] : (short) rank;
      useful[k] += rewards[ladder] > 0 ? 1 : 0;
    }
  }

  /** The reward of an outcome of a ladder. */
  static double reward(double predicted, int level, int ladder) {
    int lower = Integer.bitCount(ladder & (2 * bit(level) - 1));
    int upper = Integer.bitCount(ladder & -bit(level));
    return Reward.of(predicted, level, lower, upper);
  }

  /** The mask of a level. */
  static int bit(int level) {
    return 1 << (level - 1);
  }

  int rankOf(int k, int ladder) {
    return rankOf[k][ladder];
  }

  int ladderAt(int k, int rank) {
    return ladderAt[k][rank];
  }

  int lastEqual(int k, int rank) {
    return lastEqual[k][rank];
  }

  int useful(int k) {
    return useful[k];
  }

  int best(int k, int ladder) {
    return Byte.toUnsignedInt(best[k][ladder]);
  }
}
