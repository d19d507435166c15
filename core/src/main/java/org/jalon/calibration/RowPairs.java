package org.jalon.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Answers that many persons have in common, two by two: the product of their likelihoods is a row
 * of its own, computed once for all of these persons, and the persons are counted once for both.
 * Each item is paired with the item that most of its persons answered, too; pairs are then paired
 * again. In adaptive tests and in booklets this leaves about a third of the factors; where no two
 * items go together, nothing changes.
 *
 * <p>A <em>unit</em> is an item, or a pair of units that a person answered both of. Its rows are
 * numbered within it, as categories are.
 */
final class RowPairs {

  /** So often a pair of answers must occur: a row costs as much as a few persons. */
  private static final int LEAST_PERSONS = 64;

  /** How many pairs of answers are looked at to find the mates, about. */
  private static final long SAMPLE = 250_000;

  /** The most pairs of answers to two units, lest the table of them become large. */
  private static final int MOST_COMBINATIONS = 1_024;

  private static final int LEVELS = 2;

  /** How many rows are of single answers; those of pairs come after them. */
  final int singles;

  /** Where the answers of each person begin, and one more, with pairs as one. */
  final int[] start;

  /** Their rows. */
  private final int[] row;

  /** The two rows of each row, from {@link #singles} on. */
  private int[] left = {};

  private int[] right = {};

  private final int[] unit;

  /** The number of each row within its unit. */
  private int[] local;

  /** How many such numbers each unit has. */
  private int[] size;

  /**
   * Pairs the answers; changes the arrays.
   *
   * @param start where the answers of each person begin, and one more
   * @param row the row of each answer
   * @param unit the first row of its item
   * @param singles how many rows there are
   */
  RowPairs(int[] start, int[] row, int[] unit, int singles) {
    this.singles = singles;
    this.start = start;
    this.row = row;
    this.unit = unit;
    this.local = new int[singles];
    this.size = new int[singles];
    for (int i = 0; i < start[start.length - 1]; i++) {
      local[row[i]] = row[i] - unit[i];
      size[unit[i]] = Math.max(size[unit[i]], local[row[i]] + 1);
    }
    for (int level = 0; level < LEVELS; level++) {
      new Level().pair();
    }
  }

  /** How many rows there are, those of pairs included. */
  int rowCount() {
    return singles + left.length;
  }

  int[] rows() {
    return Arrays.copyOf(row, start[start.length - 1]);
  }

  boolean isPair(int r) {
    return r >= singles;
  }

  /** The first of the two rows of a pair; its number is lower than that of the pair. */
  int left(int r) {
    return left[r - singles];
  }

  /** The second of the two rows of a pair; its number is lower than that of the pair. */
  int right(int r) {
    return right[r - singles];
  }

  /** Adds what was counted for pairs to both of their answers. */
  void distribute(double[][] counts) {
    for (int r = rowCount() - 1; r >= singles; r--) {
      add(counts[left(r)], counts[r]);
      add(counts[right(r)], counts[r]);
    }
  }

  private static void add(double[] sum, double[] a) {
    for (int q = 0; q < sum.length; q++) {
      sum[q] += a[q];
    }
  }

  /** One round of pairing. */
  private final class Level {

    private final int units = size.length;

    /** The other unit of the pair of each; −1 for none. */
    private final int[] mate = new int[units];

    /** The unit that each of a pair becomes, and where its rows begin in the tables. */
    private final int[] pair = new int[units];

    private final int[] place = new int[units];
    private int[] offset = {};

    /** By pair of answers: how often it occurs, then its row or −1. */
    private int[] number = {};

    void pair() {
      Arrays.fill(mate, -1);
      findMates();
      numberPairs();
      replace(false);
      numberRows();
      replace(true);
    }

    private void findMates() {
      int step = step();
      int[] from = beginnings(step);
      int[] sampled = personsByUnit(from, step);
      int[] together = new int[units];
      for (int u : mostAnsweredFirst(from)) {
        int best =
            mate[u] >= 0
                ? -1
                : most(u, together, Arrays.copyOfRange(sampled, from[u], from[u + 1]), step);
        if (best >= 0) {
          mate[u] = best;
          mate[best] = u;
        }
      }
    }

    /** Every so many persons are looked at. */
    private int step() {
      double squares = 0;
      for (int p = 0; p + 1 < start.length; p++) {
        squares += (double) (start[p + 1] - start[p]) * (start[p + 1] - start[p]);
      }
      return (int) Math.ceil(Math.max(1, squares / SAMPLE));
    }

    /** Where the persons of each unit begin in the list of them by unit, and one more. */
    private int[] beginnings(int step) {
      int[] from = new int[units + 1];
      for (int p = 0; p + 1 < start.length; p += step) {
        for (int i = start[p]; i < start[p + 1]; i++) {
          from[unit[i] + 1]++;
        }
      }
      for (int u = 0; u < units; u++) {
        from[u + 1] += from[u];
      }
      return from;
    }

    private int[] personsByUnit(int[] from, int step) {
      int[] next = from.clone();
      int[] persons = new int[from[units]];
      for (int p = 0; p + 1 < start.length; p += step) {
        for (int i = start[p]; i < start[p + 1]; i++) {
          persons[next[unit[i]]++] = p;
        }
      }
      return persons;
    }

    private int[] mostAnsweredFirst(int[] from) {
      return IntStream.range(0, units)
          .boxed()
          .sorted(Comparator.comparingInt(u -> from[u] - from[u + 1]))
          .mapToInt(u -> u)
          .toArray();
    }

    /** The unit without a mate that most persons of this one have, too. */
    private int most(int u, int[] together, int[] persons, int step) {
      for (int p : persons) {
        for (int i = start[p]; i < start[p + 1]; i++) {
          together[unit[i]]++;
        }
      }
      together[u] = 0;
      int best = -1;
      int count = (LEAST_PERSONS - 1) / step;
      for (int p : persons) {
        for (int i = start[p]; i < start[p + 1]; i++) {
          int w = unit[i];
          boolean more = together[w] > count || (together[w] == count && w < best);
          if (more && mate[w] < 0 && size[u] * size[w] <= MOST_COMBINATIONS) {
            best = w;
            count = together[w];
          }
          together[w] = 0;
        }
      }
      return best;
    }

    private void numberPairs() {
      int pairs = 0;
      int combinations = 0;
      offset = new int[units];
      size = Arrays.copyOf(size, units + units / 2);
      for (int u = 0; u < units; u++) {
        if (mate[u] > u) {
          pair[u] = units + pairs;
          pair[mate[u]] = units + pairs;
          offset[u] = combinations;
          offset[mate[u]] = combinations;
          size[units + pairs] = size[u] * size[mate[u]];
          combinations += size[u] * size[mate[u]];
          pairs++;
        }
      }
      size = Arrays.copyOf(size, units + pairs);
      number = new int[combinations];
    }

    private void numberRows() {
      int before = rowCount();
      int rows = before;
      for (int c = 0; c < number.length; c++) {
        number[c] = number[c] >= LEAST_PERSONS ? rows++ : -1;
      }
      left = Arrays.copyOf(left, rows - singles);
      right = Arrays.copyOf(right, rows - singles);
      local = Arrays.copyOf(local, rows);
    }

    /** Counts the pairs of answers, or puts those that have a row in their place. */
    private void replace(boolean write) {
      Arrays.fill(place, -1);
      int next = 0;
      int begin = 0;
      for (int p = 0; p + 1 < start.length; p++) {
        int first = next;
        int end = start[p + 1];
        for (int i = begin; i < end; i++) {
          int u = unit[i];
          int at = mate[u] < 0 ? -1 : place[mate[u]];
          int c = at < first ? -1 : combination(u, row[i], row[at]);
          if (c >= 0 && !write) {
            number[c]++;
          }
          if (c >= 0 && write && number[c] >= 0) {
            put(at, number[c], u, row[i], c);
          } else {
            row[next] = row[i];
            unit[next] = u;
            place[u] = next++;
          }
        }
        begin = end;
        start[p + 1] = next;
      }
    }

    private int combination(int u, int own, int other) {
      int v = mate[u];
      int inPair =
          u < v ? local[own] * size[v] + local[other] : local[other] * size[u] + local[own];
      return offset[u] + inPair;
    }

    private void put(int at, int pairRow, int u, int own, int c) {
      boolean isFirst = u < mate[u];
      left[pairRow - singles] = isFirst ? own : row[at];
      right[pairRow - singles] = isFirst ? row[at] : own;
      local[pairRow] = c - offset[u];
      row[at] = pairRow;
      unit[at] = pair[u];
    }
  }
}
