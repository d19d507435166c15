package org.jalon.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One content attribute over all items of a resolved bank: its distinct values are numbered from 0
 * in the order in which the items first show them. Immutable and thread-safe.
 */
public final class ContentAttribute {

  /** The learning outcome an item tests. */
  public static final String OUTCOME = "outcome";

  /** The level of that outcome. */
  public static final String LEVEL = "level";

  /** The topic of that outcome. */
  public static final String TOPIC = "topic";

  /** The theme of that topic. */
  public static final String THEME = "theme";

  /** The competence of that theme. */
  public static final String COMPETENCE = "competence";

  /** The domain of that competence. */
  public static final String DOMAIN = "domain";

  /** The code of an item that lacks the attribute. */
  public static final int NONE = -1;

  private final String name;
  private final List<String> values;
  private final int[] codes;
  private final Map<String, Integer> codeByValue;

  ContentAttribute(String name, List<@Nullable String> valueByItem) {
    this.name = name;
    this.codes = new int[valueByItem.size()];
    this.codeByValue = new HashMap<>();
    List<String> distinct = new ArrayList<>();
    for (int item = 0; item < codes.length; item++) {
      String value = valueByItem.get(item);
      codes[item] =
          value == null ? NONE : codeByValue.computeIfAbsent(value, v -> append(distinct, v));
    }
    this.values = List.copyOf(distinct);
  }

  private static int append(List<String> list, String value) {
    list.add(value);
    return list.size() - 1;
  }

  /**
   * The attribute's name.
   *
   * @return such as {@code "topic"}
   */
  public String name() {
    return name;
  }

  /**
   * The distinct values; the position of a value is its code.
   *
   * @return the values in the order in which the items first show them
   */
  public List<String> values() {
    return values;
  }

  /**
   * The code of an item's value.
   *
   * @param item the item's number
   * @return the code, or {@link #NONE} if the item lacks the attribute
   */
  public int code(int item) {
    return codes[item];
  }

  /**
   * The code of a value.
   *
   * @param value the value
   * @return the code, or empty if no item has it
   */
  public OptionalInt findCode(String value) {
    Integer code = codeByValue.get(value);
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }
}
