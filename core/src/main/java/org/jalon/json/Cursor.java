package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document. Every accessor that does not find what it wants reports it, with the path,
 * and gives an empty value, so that reading goes on and finds the other problems too.
 */
final class Cursor {

  /**
   * How much of a property's name a path shows: the paths of all problems below a long name must
   * not fill the memory with it.
   */
  private static final int NAME_LENGTH = 100;

  private static final ClassValue<Map<String, Enum<?>>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
          Map<String, Enum<?>> constants = new LinkedHashMap<>();
          for (Object constant : type.getEnumConstants()) {
            constants.put(name((Enum<?>) constant), (Enum<?>) constant);
          }
          return constants;
        }
      };

  private final JsonNode node;
  private final @Nullable Cursor parent;
  private final String step; // from the parent, or the whole path where there is none
  private final BiConsumer<String, String> problems;

  Cursor(JsonNode node, String path, BiConsumer<String, String> problems) {
    this(node, null, path, problems);
  }

  private Cursor(
      JsonNode node, @Nullable Cursor parent, String step, BiConsumer<String, String> problems) {
    this.node = node;
    this.parent = parent;
    this.step = step;
    this.problems = problems;
  }

  /** The same place, reporting to somebody else. */
  Cursor reportingTo(BiConsumer<String, String> others) {
    return new Cursor(node, parent, step, others);
  }

  /** Put together only when it is asked for, which well-formed documents never do. */
  String path() {
    if (parent == null) {
      return step;
    }
    return parent.path() + (parent.isArray() ? "[" + step + "]" : "." + shown(step));
  }

  private static String shown(String name) {
    return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH) + "…";
  }

  boolean isPresent() {
    return !node.isMissingNode() && !node.isNull();
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean isArray() {
    return node.isArray();
  }

  boolean isText() {
    return node.isTextual();
  }

  void report(String message) {
    problems.accept(path(), message);
  }

  /**
   * A property, which may be missing. What is not an object lacks all of them: that is one problem,
   * which the caller has reported, not as many as there are properties.
   */
  Cursor field(String name) {
    return new Cursor(
        node.path(name), this, name, node.isObject() ? problems : (place, message) -> {});
  }

  /**
   * Reports what is not an object, and the properties that the format does not know: most often a
   * misspelt optional one.
   */
  Cursor allowing(String... names) {
    List<String> known = List.of(names);
    if (expectObject()) {
      node.fieldNames()
          .forEachRemaining(
              name -> {
                if (!known.contains(name)) {
                  field(name).report("This property is unknown here; known are " + known + ".");
                }
              });
    }
    return this;
  }

  /** Whether this is an object, reported if not. */
  boolean expectObject() {
    return expect(node.isObject(), "an object").isPresent();
  }

  /** Whether a strategy may stand here: its name, or an object with it; reported if not. */
  boolean expectStrategy() {
    String what = "the name of a strategy or an object with its name";
    return expect(node.isTextual() || node.isObject(), what).isPresent();
  }

  /** The same place as if an object without properties stood here. */
  Cursor withoutProperties() {
    return new Cursor(JsonNodeFactory.instance.objectNode(), parent, step, problems);
  }

  Optional<String> text() {
    return expect(node.isTextual(), "a text").map(JsonNode::textValue).filter(this::isWellFormed);
  }

  Optional<Double> number() {
    return expect(node.isNumber(), "a number").map(JsonNode::doubleValue).filter(this::isFinite);
  }

  /** A number in decimals: digits beyond those of a double are lost in numbers with a fraction. */
  Optional<BigDecimal> decimal() {
    return expect(node.isNumber(), "a number")
        .filter(number -> isFinite(number.doubleValue()))
        .map(JsonNode::decimalValue);
  }

  Optional<Long> wholeNumber() {
    return wholeNumber(node.canConvertToLong(), Long.MIN_VALUE, Long.MAX_VALUE)
        .map(JsonNode::longValue);
  }

  Optional<Integer> integer() {
    return wholeNumber(node.canConvertToInt(), Integer.MIN_VALUE, Integer.MAX_VALUE)
        .map(JsonNode::intValue);
  }

  private Optional<JsonNode> wholeNumber(boolean fits, long lowest, long highest) {
    Optional<JsonNode> number = expect(node.isIntegralNumber(), "a whole number");
    if (number.isPresent() && !fits) {
      report("The number (%s) must lie between %d and %d.".formatted(describe(), lowest, highest));
      return Optional.empty();
    }
    return number;
  }

  Optional<Boolean> bool() {
    return expect(node.isBoolean(), "true or false").map(JsonNode::booleanValue);
  }

  /** A point in time, as ISO 8601 has it. */
  Optional<Instant> instant() {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(Instant.parse(text));
              } catch (DateTimeException e) {
                report(
                    "The value must be a date and time such as \"2026-01-31T12:00:00Z\", but it is "
                        + describe()
                        + ".");
                return Optional.empty();
              }
            });
  }

  /** A day, as ISO 8601 has it. */
  Optional<LocalDate> day() {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException e) {
                report(
                    "The value must be a day such as \"2026-01-31\", but it is "
                        + describe()
                        + ".");
                return Optional.empty();
              }
            });
  }

  /** A length of time, as ISO 8601 has it. */
  Optional<Duration> duration() {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(Duration.parse(text));
              } catch (DateTimeException e) {
                report(
                    "The value must be a length of time such as \"PT96H\", but it is "
                        + describe()
                        + ".");
                return Optional.empty();
              }
            });
  }

  /** What a text names; one that the function refuses is reported. */
  <T> Optional<T> id(Function<String, T> form) {
    return text().flatMap(text -> make(() -> form.apply(text)));
  }

  /** What stands here, or a usual value if nothing does. */
  <T> Optional<T> orUsual(Function<Cursor, Optional<T>> read, T usual) {
    return isPresent() ? read.apply(this) : Optional.of(usual);
  }

  /** What stands here, if anything does; empty only if that cannot be read. */
  <T> Optional<Optional<T>> ifAny(Function<Cursor, Optional<T>> read) {
    Optional<T> value = isPresent() ? read.apply(this) : Optional.empty();
    return value.isPresent() || !isPresent() ? Optional.of(value) : Optional.empty();
  }

  <E extends Enum<E>> Optional<E> constant(Class<E> type) {
    return text().flatMap(text -> constant(type, text));
  }

  private <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    Map<String, Enum<?>> constants = CONSTANTS.get(type);
    @Nullable Enum<?> constant = constants.get(text);
    if (constant == null) {
      report("The value (" + text + ") must be one of " + constants.keySet() + ".");
      return Optional.empty();
    }
    return Optional.of(type.cast(constant));
  }

  /** The lower-case, hyphenated form in which constants are written. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The elements of an array. */
  List<Cursor> elements() {
    return expect(node.isArray(), "an array").map(this::elementsOf).orElse(List.of());
  }

  /** Made one by one when asked for: there may be millions. */
  private List<Cursor> elementsOf(JsonNode array) {
    return new AbstractList<>() {
      @Override
      public Cursor get(int index) {
        return new Cursor(array.get(index), Cursor.this, Integer.toString(index), problems);
      }

      @Override
      public int size() {
        return array.size();
      }
    };
  }

  /** The elements of an array, or none if it is absent. */
  List<Cursor> optionalElements() {
    return isPresent() ? elements() : List.of();
  }

  /** The properties of an object. */
  Map<String, Cursor> properties() {
    Map<String, Cursor> properties = new LinkedHashMap<>();
    expect(node.isObject(), "an object")
        .ifPresent(
            object ->
                object.fieldNames().forEachRemaining(name -> properties.put(name, field(name))));
    properties.keySet().removeIf(name -> !isWellFormed(name));
    return properties;
  }

  /** The texts of an array of texts. */
  List<String> texts() {
    return elements().stream().flatMap(element -> element.text().stream()).toList();
  }

  /** The numbers of an array of numbers. */
  List<Double> numbers() {
    return elements().stream().flatMap(element -> element.number().stream()).toList();
  }

  /** What the supplier makes; a value that it refuses is reported here. */
  <T> Optional<T> make(Supplier<T> supplier) {
    try {
      return Optional.of(supplier.get());
    } catch (IllegalArgumentException e) {
      report(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** What the supplier makes of values that could all be read; what it refuses is reported here. */
  <T> Optional<T> make(Supplier<T> supplier, Optional<?>... values) {
    return Stream.of(values).allMatch(Optional::isPresent) ? make(supplier) : Optional.empty();
  }

  private boolean isWellFormed(String text) {
    if (!JsonText.isWellFormed(text)) {
      report(JsonText.ILL_FORMED);
      return false;
    }
    return true;
  }

  private boolean isFinite(double number) {
    if (!Double.isFinite(number)) {
      report("The number is too large; it must be at most " + Double.MAX_VALUE + ".");
      return false;
    }
    return true;
  }

  private Optional<JsonNode> expect(boolean condition, String what) {
    if (node.isMissingNode()) {
      report("This property is missing; it must be " + what + ".");
      return Optional.empty();
    }
    if (!condition) {
      report("The value must be " + what + ", but it is " + describe() + ".");
      return Optional.empty();
    }
    return Optional.of(node);
  }

  private String describe() {
    if (node.isContainerNode()) {
      return node.isArray() ? "an array" : "an object";
    }
    String text = node.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
