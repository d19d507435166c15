package org.jalon.credential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everything that can be changed in one place of a document. */
final class JsonChanges {

  /** A changed document and what was changed. */
  record Change(String what, Map<String, Object> document) {}

  private final List<Change> changes = new ArrayList<>();

  private JsonChanges() {}

  /**
   * All documents that differ in one place: a character of a text replaced, added or removed, a
   * number or literal changed, a member or an element removed, added, doubled or moved, a value of
   * another type.
   */
  @SuppressWarnings("unchecked")
  static List<Change> of(Map<String, Object> document) {
    JsonChanges changes = new JsonChanges();
    changes.walk(
        document,
        "",
        (what, value) -> changes.changes.add(new Change(what, (Map<String, Object>) value)));
    return changes.changes;
  }

  private interface Use {
    void accept(String what, Object changed);
  }

  private void walk(Object value, String path, Use use) {
    if (value instanceof Map<?, ?> map) {
      members(map, path, use);
    } else if (value instanceof List<?> list) {
      elements(list, path, use);
    } else if (value instanceof String text) {
      text(text, path, use);
    } else {
      use.accept(path + " changed", value instanceof Boolean flag ? !flag : (Double) value + 1);
      use.accept(path + " as text", String.valueOf(value));
    }
  }

  private void members(Map<?, ?> map, String path, Use use) {
    map.forEach(
        (name, member) -> {
          String place = path + "." + name;
          use.accept(place + " removed", copy(map, copy -> remove(copy, name)));
          use.accept(place + " renamed", copy(map, copy -> rename(copy, name)));
          use.accept(place + " nothing", copy(map, copy -> put(copy, name, null)));
          use.accept(place + " wrapped", copy(map, copy -> put(copy, name, List.of(member))));
          walk(
              member,
              place,
              (what, changed) -> use.accept(what, copy(map, copy -> put(copy, name, changed))));
        });
    use.accept(path + ".added", copy(map, copy -> put(copy, "added", "x")));
  }

  private static Map<String, Object> copy(
      Map<?, ?> map, UnaryOperator<Map<String, Object>> change) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put((String) name, value));
    return change.apply(copy);
  }

  private static Map<String, Object> put(Map<String, Object> map, Object name, Object value) {
    map.put((String) name, value);
    return map;
  }

  private static Map<String, Object> remove(Map<String, Object> map, Object name) {
    map.remove(name);
    return map;
  }

  private static Map<String, Object> rename(Map<String, Object> map, Object name) {
    map.put(name + "x", map.remove(name));
    return map;
  }

  private void elements(List<?> list, String path, Use use) {
    for (int k = 0; k < list.size(); k++) {
      int place = k;
      String where = path + "[" + k + "]";
      use.accept(where + " removed", edited(list, copy -> copy.remove(place)));
      use.accept(where + " doubled", edited(list, copy -> copy.add(place, list.get(place))));
      walk(
          list.get(k),
          where,
          (what, changed) -> use.accept(what, edited(list, copy -> copy.set(place, changed))));
    }
    if (list.size() > 1) {
      use.accept(path + " turned", edited(list, copy -> copy.add(copy.remove(0))));
    }
    use.accept(path + " longer", edited(list, copy -> copy.add("x")));
  }

  private static List<Object> edited(List<?> list, Consumer<List<Object>> edit) {
    List<Object> copy = new ArrayList<>(list);
    edit.accept(copy);
    return copy;
  }

  private void text(String text, String path, Use use) {
    for (int k = 0; k < text.length(); k++) {
      char other = text.charAt(k) == 'x' ? 'y' : 'x';
      String before = text.substring(0, k);
      use.accept(path + " character " + k, before + other + text.substring(k + 1));
    }
    use.accept(path + " longer", text + " ");
    use.accept(path + " empty", "");
    use.accept(path + " shorter", text.substring(0, Math.max(0, text.length() - 1)));
    use.accept(path + " as number", 1.0);
  }
}
