package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The scored answers of many persons to the items of a calibration: persons × items, most cells of
 * which may be empty, as they are after adaptive tests. Only given answers take memory: 5 bytes
 * each, and 8 bytes a person.
 *
 * <p>Persons belong to groups, such as countries or the reference and the focal group of an
 * analysis; whoever names none has one group, whose name is empty. A calibration estimates a
 * distribution of ability for each group but the reference group. Immutable and thread-safe.
 */
public final class ResponseMatrix {

  /** Stands in a row of answers where an item was not given. */
  public static final int MISSING = -1;

  /** The highest category that an answer may have. */
  public static final int HIGHEST_CATEGORY = Byte.MAX_VALUE;

  private final List<ItemId> items;
  private final Map<ItemId, Integer> indexById;
  private final List<String> groups;
  private final int[] group;
  private final int[] start;
  private final int[] item;
  private final byte[] category;
  private final int[] categoryCount;

  private ResponseMatrix(Builder builder) {
    this.items = builder.items;
    this.indexById = builder.indexById;
    this.groups = builder.groups.isEmpty() ? List.of("") : List.copyOf(builder.groups.keySet());
    this.group = Arrays.copyOf(builder.group, builder.persons);
    this.start = Arrays.copyOf(builder.start, builder.persons + 1);
    this.item = Arrays.copyOf(builder.item, builder.responses);
    this.category = Arrays.copyOf(builder.category, builder.responses);
    this.categoryCount = builder.categoryCount.clone();
  }

  /**
   * Begins a matrix.
   *
   * @param items its items, in the order of its columns
   * @return a builder without persons
   * @throws IllegalArgumentException if there is no item, or one twice
   */
  public static Builder builder(List<ItemId> items) {
    return new Builder(items);
  }

  /**
   * Begins a matrix of all items of a bank. Every item has the categories of its model, whether or
   * not somebody chose them.
   *
   * @param bank the bank
   * @return a builder without persons
   */
  public static Builder builder(ResolvedItemBank bank) {
    Builder builder = builder(bank.declaration().items().stream().map(Item::id).toList());
    for (int i = 0; i < bank.size(); i++) {
      builder.categories(i, bank.model(i).categoryCount());
    }
    return builder;
  }

  /**
   * The answers of many tests from one bank, such as those of session logs.
   *
   * @param bank the bank
   * @param tests the answers of each person
   * @return the matrix of all items of the bank
   * @throws IllegalArgumentException if a test is from another bank or has an item twice
   */
  public static ResponseMatrix of(ResolvedItemBank bank, Collection<Responses> tests) {
    Builder builder = builder(bank);
    for (Responses test : tests) {
      Checks.require(
          test.bank().fingerprint().equals(bank.fingerprint()),
          "bank of the answers",
          test.bank(),
          "must be the bank of the matrix (" + bank + ")");
      builder.add(
          "",
          IntStream.range(0, test.size()).map(test::item).toArray(),
          IntStream.range(0, test.size()).map(test::category).toArray());
    }
    return builder.build();
  }

  /**
   * The items.
   *
   * @return their ids, in the order of the columns
   */
  public List<ItemId> items() {
    return items;
  }

  /**
   * How many items there are.
   *
   * @return the number of columns
   */
  public int itemCount() {
    return items.size();
  }

  /**
   * The column of an item.
   *
   * @param id the item
   * @return its number, from 0
   * @throws IllegalArgumentException if the matrix has no such item
   */
  public int index(ItemId id) {
    Integer index = indexById.get(id);
    if (index == null) {
      throw new IllegalArgumentException(
          "The item (" + id + ") is not one of the " + items.size() + " items of the matrix.");
    }
    return index;
  }

  /**
   * How many categories an item has.
   *
   * @param item the item's number
   * @return one more than the highest category that was declared or chosen; at least 2
   * @throws IndexOutOfBoundsException if there is no such item
   */
  public int categoryCount(int item) {
    return categoryCount[item];
  }

  /**
   * How many persons there are.
   *
   * @return the number of rows
   */
  public int personCount() {
    return group.length;
  }

  /**
   * How many answers there are.
   *
   * @return the number of cells that are not empty
   */
  public int responseCount() {
    return item.length;
  }

  /**
   * The groups of persons.
   *
   * @return their names, in the order in which they first appear; one empty name if none was given
   */
  public List<String> groups() {
    return groups;
  }

  /**
   * The group of a person.
   *
   * @param person the person's number
   * @return the group's number, from 0
   * @throws IndexOutOfBoundsException if there is no such person
   */
  public int group(int person) {
    return group[person];
  }

  /**
   * How many items a person answered.
   *
   * @param person the person's number
   * @return the number of answers
   * @throws IndexOutOfBoundsException if there is no such person
   */
  public int size(int person) {
    return start[person + 1] - start[person];
  }

  /**
   * An item that a person answered.
   *
   * @param person the person's number
   * @param position which of the answers, from 0 to before {@link #size}; not checked
   * @return the item's number
   */
  public int item(int person, int position) {
    return item[start[person] + position];
  }

  /**
   * An answer of a person.
   *
   * @param person the person's number
   * @param position which of the answers, from 0 to before {@link #size}; not checked
   * @return its category, from 0
   */
  public int category(int person, int position) {
    return category[start[person] + position];
  }

  /**
   * A person's answers as a row of the matrix.
   *
   * @param person the person's number
   * @param row where to write the category of each item, or {@link #MISSING}; as long as there are
   *     items
   * @throws IndexOutOfBoundsException if there is no such person, or the row is too short
   */
  public void copyRow(int person, int[] row) {
    Arrays.fill(row, 0, itemCount(), MISSING);
    for (int i = start[person]; i < start[person + 1]; i++) {
      row[item[i]] = category[i];
    }
  }

  /**
   * Some of the persons, with all items, categories and groups as they are here.
   *
   * @param persons which persons to keep
   * @return their matrix, in the same order
   */
  public ResponseMatrix filter(IntPredicate persons) {
    Builder builder = new Builder(items);
    groups.forEach(builder::groupNumber);
    for (int i = 0; i < categoryCount.length; i++) {
      builder.categories(i, categoryCount[i]);
    }
    for (int person = 0; person < personCount(); person++) {
      if (persons.test(person)) {
        builder.copy(this, person);
      }
    }
    return builder.build();
  }

  @Override
  public String toString() {
    return "ResponseMatrix[persons=%d, items=%d, responses=%d]"
        .formatted(personCount(), itemCount(), responseCount());
  }

  /** Collects persons, one after the other. Not thread-safe. */
  public static final class Builder {

    private static final int BEGINNING = 64;
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private final List<ItemId> items;
    private final Map<ItemId, Integer> indexById = new HashMap<>();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final int[] categoryCount;
    private int[] group = new int[BEGINNING];
    private int[] start = new int[BEGINNING];
    private int[] item = new int[BEGINNING];
    private byte[] category = new byte[BEGINNING];
    private int persons;
    private int responses;

    private Builder(List<ItemId> items) {
      this.items = List.copyOf(Checks.notEmpty("items of the matrix", items));
      this.categoryCount = new int[items.size()];
      Arrays.fill(categoryCount, 2);
      List<ItemId> twice = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        if (indexById.put(items.get(i), i) != null) {
          twice.add(items.get(i));
        }
      }
      Checks.require(twice.isEmpty(), "items of the matrix", twice, "must each appear once");
    }

    /**
     * Says how many categories an item has, for the case that nobody chose the highest.
     *
     * @param item the item's number
     * @param count how many categories; from 2 to {@link #HIGHEST_CATEGORY} + 1
     * @return this builder
     * @throws IllegalArgumentException if there is no such item, or the count is out of range
     */
    public Builder categories(int item, int count) {
      Checks.inRange("item number", item, 0, items.size() - 1);
      Checks.inRange("number of categories of " + items.get(item), count, 2, HIGHEST_CATEGORY + 1);
      categoryCount[item] = Math.max(categoryCount[item], count);
      return this;
    }

    /**
     * Adds a person who answered some items.
     *
     * @param group the name of the person's group; may be empty
     * @param items the numbers of the items
     * @param categories the category of each answer
     * @return this builder
     * @throws IllegalArgumentException if there are not as many categories as items, there is no
     *     such item, an item appears twice, or a category is not from 0 to {@link
     *     #HIGHEST_CATEGORY}; nothing is added then
     * @throws IllegalStateException if there would be more than 2,147,483,639 answers
     */
    public Builder add(String group, int[] items, int[] categories) {
      check(items, categories);
      append(group, items.length);
      for (int i = 0; i < items.length; i++) {
        append(items[i], categories[i]);
      }
      return this;
    }

    /**
     * Adds a person by a row with a cell for each item.
     *
     * @param group the name of the person's group; may be empty
     * @param row the category of each item's answer, or {@link #MISSING}
     * @return this builder
     * @throws IllegalArgumentException if the row is not as long as there are items, or a category
     *     is neither missing nor from 0 to {@link #HIGHEST_CATEGORY}; nothing is added then
     */
    public Builder addRow(String group, int... row) {
      Checks.require(
          row.length == items.size(),
          "length of the row",
          row.length,
          "must be the number of items (" + items.size() + ")");
      int[] given = IntStream.range(0, row.length).filter(i -> row[i] != MISSING).toArray();
      return add(group, given, IntStream.of(given).map(i -> row[i]).toArray());
    }

    /**
     * Ends the matrix.
     *
     * @return the persons so far
     */
    public ResponseMatrix build() {
      return new ResponseMatrix(this);
    }

    private void check(int[] given, int[] categories) {
      Checks.require(
          given.length == categories.length,
          "number of answers",
          categories.length,
          "must be the number of items (" + given.length + ")");
      for (int i = 0; i < given.length; i++) {
        Checks.inRange("item number", given[i], 0, items.size() - 1);
        if (categories[i] < 0 || categories[i] > HIGHEST_CATEGORY) {
          String answer = "answer of person " + persons + " to " + items.get(given[i]);
          Checks.inRange(answer, categories[i], 0, HIGHEST_CATEGORY);
        }
      }
      int[] sorted = given.clone();
      Arrays.sort(sorted);
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] == sorted[i - 1]) {
          throw new IllegalArgumentException(
              "The item (%s) is answered twice by person %d. Maybe only the first answer counts."
                  .formatted(items.get(sorted[i]), persons));
        }
      }
    }

    private int groupNumber(String name) {
      return groups.computeIfAbsent(name, unknown -> groups.size());
    }

    private void append(String name, int size) {
      if (size > LONGEST - responses) {
        throw new IllegalStateException("A matrix cannot hold more than " + LONGEST + " answers.");
      }
      if (persons + 2 > start.length) {
        start = Arrays.copyOf(start, 2 * start.length);
        group = Arrays.copyOf(group, start.length);
      }
      if (responses + size > item.length) {
        int length = (int) Math.min(LONGEST, Math.max(2L * item.length, responses + (long) size));
        item = Arrays.copyOf(item, length);
        category = Arrays.copyOf(category, length);
      }
      group[persons] = groupNumber(name);
      persons++;
      start[persons] = responses;
    }

    private void append(int number, int answer) {
      item[responses] = number;
      category[responses] = (byte) answer;
      categoryCount[number] = Math.max(categoryCount[number], answer + 1);
      responses++;
      start[persons] = responses;
    }

    private void copy(ResponseMatrix other, int person) {
      append(other.groups.get(other.group[person]), other.size(person));
      for (int i = other.start[person]; i < other.start[person + 1]; i++) {
        append(other.item[i], other.category[i]);
      }
    }
  }
}
