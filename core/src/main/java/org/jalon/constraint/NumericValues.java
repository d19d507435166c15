package org.jalon.constraint;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;

/** An attribute whose values are numbers. */
final class NumericValues {

  /** Finer numbers are refused: sums are exact. */
  static final int MAX_DECIMALS = 6;

  /** Larger numbers are refused, with the same aim. */
  static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

  private final int size;
  private final ContentAttribute attribute;
  private final List<BigDecimal> values;

  private NumericValues(int size, ContentAttribute attribute, List<BigDecimal> values) {
    this.size = size;
    this.attribute = attribute;
    this.values = values;
  }

  /**
   * Reads an attribute.
   *
   * @throws IllegalArgumentException if no or more than one attribute is meant, or a value is no
   *     number
   */
  static NumericValues of(ResolvedItemBank bank, String name) {
    ContentAttribute attribute =
        Attributes.find(bank, name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        Attributes.problem(bank, name).orElse("No attribute: " + name)));
    return new NumericValues(
        bank.size(),
        attribute,
        attribute.values().stream().map(value -> number(bank, attribute, value)).toList());
  }

  private static BigDecimal number(
      ResolvedItemBank bank, ContentAttribute attribute, String value) {
    return Attributes.number(value)
        .orElseThrow(() -> new IllegalArgumentException(noNumber(bank, attribute, value)));
  }

  /** What in an attribute's values is no number, as sentences about a rule. */
  static List<String> problems(ContentConstraint rule, ResolvedItemBank bank, String name) {
    Optional<String> unknown = Attributes.problem(bank, name);
    if (unknown.isPresent()) {
      return List.of("The rule (%s): %s".formatted(rule.describe(), unknown.get()));
    }
    ContentAttribute attribute = Attributes.named(bank, name).get(0);
    return attribute.values().stream()
        .filter(value -> Attributes.number(value).isEmpty())
        .map(
            value ->
                "The rule (%s): %s".formatted(rule.describe(), noNumber(bank, attribute, value)))
        .toList();
  }

  private static String noNumber(ResolvedItemBank bank, ContentAttribute attribute, String value) {
    return "The content attribute (%s) of the bank (%s) has the value (%s), which is no number."
        .formatted(attribute.name(), bank, value);
  }

  /** The value of an item, if it has one. */
  Optional<BigDecimal> find(int item) {
    int code = attribute.code(item);
    return code == ContentAttribute.NONE ? Optional.empty() : Optional.of(values.get(code));
  }

  /** The items to whose value a number compares so: 1 if the number is greater. */
  BitSet where(BigDecimal number, int sign) {
    BitSet items = new BitSet();
    for (int item = 0; item < size; item++) {
      items.set(item, find(item).filter(value -> number.compareTo(value) == sign).isPresent());
    }
    return items;
  }

  /** The values in multiples of 10⁻⁶; 0 for an item that has none. */
  long[] millionths() {
    long[] all = new long[size];
    for (int item = 0; item < size; item++) {
      all[item] = find(item).map(NumericValues::millionths).orElse(0L);
    }
    return all;
  }

  /** What in an attribute's numbers cannot be summed exactly, as sentences about a rule. */
  static List<String> unsummable(ContentConstraint rule, ResolvedItemBank bank, String name) {
    ContentAttribute attribute = Attributes.named(bank, name).get(0);
    return attribute.values().stream()
        .filter(value -> Attributes.number(value).filter(NumericValues::isSummable).isEmpty())
        .map(
            value ->
                "The rule (%s): The content attribute (%s) of the bank (%s) has the value (%s), which must lie between 0 and %s and have at most %d decimals."
                    .formatted(
                        rule.describe(), attribute.name(), bank, value, LARGEST, MAX_DECIMALS))
        .toList();
  }

  private static boolean isSummable(BigDecimal value) {
    return value.signum() >= 0
        && value.compareTo(LARGEST) <= 0
        && value.stripTrailingZeros().scale() <= MAX_DECIMALS;
  }

  private static long millionths(BigDecimal value) {
    return value.movePointRight(MAX_DECIMALS).longValueExact();
  }
}
