package org.jalon.reproducibility;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes any value into a fingerprint so that equal values give equal bytes on every Java release.
 */
final class CanonicalForm {

  private CanonicalForm() {}

  static void add(Fingerprint.Builder form, String name, Object value) {
    if (value instanceof Double || value instanceof Float) {
      form.add(name, ((Number) value).doubleValue());
    } else if (value instanceof Enum<?> constant) {
      form.add(name, constant.name());
    } else if (value instanceof Optional<?> optional) {
      form.add(name, optional.isPresent() ? 1 : 0);
      optional.ifPresent(content -> add(form, "value", content));
    } else if (value instanceof Set<?> set) {
      addUnordered(form, name, set);
    } else if (value instanceof Collection<?> collection) {
      form.add(name, collection.size());
      collection.forEach(element -> add(form, "element", element));
    } else if (value instanceof Map<?, ?> map) {
      form.add(name, map.size());
      byText(map).forEach((key, entry) -> add(form, key, entry));
    } else if (value instanceof Record record) {
      addRecord(form, name, record);
    } else {
      form.add(name, value.toString());
    }
  }

  /** Elements without an order of their own go by their fingerprints. */
  private static void addUnordered(Fingerprint.Builder form, String name, Set<?> set) {
    form.add(name, set.size());
    set.stream()
        .map(element -> Fingerprint.of("element").addValue("value", element).build().hex())
        .sorted()
        .forEach(hex -> form.add("element", hex));
  }

  private static Map<String, Object> byText(Map<?, ?> map) {
    Map<String, Object> byText = new TreeMap<>();
    map.forEach((key, value) -> byText.put(key.toString(), value));
    return byText;
  }

  private static void addRecord(Fingerprint.Builder form, String name, Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    try {
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true);
      }
    } catch (InaccessibleObjectException e) {
      // A record that its module does not open: its text is all there is.
      form.add(name, record.toString());
      return;
    }
    form.add(name, record.getClass().getName());
    for (RecordComponent component : components) {
      add(form, component.getName(), read(record, component.getAccessor()));
    }
  }

  private static Object read(Record record, Method accessor) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The record (%s) cannot be read.".formatted(record), e);
    }
  }
}
