package org.jalon.placement;

import java.util.Arrays;

/**
 * The topics of a group by the ladder of their open outcomes, and which ladders occur, in the order
 * of every ranking: so that the best ladder, whatever the predicted level, is the first bit that is
 * set. Ladders that appear and disappear are noted in a list; a ranking follows it when it is next
 * asked, since a person's predicted level stays near the same. Mutable, for one thread.
 */
final class LadderSets {

  private static final int WORDS_PER_RANKING = RewardRanking.LADDERS / Long.SIZE;

  private final RewardRanking ranking;
  private final int words;

  /** The topics of each ladder, as sets of bits. */
  private final long[] topics;

  private final int[] count = new int[RewardRanking.LADDERS];

  /** The ladders that occur, by predicted level, at the bits of their ranks. */
  private final long[] occurring = new long[LevelPrediction.GRID * WORDS_PER_RANKING];

  /** The ladders that appeared or disappeared, in order, and how far each ranking has followed. */
  private final short[] changes;

  private final int[] followed = new int[LevelPrediction.GRID];
  private int changed;

  /** The topics found by {@link #find}. */
  private final long[] found;

  private boolean foundOneEach;
  private int open;

  /** For a number of topics, whose ladders are changed at most so often in a test. */
  LadderSets(RewardRanking ranking, int topicCount, int outcomeCount) {
    this.ranking = ranking;
    this.words = (topicCount + Long.SIZE - 1) / Long.SIZE;
    this.topics = new long[RewardRanking.LADDERS * words];
    this.changes = new short[topicCount + 2 * outcomeCount];
    this.found = new long[words];
  }

  void clear() {
    Arrays.fill(topics, 0);
    Arrays.fill(count, 0);
    Arrays.fill(occurring, 0);
    Arrays.fill(followed, 0);
    changed = 0;
    open = 0;
  }

  /** How many topics have an open outcome. */
  int open() {
    return open;
  }

  /** Adds a topic with open outcomes. */
  void add(int topic, int ladder) {
    if (ladder != 0) {
      topics[ladder * words + (topic >> 6)] |= 1L << topic;
      open++;
      if (count[ladder]++ == 0) {
        changes[changed++] = (short) ladder;
      }
    }
  }

  /** Takes a topic away. */
  void remove(int topic, int ladder) {
    if (ladder != 0) {
      topics[ladder * words + (topic >> 6)] &= ~(1L << topic);
      open--;
      if (--count[ladder] == 0) {
        changes[changed++] = (short) ladder;
      }
    }
  }

  private void follow(int k) {
    for (int change = followed[k]; change < changed; change++) {
      int rank = ranking.rankOf(k, changes[change]);
      occurring[k * WORDS_PER_RANKING + (rank >> 6)] ^= 1L << rank;
    }
    followed[k] = changed;
  }

  /**
   * Finds the topics with the best reward and counts the outcomes that have it; 0 if all are too
   * difficult.
   */
  int find(int k) {
    follow(k);
    int rank = next(k, 0);
    if (rank >= ranking.useful(k)) {
      return 0;
    }
    Arrays.fill(found, 0);
    int last = ranking.lastEqual(k, rank);
    int outcomes = 0;
    int ofTopics = 0;
    for (; rank <= last; rank = next(k, rank + 1)) {
      int ladder = ranking.ladderAt(k, rank);
      outcomes += count[ladder] * Integer.bitCount(ranking.best(k, ladder));
      ofTopics += count[ladder];
      for (int word = 0; word < words; word++) {
        found[word] |= topics[ladder * words + word];
      }
    }
    foundOneEach = outcomes == ofTopics;
    return outcomes;
  }

  /**
   * The first rank, from one on, whose ladder occurs; {@link RewardRanking#LADDERS} if none does.
   */
  private int next(int k, int from) {
    int word = from >> 6;
    if (word == WORDS_PER_RANKING) {
      return RewardRanking.LADDERS;
    }
    long bits = occurring[k * WORDS_PER_RANKING + word] & (-1L << from);
    while (bits == 0) {
      if (++word == WORDS_PER_RANKING) {
        return RewardRanking.LADDERS;
      }
      bits = occurring[k * WORDS_PER_RANKING + word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  /**
   * One of the outcomes found, counted in the order of topics, then levels: the topic in the upper
   * bits, the level in the lowest four.
   */
  int choose(int k, int index, byte[] ladders) {
    int left = index;
    for (int word = 0; word < words; word++) {
      long bits = found[word];
      int skipped = foundOneEach ? Long.bitCount(bits) : 0;
      if (skipped > left || !foundOneEach) {
        for (; bits != 0; bits &= bits - 1) {
          int topic = (word << 6) + Long.numberOfTrailingZeros(bits);
          int outcomes = foundOneEach ? 1 : outcomes(k, ladders[topic]);
          if (left < outcomes) {
            return topic << 4 | level(ranking.best(k, Byte.toUnsignedInt(ladders[topic])), left);
          }
          left -= outcomes;
        }
      } else {
        left -= skipped;
      }
    }
    throw new IllegalStateException("There is no outcome " + index + " among those found.");
  }

  private int outcomes(int k, byte ladder) {
    return Integer.bitCount(ranking.best(k, Byte.toUnsignedInt(ladder)));
  }

  /** The level of one of the bits of a mask. */
  static int level(int mask, int index) {
    int bits = mask;
    for (int i = 0; i < index; i++) {
      bits &= bits - 1;
    }
    return Integer.numberOfTrailingZeros(bits) + 1;
  }
}
