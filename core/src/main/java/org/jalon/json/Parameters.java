package org.jalon.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a strategy as a document gives them. Every method takes the parameter's name
 * and reports a missing or wrong value with its path; the strategy is then not made, but reading
 * goes on to find the other problems.
 */
public final class Parameters {

  private final Cursor cursor;
  private final StrategyRegistry registry;
  private final List<String> asked = new ArrayList<>(List.of("name"));

  Parameters(Cursor cursor, StrategyRegistry registry) {
    this.cursor = cursor;
    this.registry = registry;
  }

  /**
   * A real number.
   *
   * @param name the parameter
   * @return its value
   */
  public double number(String name) {
    return field(name).number().orElseThrow(Missing::new);
  }

  /**
   * A whole number.
   *
   * @param name the parameter
   * @return its value
   */
  public int integer(String name) {
    return field(name).integer().orElseThrow(Missing::new);
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
    return field.isPresent() ? field.integer().orElseThrow(Missing::new) : fallback;
  }

  /**
   * A text.
   *
   * @param name the parameter
   * @return its value
   */
  public String text(String name) {
    return field(name).text().orElseThrow(Missing::new);
  }

  /**
   * A list of texts.
   *
   * @param name the parameter
   * @return its values
   */
  public List<String> texts(String name) {
    return field(name).texts();
  }

  /**
   * A list of real numbers.
   *
   * @param name the parameter
   * @return its values
   */
  public List<Double> numbers(String name) {
    return field(name).numbers();
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
    return field(name).elements().stream()
        .map(element -> registry.read(kind, element).orElseThrow(Missing::new))
        .toList();
  }

  /**
   * A list of groups of parameters.
   *
   * @param name the parameter
   * @return one group for each element
   */
  public List<Parameters> groups(String name) {
    return field(name).elements().stream()
        .map(element -> new Parameters(element, registry))
        .toList();
  }

  /** Reports the parameters that nobody asked for. */
  void refuseOthers() {
    cursor.allowing(asked.toArray(String[]::new));
  }

  private Cursor field(String name) {
    asked.add(name);
    return cursor.field(name);
  }

  static <T> Optional<T> make(java.util.function.Supplier<T> supplier) {
    try {
      return Optional.of(supplier.get());
    } catch (Missing e) {
      return Optional.empty();
    }
  }

  /** Leaves the making of a strategy whose problem has already been reported. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing() {
      super(null, null, false, false);
    }
  }
}
