package org.jalon.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The parameters of a strategy as a document gives them. Every method takes the parameter's name
 * and reports a missing or wrong value with its path. The strategy is then not used, but reading
 * goes on to find the other problems: a number, truth, text or constant that could not be read is
 * given as {@code 1}, {@code false}, {@code "?"} or the first one, and only a strategy that could
 * not be read ends the making at once.
 */
public final class Parameters {

  private final Cursor cursor;
  private final StrategyRegistry registry;
  private final Set<String> asked;
  private final List<Parameters> groups = new ArrayList<>();
  private boolean failed;

  private Parameters(Cursor cursor, StrategyRegistry registry, List<String> known) {
    this.cursor = cursor;
    this.registry = registry;
    this.asked = new LinkedHashSet<>(known);
  }

  /** The parameters of a strategy, which stand beside its name. */
  static Parameters ofStrategy(Cursor cursor, StrategyRegistry registry) {
    return new Parameters(cursor, registry, List.of("name"));
  }

  /**
   * A real number.
   *
   * @param name the parameter
   * @return its value
   */
  public double number(String name) {
    return given(field(name).number(), 1.0);
  }

  /**
   * A whole number.
   *
   * @param name the parameter
   * @return its value
   */
  public int integer(String name) {
    return given(field(name).integer(), 1);
  }

  /**
   * A whole number that may be left out.
   *
   * @param name the parameter
   * @param fallback its value if it is left out
   * @return its value
   */
  public int integer(String name, int fallback) {
    Cursor field = field(name);
    return field.isPresent() ? given(field.integer(), fallback) : fallback;
  }

  /**
   * True or false.
   *
   * @param name the parameter
   * @return its value
   */
  public boolean bool(String name) {
    return given(field(name).bool(), false);
  }

  /**
   * A text.
   *
   * @param name the parameter
   * @return its value
   */
  public String text(String name) {
    return given(field(name).text(), "?");
  }

  /**
   * One of the constants of an enumeration, in the lower-case, hyphenated form of its name.
   *
   * @param <E> the enumeration
   * @param name the parameter
   * @param kind the enumeration
   * @return its value
   */
  public <E extends Enum<E>> E constant(String name, Class<E> kind) {
    return given(field(name).constant(kind), kind.getEnumConstants()[0]);
  }

  /**
   * A list of texts.
   *
   * @param name the parameter
   * @return its values
   */
  public List<String> texts(String name) {
    return list(name, Cursor::text);
  }

  /**
   * A list of whole numbers.
   *
   * @param name the parameter
   * @return its values
   */
  public List<Integer> integers(String name) {
    return list(name, Cursor::integer);
  }

  /**
   * A list of real numbers.
   *
   * @param name the parameter
   * @return its values
   */
  public List<Double> numbers(String name) {
    return list(name, Cursor::number);
  }

  /**
   * Whether a parameter is given.
   *
   * @param name the parameter
   * @return whether it is
   */
  public boolean has(String name) {
    return field(name).isPresent();
  }

  /**
   * Another strategy.
   *
   * @param <T> its kind
   * @param name the parameter
   * @param kind its kind
   * @return the strategy
   */
  public <T> T strategy(String name, Class<T> kind) {
    return registry.read(kind, field(name)).orElseThrow(Missing::new);
  }

  /**
   * A list of other strategies.
   *
   * @param <T> their kind
   * @param name the parameter
   * @param kind their kind
   * @return the strategies
   */
  public <T> List<T> strategies(String name, Class<T> kind) {
    List<T> strategies = list(name, element -> registry.read(kind, element));
    if (failed) {
      throw new Missing();
    }
    return strategies;
  }

  /**
   * A list of groups of parameters.
   *
   * @param name the parameter
   * @return one group for each element
   */
  public List<Parameters> groups(String name) {
    List<Parameters> elements = list(name, this::group);
    groups.addAll(elements);
    return elements;
  }

  private Optional<Parameters> group(Cursor element) {
    return element.expectObject()
        ? Optional.of(new Parameters(element, registry, List.of()))
        : Optional.empty();
  }

  /** Makes a strategy, unless a parameter is missing, wrong, refused or unknown: all reported. */
  <T> Optional<T> make(Function<Parameters, T> read) {
    try {
      T made = read.apply(this);
      refuseOthers();
      return hasFailed() ? Optional.empty() : Optional.of(made);
    } catch (Missing e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      // What stands in for a missing value may be refused; that it is missing has been reported.
      if (!hasFailed()) {
        String reason = e.getMessage();
        cursor.report(reason == null ? "These parameters are refused." : reason);
      }
      return Optional.empty();
    }
  }

  private boolean hasFailed() {
    return failed || groups.stream().anyMatch(Parameters::hasFailed);
  }

  /** Reports the parameters that nobody asked for. */
  private void refuseOthers() {
    cursor.allowing(asked.toArray(String[]::new));
    groups.forEach(Parameters::refuseOthers);
  }

  private <T> T given(Optional<T> value, T standIn) {
    failed |= value.isEmpty();
    return value.orElse(standIn);
  }

  private <T> List<T> list(String name, Function<Cursor, Optional<T>> read) {
    Cursor field = field(name);
    failed |= !field.isArray();
    List<T> values = new ArrayList<>();
    for (Cursor element : field.elements()) {
      Optional<T> value = read.apply(element);
      value.ifPresent(values::add);
      failed |= value.isEmpty();
    }
    return values;
  }

  private Cursor field(String name) {
    asked.add(name);
    return cursor.field(name);
  }

  /** Leaves the making of a strategy whose problem has already been reported. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing() {
      super(null, null, false, false);
    }
  }
}
