package org.jalon.constraint;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jspecify.annotations.Nullable;

/** A condition as a tree. Its depth is bounded by the parser, so that walking it is safe. */
sealed interface Condition {

  /** The items for which it is true, as a new set. */
  BitSet select(ResolvedItemBank bank);

  /** Collects what cannot mean a bank. */
  void check(ResolvedItemBank bank, Set<String> problems);

  /** A text, or a number if there is one. */
  record Literal(String text, @Nullable BigDecimal number) {

    boolean equalsValue(String value) {
      return number == null ? text.equals(value) : compare(value).filter(c -> c == 0).isPresent();
    }

    /** How a value that is a number compares with this one. */
    Optional<Integer> compare(String value) {
      BigDecimal mine = number;
      return mine == null
          ? Optional.empty()
          : Attributes.number(value).map(theirs -> theirs.compareTo(mine));
    }
  }

  /** The ways to compare. */
  enum Operator {
    /** The same text, or the same number. */
    EQUAL("=="),
    /** Another one. */
    NOT_EQUAL("!="),
    /** A number not above it. */
    LESS_OR_EQUAL("<="),
    /** A number below it. */
    LESS("<"),
    /** A number not below it. */
    GREATER_OR_EQUAL(">="),
    /** A number above it. */
    GREATER(">");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    String symbol() {
      return symbol;
    }

    boolean isOrder() {
      return this != EQUAL && this != NOT_EQUAL;
    }

    private boolean test(String value, Literal literal) {
      return switch (this) {
        case EQUAL -> literal.equalsValue(value);
        case NOT_EQUAL -> differs(value, literal);
        case LESS_OR_EQUAL -> literal.compare(value).filter(c -> c <= 0).isPresent();
        case LESS -> literal.compare(value).filter(c -> c < 0).isPresent();
        case GREATER_OR_EQUAL -> literal.compare(value).filter(c -> c >= 0).isPresent();
        case GREATER -> literal.compare(value).filter(c -> c > 0).isPresent();
      };
    }

    private static boolean differs(String value, Literal literal) {
      boolean comparable = literal.number() == null || literal.compare(value).isPresent();
      return comparable && !literal.equalsValue(value);
    }
  }

  /** An attribute compared with a value. */
  record Comparison(String attribute, Operator operator, Literal literal) implements Condition {
    @Override
    public BitSet select(ResolvedItemBank bank) {
      return having(bank, attribute, value -> operator.test(value, literal));
    }

    @Override
    public void check(ResolvedItemBank bank, Set<String> problems) {
      checkName(bank, attribute, problems);
      if (operator.isOrder() && !isId(attribute)) {
        Attributes.find(bank, attribute).ifPresent(found -> checkNumbers(bank, found, problems));
      }
    }

    private void checkNumbers(ResolvedItemBank bank, ContentAttribute found, Set<String> problems) {
      found.values().stream()
          .filter(value -> Attributes.number(value).isEmpty())
          .findFirst()
          .ifPresent(
              value ->
                  problems.add(
                      "The content attribute (%s) of the bank (%s) has the value (%s), which %s cannot compare with a number."
                          .formatted(found.name(), bank, value, operator.symbol())));
    }
  }

  /** An attribute that has one of some values. */
  record OneOf(String attribute, List<Literal> literals) implements Condition {
    @Override
    public BitSet select(ResolvedItemBank bank) {
      Set<String> texts = new HashSet<>();
      Set<BigDecimal> numbers = new HashSet<>();
      for (Literal literal : literals) {
        BigDecimal number = literal.number();
        if (number == null) {
          texts.add(literal.text());
        } else {
          numbers.add(number.stripTrailingZeros());
        }
      }
      return having(bank, attribute, value -> texts.contains(value) || isAmong(numbers, value));
    }

    private static boolean isAmong(Set<BigDecimal> numbers, String value) {
      return !numbers.isEmpty()
          && Attributes.number(value)
              .filter(number -> numbers.contains(number.stripTrailingZeros()))
              .isPresent();
    }

    @Override
    public void check(ResolvedItemBank bank, Set<String> problems) {
      checkName(bank, attribute, problems);
    }
  }

  /** All of some conditions. */
  record And(List<Condition> parts) implements Condition {
    @Override
    public BitSet select(ResolvedItemBank bank) {
      BitSet all = parts.get(0).select(bank);
      parts.stream().skip(1).forEach(part -> all.and(part.select(bank)));
      return all;
    }

    @Override
    public void check(ResolvedItemBank bank, Set<String> problems) {
      parts.forEach(part -> part.check(bank, problems));
    }
  }

  /** Any of some conditions. */
  record Or(List<Condition> parts) implements Condition {
    @Override
    public BitSet select(ResolvedItemBank bank) {
      BitSet any = new BitSet();
      parts.forEach(part -> any.or(part.select(bank)));
      return any;
    }

    @Override
    public void check(ResolvedItemBank bank, Set<String> problems) {
      parts.forEach(part -> part.check(bank, problems));
    }
  }

  /** The opposite of a condition. */
  record Not(Condition part) implements Condition {
    @Override
    public BitSet select(ResolvedItemBank bank) {
      BitSet others = part.select(bank);
      others.flip(0, bank.size());
      return others;
    }

    @Override
    public void check(ResolvedItemBank bank, Set<String> problems) {
      part.check(bank, problems);
    }
  }

  private static BitSet having(ResolvedItemBank bank, String name, Predicate<String> test) {
    BitSet items = new BitSet();
    if (isId(name)) {
      for (int item = 0; item < bank.size(); item++) {
        items.set(item, test.test(bank.item(item).id().value()));
      }
      return items;
    }
    Attributes.find(bank, name).ifPresent(attribute -> mark(bank, attribute, test, items));
    return items;
  }

  private static void mark(
      ResolvedItemBank bank, ContentAttribute attribute, Predicate<String> test, BitSet items) {
    BitSet codes = new BitSet();
    for (int code = 0; code < attribute.values().size(); code++) {
      codes.set(code, test.test(attribute.values().get(code)));
    }
    for (int item = 0; item < bank.size(); item++) {
      int code = attribute.code(item);
      items.set(item, code != ContentAttribute.NONE && codes.get(code));
    }
  }

  private static boolean isId(String name) {
    return name.equalsIgnoreCase("ID");
  }

  private static void checkName(ResolvedItemBank bank, String name, Set<String> problems) {
    if (!isId(name)) {
      Attributes.problem(bank, name).ifPresent(problems::add);
    }
  }
}
