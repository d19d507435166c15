package org.jalon.item;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * A set of the items of a bank by their numbers: one bit for each item, made to be used again and
 * again without allocating. Mutable and not thread-safe.
 */
public final class ItemSet {

  private static final int BITS = Long.SIZE;

  private final int bankSize;
  private final long[] words;

  private ItemSet(int bankSize, long[] words) {
    this.bankSize = bankSize;
    this.words = words;
  }

  /**
   * No item.
   *
   * @param bankSize how many items the bank has
   * @return the empty set
   */
  public static ItemSet none(int bankSize) {
    return new ItemSet(bankSize, new long[(bankSize + BITS - 1) / BITS]);
  }

  /**
   * All items.
   *
   * @param bankSize how many items the bank has
   * @return the full set
   */
  public static ItemSet all(int bankSize) {
    ItemSet set = none(bankSize);
    set.addAll();
    return set;
  }

  /**
   * Some items.
   *
   * @param bankSize how many items the bank has
   * @param items their numbers
   * @return a set of its own
   * @throws IndexOutOfBoundsException if a number lies beyond the bank
   */
  public static ItemSet of(int bankSize, BitSet items) {
    ItemSet set = none(bankSize);
    Objects.checkFromToIndex(0, items.length(), bankSize);
    long[] words = items.toLongArray();
    System.arraycopy(words, 0, set.words, 0, words.length);
    return set;
  }

  /**
   * Whether an item is in the set.
   *
   * @param item its number
   * @return whether it is
   */
  public boolean contains(int item) {
    return (words[item >> 6] & 1L << item) != 0;
  }

  /**
   * Puts an item in.
   *
   * @param item its number
   */
  public void add(int item) {
    words[item >> 6] |= 1L << item;
  }

  /**
   * Takes an item out.
   *
   * @param item its number
   */
  public void remove(int item) {
    words[item >> 6] &= ~(1L << item);
  }

  /** Puts all items in. */
  public void addAll() {
    Arrays.fill(words, -1);
    if (bankSize % BITS != 0) {
      words[words.length - 1] = -1L >>> -bankSize;
    }
  }

  /** Takes all items out. */
  public void clear() {
    Arrays.fill(words, 0);
  }

  /**
   * Becomes another set.
   *
   * @param other a set of the same bank
   */
  public void set(ItemSet other) {
    System.arraycopy(other.words, 0, words, 0, words.length);
  }

  /**
   * Puts the items of another set in.
   *
   * @param other a set of the same bank
   */
  public void addAll(ItemSet other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
  }

  /**
   * Takes the items of another set out.
   *
   * @param other a set of the same bank
   */
  public void removeAll(ItemSet other) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= ~other.words[i];
    }
  }

  /**
   * Whether no item is in the set.
   *
   * @return whether it is empty
   */
  public boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many items are in the set.
   *
   * @return 0 or more
   */
  public int size() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /**
   * The first item at or after a number, to walk over all of them in order.
   *
   * @param from the number to begin at
   * @return the item's number, or −1 if there is none
   */
  public int next(int from) {
    if (from >= bankSize) {
      return -1;
    }
    int index = from >> 6;
    long word = words[index] & -1L << from;
    while (word == 0) {
      if (++index == words.length) {
        return -1;
      }
      word = words[index];
    }
    return index * BITS + Long.numberOfTrailingZeros(word);
  }

  /** The numbers of the items. */
  @Override
  public String toString() {
    return BitSet.valueOf(words).toString();
  }
}
