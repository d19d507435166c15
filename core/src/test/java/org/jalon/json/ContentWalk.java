package org.jalon.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.certification.ScoreScale;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.referential.Referential;

/**
 * Walks over what documents contain: over classes, to find what could be in them, and over values,
 * to find what is.
 */
final class ContentWalk {

  private final Set<Class<?>> classes = new LinkedHashSet<>();
  private final Set<Object> constants = new LinkedHashSet<>();

  /** The classes that were met. */
  Set<Class<?>> classes() {
    return classes;
  }

  /** The constants of enumerations that were met. */
  Set<Object> constants() {
    return constants;
  }

  /** Goes to whatever a value of this type can hold, to all alternatives of a sealed type. */
  void addType(Type type) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        addType(argument);
      }
    } else if (type instanceof Class<?> found && isOurs(found) && classes.add(found)) {
      addParts(found);
    }
  }

  private void addParts(Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> alternative : type.getPermittedSubclasses()) {
        addType(alternative);
      }
    }
    if (type.isEnum()) {
      constants.addAll(Set.of(type.getEnumConstants()));
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        addType(component.getGenericType());
      }
    }
  }

  /** Goes to whatever a value holds. */
  void addValue(Object value) throws ReflectiveOperationException {
    if (value instanceof Collection<?> collection) {
      for (Object element : collection) {
        addValue(element);
      }
    } else if (value instanceof Map<?, ?> map) {
      addValue(map.keySet());
      addValue(map.values());
    } else if (value instanceof Optional<?> optional && optional.isPresent()) {
      addValue(optional.get());
    } else if (value instanceof Enum<?> constant) {
      constants.add(constant);
      classes.add(constant.getDeclaringClass());
    } else if (isOurs(value.getClass())) {
      classes.add(value.getClass());
      addPartsOf(value);
    }
  }

  private void addPartsOf(Object value) throws ReflectiveOperationException {
    if (value instanceof Referential referential) {
      addValue(referential.release());
      addValue(referential.domains());
    } else if (value instanceof KnowledgeState state) {
      addValue(state.elements());
    } else if (value instanceof ScoreScale scale) {
      addValue(scale.bands());
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        addValue(component.getAccessor().invoke(value));
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().startsWith("org.jalon.");
  }
}
