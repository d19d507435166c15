package org.jalon.item;

import java.util.Arrays;
import java.util.BitSet;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;

/**
 * The scored answers of one person to items of one bank, in the order in which they were given.
 * Immutable and thread-safe.
 */
public final class Responses {

  private final ResolvedItemBank bank;
  private final int[] items;
  private final int[] categories;

  private Responses(ResolvedItemBank bank, int[] items, int[] categories) {
    this.bank = bank;
    this.items = items;
    this.categories = categories;
  }

  /**
   * No answer yet.
   *
   * @param bank the bank that items are asked from
   * @return an empty sequence
   */
  public static Responses none(ResolvedItemBank bank) {
    return new Responses(bank, new int[0], new int[0]);
  }

  /**
   * Answers that are there already, such as those of a file.
   *
   * @param bank the bank that items were asked from
   * @param items the numbers of the items, in order of administration
   * @param categories the category of each answer
   * @return the answers
   * @throws IllegalArgumentException if there are not as many categories as items, the bank has no
   *     such item or an item no such category
   */
  public static Responses of(ResolvedItemBank bank, int[] items, int[] categories) {
    Checks.require(
        items.length == categories.length,
        "number of answers",
        categories.length,
        "must be the number of items (" + items.length + ")");
    for (int i = 0; i < items.length; i++) {
      check(bank, items[i], categories[i]);
    }
    return new Responses(bank, items.clone(), categories.clone());
  }

  private static void check(ResolvedItemBank bank, int item, int category) {
    Checks.inRange("item number", item, 0, bank.size() - 1);
    Checks.inRange("answer category", category, 0, bank.model(item).categoryCount() - 1);
  }

  /**
   * These answers and one more.
   *
   * @param item the item's number; the same item may be answered again
   * @param category the category of the answer
   * @return a new sequence
   * @throws IllegalArgumentException if the bank has no such item or the item no such category
   */
  public Responses with(int item, int category) {
    check(bank, item, category);
    int[] moreItems = Arrays.copyOf(items, items.length + 1);
    int[] moreCategories = Arrays.copyOf(categories, items.length + 1);
    moreItems[items.length] = item;
    moreCategories[items.length] = category;
    return new Responses(bank, moreItems, moreCategories);
  }

  /**
   * The bank that items are asked from.
   *
   * @return the bank
   */
  public ResolvedItemBank bank() {
    return bank;
  }

  /**
   * How many answers there are.
   *
   * @return 0 or more
   */
  public int size() {
    return items.length;
  }

  /**
   * The item of an answer.
   *
   * @param position from 0, in order of administration
   * @return the item's number
   * @throws IndexOutOfBoundsException if there is no such answer
   */
  public int item(int position) {
    return items[position];
  }

  /**
   * The category of an answer.
   *
   * @param position from 0, in order of administration
   * @return the category; 1 is right and 0 wrong for dichotomous items
   * @throws IndexOutOfBoundsException if there is no such answer
   */
  public int category(int position) {
    return categories[position];
  }

  /**
   * The response model of the item answered.
   *
   * @param position from 0, in order of administration
   * @return the model
   * @throws IndexOutOfBoundsException if there is no such answer
   */
  public ResponseModel model(int position) {
    return bank.model(items[position]);
  }

  /**
   * The items answered so far.
   *
   * @return a new set of item numbers
   */
  public BitSet administered() {
    BitSet set = new BitSet(bank.size());
    for (int item : items) {
      set.set(item);
    }
    return set;
  }

  /** Whether the other object holds the same answers to items of the same bank. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Responses that
        && bank.fingerprint().equals(that.bank.fingerprint())
        && Arrays.equals(items, that.items)
        && Arrays.equals(categories, that.categories);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(items) + Arrays.hashCode(categories);
  }

  /** Items and categories in order of administration. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < items.length; i++) {
      text.append(i == 0 ? "" : ", ")
          .append(bank.item(items[i]).id())
          .append('=')
          .append(categories[i]);
    }
    return text.append(']').toString();
  }
}
