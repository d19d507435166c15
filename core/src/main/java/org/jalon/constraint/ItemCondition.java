package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jalon.item.ResolvedItemBank;

/**
 * A condition on the content attributes of items, such as {@code CONTENT == 'ALG' & LEVEL >= 2} or
 * {@code ID %in% c('q1', 'q2')}. It can be compared and evaluated, nothing else: nothing in it is
 * executed. Immutable and thread-safe; two conditions are equal if they are written alike.
 *
 * <pre>{@code
 * condition  = and { "|" and }
 * and        = not { "&" not }
 * not        = "!" not | "(" condition ")" | comparison
 * comparison = attribute ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) value
 *            | attribute "%in%" "c" "(" value { "," value } ")"
 * attribute  = letters, digits, "_" and "." not beginning with a digit, or any text in `backticks`
 * value      = text in 'single' or "double" quotes, \ before a quote or a \; or a number
 * }</pre>
 *
 * <p>Names of attributes are looked up as written and then, if no attribute is written so, without
 * regard to case; {@code ID} is the item's identifier. A quoted text equals a value that is written
 * alike; a number equals a value that is the same number, however written ({@code 2} and {@code
 * 2.0}). The four order comparisons take a number. No comparison, not even {@code !=}, is true of
 * an item that lacks the attribute, or of a number and a value that is none.
 */
public final class ItemCondition {

  /** The longest condition accepted, in characters. */
  public static final int MAX_LENGTH = 100_000;

  /** How deeply parentheses and negations may be nested. */
  public static final int MAX_DEPTH = 50;

  private final String text;
  private final Condition root;

  private ItemCondition(String text, Condition root) {
    this.text = text;
    this.root = root;
  }

  /**
   * Reads a condition.
   *
   * @param text the condition in the language above
   * @return the condition
   * @throws IllegalArgumentException if it is longer than {@value #MAX_LENGTH} characters, nested
   *     more than {@value #MAX_DEPTH} deep, or not written in the language; the message gives the
   *     position
   */
  public static ItemCondition parse(String text) {
    return new ItemCondition(text, new ConditionParser(text).parse());
  }

  /**
   * The condition that an item is one of some.
   *
   * @param ids the identifiers; at least one
   * @return the condition {@code ID %in% c(…)}
   * @throws IllegalArgumentException if none is given
   */
  public static ItemCondition oneOf(String... ids) {
    List<String> quoted = new ArrayList<>();
    for (String id : ids) {
      quoted.add("'" + id.replace("\\", "\\\\").replace("'", "\\'") + "'");
    }
    return parse("ID %in% c(" + String.join(", ", quoted) + ")");
  }

  /**
   * The items for which the condition is true.
   *
   * @param bank the items
   * @return a new set of item numbers
   */
  public BitSet select(ResolvedItemBank bank) {
    return root.select(bank);
  }

  /**
   * What in this condition cannot mean a bank: attributes that no item has or that are written like
   * two, and order comparisons with values that are no numbers.
   *
   * @param bank the bank
   * @return one sentence for each; empty if there are none
   */
  public List<String> problems(ResolvedItemBank bank) {
    Set<String> problems = new LinkedHashSet<>();
    root.check(bank, problems);
    return List.copyOf(problems);
  }

  /** The condition as it was written. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemCondition that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
