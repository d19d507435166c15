package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One kind of document. */
interface Codec<T> {

  /** What the property "format" says. */
  String format();

  /** What the property "version" says of documents written now. */
  int version();

  /**
   * Reads the content, or gives null after reporting why not; a value is only used if nothing was
   * reported.
   */
  @Nullable T read(Cursor root);

  /** Adds the content to an object that already has the properties "format" and "version". */
  void write(T value, ObjectNode root);

  /** Whether this is the right kind of document, reported if not. */
  default boolean accepts(Cursor root) {
    return matches(root, "format", format(), root.field("format").text().orElse(""))
        && matches(root, "version", version(), root.field("version").integer().orElse(version()));
  }

  private static boolean matches(Cursor root, String property, Object expected, Object found) {
    if (!found.equals(expected) && root.field(property).isPresent()) {
      root.field(property)
          .report(
              "The %s (%s) must be (%s). Maybe another kind of document was given, or one of a newer release."
                  .formatted(property, found, expected));
    }
    return found.equals(expected);
  }

  /** Adds a value to an object, or leaves it out if it is empty. */
  static void putNonEmpty(ObjectNode object, String name, JsonNode value) {
    if (!value.isEmpty()) {
      object.set(name, value);
    }
  }
}
