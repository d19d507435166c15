package org.jalon.json;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jalon.internal.Checks;

/**
 * A kind of strategy that documents can name.
 *
 * @param <T> the class of the strategy
 * @param type that class
 * @param name the name that documents write, lower-case with hyphens; it never changes
 * @param aliases further names that documents may use, such as the abbreviations of the field
 * @param read makes a strategy from its parameters
 * @param write gives the parameters of a strategy, in the order in which to write them, which
 *     {@code Map.of} with several does not have: numbers, texts, booleans, other strategies, and
 *     lists of these or of groups, which are maps of such values; none is called {@code name}
 */
public record StrategyType<T>(
    Class<T> type,
    String name,
    Set<String> aliases,
    Function<Parameters, T> read,
    Function<T, Map<String, Object>> write) {

  /**
   * Creates a type from a copy of the set.
   *
   * @throws IllegalArgumentException if the name is not an identifier
   */
  public StrategyType {
    Checks.id("name of the strategy", name);
    aliases = Set.copyOf(aliases);
  }

  /**
   * A strategy without parameters.
   *
   * @param <T> the class of the strategy
   * @param name the name that documents write
   * @param strategy the strategy
   * @param aliases further names that documents may use
   * @return its type
   */
  public static <T> StrategyType<T> constant(String name, T strategy, String... aliases) {
    @SuppressWarnings("unchecked") // the class of a T is a Class<T>
    Class<T> type = (Class<T>) strategy.getClass();
    return new StrategyType<>(
        type, name, Set.of(aliases), parameters -> strategy, value -> Map.of());
  }

  /**
   * A strategy with parameters and no alias.
   *
   * @param <T> the class of the strategy
   * @param type that class
   * @param name the name that documents write
   * @param read makes a strategy from its parameters
   * @param write gives the parameters of a strategy
   * @return its type
   */
  public static <T> StrategyType<T> of(
      Class<T> type,
      String name,
      Function<Parameters, T> read,
      Function<T, Map<String, Object>> write) {
    return new StrategyType<>(type, name, Set.of(), read, write);
  }

  Map<String, Object> parametersOf(Object strategy) {
    return write.apply(type.cast(strategy));
  }
}
