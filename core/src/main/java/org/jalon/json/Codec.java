package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** The oldest version of documents that are read. */
  default int oldestVersion() {
    return version();
  }

  /** Whether this is the right kind of document, reported if not. */
  default boolean accepts(Cursor root) {
    if (!matches(root.field("format"), "format", format(), root.field("format").text())) {
      return false;
    }
    Optional<Integer> version = root.field("version").integer();
    return version.filter(v -> oldestVersion() <= v && v < version()).isPresent()
        || matches(root.field("version"), "version", version(), version);
  }

  /** Whether a text or number is the one expected, reported if not. */
  static <T> boolean matches(Cursor place, String name, T expected, Optional<T> found) {
    found
        .filter(value -> !value.equals(expected))
        .ifPresent(
            value ->
                place.report(
                    "The %s (%s) must be (%s). Maybe another kind of document was given, or one of a newer release."
                        .formatted(name, value, expected)));
    return found.equals(Optional.of(expected));
  }

  /** Some names and some more. */
  static String[] names(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  /** Adds a value to an object, or leaves it out if it is empty. */
  static void putNonEmpty(ObjectNode object, String name, JsonNode value) {
    if (!value.isEmpty()) {
      object.set(name, value);
    }
  }
}
