package org.jalon.examples.commandline;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.Explanation;
import org.jalon.certification.ExplanationStep;
import org.jalon.certification.JuryEvent;
import org.jalon.json.AssessmentJson;
import org.jspecify.annotations.Nullable;

/**
 * Explanations as JSON: the decision as its document has it, and each step with the components of
 * its record, in their order, under their names.
 */
final class ExplanationJson {

  private ExplanationJson() {}

  static String print(Explanation explanation) {
    Map<String, Object> root = new LinkedHashMap<>();
    String decision = AssessmentJson.withDefaults().writeLine(explanation.decision());
    root.put("decision", new JsonPrinter.Raw(decision.strip()));
    root.put("steps", explanation.steps().stream().map(ExplanationJson::step).toList());
    return JsonPrinter.print(root);
  }

  private static Map<String, Object> step(ExplanationStep step) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("step", hyphenated(step.getClass().getSimpleName()));
    object.putAll(components((Record) step));
    return object;
  }

  private static Map<String, Object> components(Record value) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (value instanceof JuryEvent event) {
      object.put("event", event.name());
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = json(part(value, component));
      if (part != null) {
        object.put(hyphenated(component.getName()), part);
      }
    }
    return object;
  }

  private static Object part(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A step of an explanation cannot be read.", e);
    }
  }

  /** A value in the terms of JSON, or null for what is absent. */
  private static @Nullable Object json(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(ExplanationJson::json).orElse(null);
    } else if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    } else if (value instanceof Enum<?> constant) {
      return ResultRows.word(constant);
    } else if (value instanceof Iterable<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(json(element)));
      return elements;
    } else if (value instanceof Record record) {
      Map<String, Object> components = components(record);
      return components.size() == 1 && components.containsKey("value")
          ? components.get("value")
          : components;
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }

  private static String hyphenated(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
