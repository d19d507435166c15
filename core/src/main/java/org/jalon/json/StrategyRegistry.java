package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jalon.internal.Checks;

/**
 * The strategies that documents can name, each with its stable name. Passed to the reader; nothing
 * is discovered on the class path, so that a document can never bring in code. Immutable and
 * thread-safe.
 */
public final class StrategyRegistry {

  private final List<StrategyType<?>> types;
  private final Map<Class<?>, StrategyType<?>> byClass = new LinkedHashMap<>();

  private StrategyRegistry(List<StrategyType<?>> types) {
    this.types = types;
    types.forEach(type -> byClass.put(type.type(), type));
  }

  /**
   * The strategies of this library.
   *
   * @return the registry
   */
  public static StrategyRegistry withDefaults() {
    return new StrategyRegistry(StandardStrategies.all());
  }

  /**
   * This registry with one more strategy; it takes the place of one of the same class.
   *
   * @param type the strategy
   * @return a new registry
   * @throws IllegalArgumentException if another strategy already has one of its names
   */
  public StrategyRegistry with(StrategyType<?> type) {
    List<StrategyType<?>> all = new ArrayList<>(types);
    all.removeIf(known -> known.type().equals(type.type()));
    for (StrategyType<?> known : all) {
      if (answersTo(known, type.name())
          || type.aliases().stream().anyMatch(alias -> answersTo(known, alias))) {
        throw new IllegalArgumentException(
            "The strategy (%s) shares a name with the strategy (%s); names must be unique."
                .formatted(type.name(), known.name()));
      }
    }
    all.add(type);
    return new StrategyRegistry(all);
  }

  <T> Optional<T> read(Class<T> kind, Cursor cursor) {
    if (!cursor.expectStrategy()) {
      return Optional.empty();
    }
    boolean nameOnly = cursor.isText();
    Cursor nameField = nameOnly ? cursor : cursor.field("name");
    Cursor parameters = nameOnly ? cursor.withoutProperties() : cursor;
    Optional<StrategyType<?>> type = nameField.text().flatMap(name -> find(kind, nameField, name));
    return type.flatMap(
        found -> {
          Optional<?> made = Parameters.ofStrategy(parameters, this).make(found.read());
          return made.map(kind::cast);
        });
  }

  private Optional<StrategyType<?>> find(Class<?> kind, Cursor nameField, String name) {
    List<StrategyType<?>> candidates =
        types.stream().filter(type -> kind.isAssignableFrom(type.type())).toList();
    Optional<StrategyType<?>> found =
        candidates.stream().filter(type -> answersTo(type, name)).findFirst();
    if (found.isEmpty()) {
      TreeSet<String> names = new TreeSet<>();
      candidates.forEach(type -> names.add(type.name()));
      nameField.report(
          "The name ("
              + name
              + ") must be one of "
              + names
              + ". Maybe a strategy must be registered first.");
    }
    return found;
  }

  private static boolean answersTo(StrategyType<?> type, String name) {
    return type.name().equals(name) || type.aliases().contains(name);
  }

  JsonNode write(Object strategy) {
    StrategyType<?> type = byClass.get(strategy.getClass());
    if (type == null) {
      throw new IllegalArgumentException(
          "The strategy (%s) has no name to write. Maybe its class (%s) must be registered first."
              .formatted(strategy, strategy.getClass().getName()));
    }
    Map<String, Object> parameters = type.parametersOf(strategy);
    if (parameters.containsKey("name")) {
      throw new IllegalArgumentException(
          "The strategy (%s) must not have a parameter called name: its own name stands there. Maybe the parameter should be renamed."
              .formatted(type.name()));
    }
    if (parameters.isEmpty()) {
      return JsonNodeFactory.instance.textNode(type.name());
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", type.name());
    parameters.forEach((name, value) -> node.set(name, value(value)));
    return node;
  }

  private JsonNode value(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof Integer number) {
      return nodes.numberNode(number);
    } else if (value instanceof Long number) {
      return nodes.numberNode(number);
    } else if (value instanceof Double number) {
      return nodes.numberNode(Checks.finite("parameter of a strategy", number));
    } else if (value instanceof Boolean truth) {
      return nodes.booleanNode(truth);
    } else if (value instanceof String text) {
      return nodes.textNode(text);
    } else if (value instanceof Iterable<?> elements) {
      ArrayNode array = nodes.arrayNode();
      elements.forEach(element -> array.add(value(element)));
      return array;
    } else if (value instanceof Map<?, ?> map) {
      ObjectNode object = nodes.objectNode();
      map.forEach((name, content) -> object.set(name.toString(), value(content)));
      return object;
    }
    return write(value);
  }
}
