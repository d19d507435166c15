package org.jalon.calibration;

/**
 * The answers of a calibration as numbers of likelihood rows, in two orders: person by person, for
 * multiplying, and within each block of {@value #SIZE} persons row by row, for counting. Built
 * once, read in every cycle. Persons, blocks and chunks of blocks do not depend on threads.
 */
final class ResponseRows {

  /** Small enough that the posteriors of a block stay in the second-level cache. */
  static final int SIZE = 512;

  private static final int MOST_CHUNKS = 16;

  /** Merging a chunk costs about as much as counting one answer in each row. */
  private static final int ANSWERS_PER_ROW_AND_CHUNK = 48;

  final int persons;
  final int groups;

  /** How many rows there are, those of pairs of answers included. */
  final int rowCount;

  /** Which rows are of pairs of answers. */
  final RowPairs pairs;

  final int[] start;
  final int[] row;
  final int[] group;

  /** In how many parts the blocks are worked on, each with counts of its own. */
  final int chunks;

  /** The distinct rows of each block, in increasing order. */
  final int[][] distinct;

  /** Where the persons of each of them begin, and one more. */
  final int[][] from;

  /** Their persons, by the place in the block. */
  final short[][] place;

  /**
   * Looks the row of every answer up.
   *
   * @param firstRow the row of category 0 by group and item; −1 for an item that does not count
   * @param answerRows how many rows of answers there are
   */
  ResponseRows(ResponseMatrix data, int[][] firstRow, int answerRows) {
    this.persons = data.personCount();
    this.groups = data.groups().size();
    this.start = new int[persons + 1];
    this.group = new int[persons];
    int[] rows = new int[data.responseCount()];
    int[] items = new int[rows.length];
    int next = 0;
    for (int person = 0; person < persons; person++) {
      group[person] = data.group(person);
      int[] first = firstRow[group[person]];
      for (int i = 0; i < data.size(person); i++) {
        int base = first[data.item(person, i)];
        if (base >= 0) {
          items[next] = base;
          rows[next++] = base + data.category(person, i);
        }
      }
      start[person + 1] = next;
    }
    this.chunks = chunks(next, answerRows);
    this.pairs = new RowPairs(start, rows, items, answerRows);
    this.row = pairs.rows();
    this.rowCount = pairs.rowCount();
    this.distinct = new int[blocks()][];
    this.from = new int[blocks()][];
    this.place = new short[blocks()][];
    int[] counts = new int[rowCount];
    for (int block = 0; block < blocks(); block++) {
      sort(block, counts);
    }
  }

  int blocks() {
    return (persons + SIZE - 1) / SIZE;
  }

  int firstPerson(int block) {
    return block * SIZE;
  }

  int endPerson(int block) {
    return Math.min(persons, (block + 1) * SIZE);
  }

  private int chunks(int answers, int answerRows) {
    long useful = answers / ((long) ANSWERS_PER_ROW_AND_CHUNK * Math.max(1, answerRows));
    return (int) Math.max(1, Math.min(Math.min(MOST_CHUNKS, blocks()), useful));
  }

  int firstBlock(int chunk) {
    return (int) ((long) blocks() * chunk / chunks);
  }

  /** Counting sort. */
  private void sort(int block, int[] counts) {
    int first = start[firstPerson(block)];
    int end = start[endPerson(block)];
    int different = 0;
    for (int i = first; i < end; i++) {
      different += counts[row[i]]++ == 0 ? 1 : 0;
    }
    int[] rows = new int[different];
    int[] begin = new int[different + 1];
    int found = 0;
    for (int r = 0; r < rowCount && found < different; r++) {
      if (counts[r] > 0) {
        rows[found] = r;
        begin[found + 1] = begin[found] + counts[r];
        counts[r] = begin[found];
        found++;
      }
    }
    short[] places = new short[end - first];
    for (int person = firstPerson(block); person < endPerson(block); person++) {
      for (int i = start[person]; i < start[person + 1]; i++) {
        places[counts[row[i]]++] = (short) (person - firstPerson(block));
      }
    }
    for (int r : rows) {
      counts[r] = 0;
    }
    distinct[block] = rows;
    from[block] = begin;
    place[block] = places;
  }
}
