package org.jalon.benchmarks.baseline;

import java.util.Arrays;
import org.jalon.knowledge.KnowledgeTarget;

/**
 * The reference placement on plain arrays: a byte of open levels for each topic, every topic looked
 * at in every step, nothing allocated.
 */
public final class ArrayPlacement {

  private static final int LEVELS = 8;
  private static final int GRID = 15;
  private static final int GAP = 2;
  private static final int EASY_LADDER = 0b1000;

  private final double[][] probabilities = new double[GRID][LEVELS + 1];
  private final int[] ladder;
  private final int[] open;
  private final int[] outcomeAt;
  private final int[] topicOf;
  private final int[] levelOf;
  private final int[] given = new int[LEVELS + 1];
  private int right;
  private int asked;
  private long hash;

  /** The outcomes of a test, each with an item without time limit. */
  public ArrayPlacement(KnowledgeTarget target) {
    ladder = new int[target.topicCount()];
    open = new int[target.topicCount()];
    outcomeAt = new int[target.topicCount() * LEVELS];
    topicOf = new int[target.size()];
    levelOf = new int[target.size()];
    for (int outcome = 0; outcome < target.size(); outcome++) {
      topicOf[outcome] = target.topicOf(outcome);
      levelOf[outcome] = target.level(outcome);
      ladder[topicOf[outcome]] |= 1 << (levelOf[outcome] - 1);
      outcomeAt[topicOf[outcome] * LEVELS + levelOf[outcome] - 1] = outcome;
    }
    for (int k = 0; k < GRID; k++) {
      for (int level = 0; level <= LEVELS; level++) {
        probabilities[k][level] = 1 / (1 + StrictMath.exp(level - (k + 1) / 2.0));
      }
    }
  }

  /** Begins a test. */
  public void begin(long seed) {
    System.arraycopy(ladder, 0, open, 0, open.length);
    Arrays.fill(given, 0);
    right = 0;
    asked = 0;
    hash = NaivePlacement.hash(seed);
  }

  /** The number of the next outcome, or −1 at the end. */
  public int next() {
    boolean easyLeft = false;
    for (int topic = 0; topic < open.length && !easyLeft; topic++) {
      easyLeft = ladder[topic] < EASY_LADDER && open[topic] != 0;
    }
    int k = asked == 0 ? -1 : predicted();
    double highest = 0;
    int equals = 0;
    for (int topic = 0; topic < open.length; topic++) {
      for (int left = candidates(topic, easyLeft); left != 0; left &= left - 1) {
        double value = value(k, topic, Integer.numberOfTrailingZeros(left) + 1);
        if (value > highest) {
          highest = value;
          equals = 0;
        }
        equals += value == highest ? 1 : 0;
      }
    }
    return equals == 0 ? -1 : find(k, easyLeft, highest, (int) (hash % equals));
  }

  private int find(int k, boolean easyLeft, double highest, int index) {
    int left = index;
    for (int topic = 0; topic < open.length; topic++) {
      for (int levels = candidates(topic, easyLeft); levels != 0; levels &= levels - 1) {
        int level = Integer.numberOfTrailingZeros(levels) + 1;
        if (value(k, topic, level) == highest && left-- == 0) {
          return outcomeAt[topic * LEVELS + level - 1];
        }
      }
    }
    throw new IllegalStateException("There is no outcome to ask.");
  }

  private int candidates(int topic, boolean easyLeft) {
    return easyLeft && ladder[topic] >= EASY_LADDER ? 0 : open[topic];
  }

  private double value(int k, int topic, int level) {
    if (k < 0) {
      return level == 2 ? 1 : 0;
    }
    if (level - (k + 1) / 2.0 > GAP) {
      return -1;
    }
    int lower = Integer.bitCount(open[topic] & ((1 << level) - 1));
    int upper = Integer.bitCount(open[topic] & -(1 << (level - 1)));
    double p = probabilities[k][level];
    return p * lower + (1 - p) * upper;
  }

  private int predicted() {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < GRID; k++) {
      double sum = right + 1 - probabilities[k][0] - probabilities[k][7];
      for (int level = 1; level <= LEVELS; level++) {
        sum -= given[level] * probabilities[k][level];
      }
      if (Math.abs(sum) < least) {
        least = Math.abs(sum);
        best = k;
      }
    }
    return best;
  }

  /** The predicted level. */
  public double predictedLevel() {
    return (predicted() + 1) / 2.0;
  }

  /** Takes an answer. */
  public void answer(int outcome, boolean correct) {
    int topic = topicOf[outcome];
    int level = levelOf[outcome];
    open[topic] &= correct ? -(1 << level) : (1 << (level - 1)) - 1;
    given[level]++;
    right += correct ? 1 : 0;
    asked++;
  }
}
