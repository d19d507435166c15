package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON whose text is determined by its meaning, so that it can be hashed and signed: the JSON
 * Canonicalization Scheme of RFC 8785 over the I-JSON of RFC 7493. Stateless and thread-safe.
 *
 * <p>Objects are maps, arrays are lists, numbers are {@link Double}s when read and {@link Integer},
 * {@link Long} or {@link Double} when written; the rest are {@link String}, {@link Boolean} and
 * {@code null}. The canonical text has no white space, the members of every object in the order of
 * the UTF-16 code units of their names, numbers as ECMAScript writes them (the fewest digits that
 * give the same {@code double}, the nearest of them), and escapes only where JSON demands them.
 *
 * <p>Written and read again, a document is the same; read and written, its text no longer depends
 * on white space, on the order of members and on how numbers and characters were spelled.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785: JSON Canonicalization Scheme</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7493">RFC 7493: The I-JSON Message Format</a>
 */
public final class CanonicalJson {

  private static final String ROOT = "$";

  private CanonicalJson() {}

  /**
   * The object of a text, within the {@linkplain JsonLimits#DEFAULT usual limits}.
   *
   * @param text an I-JSON text whose value is an object
   * @return the object, unmodifiable, its members in the order of the text
   * @throws JsonFormatException as {@link #parse(String, JsonLimits)}
   */
  public static Map<String, @Nullable Object> parse(String text) {
    return parse(text, JsonLimits.DEFAULT);
  }

  /**
   * The object of a text.
   *
   * @param text an I-JSON text whose value is an object
   * @param limits how much is accepted
   * @return the object, unmodifiable, its members in the order of the text
   * @throws JsonFormatException if the text is not JSON or not an object, exceeds a limit, has two
   *     members of one name, a lone surrogate, or a number beyond the range of {@code double}; also
   *     if it has NaN or Infinity, which are not JSON
   */
  public static Map<String, @Nullable Object> parse(String text, JsonLimits limits) {
    if (!JsonText.isWellFormed(text)) {
      throw new JsonFormatException(ROOT, JsonText.ILL_FORMED);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonNode tree = new JsonText(limits).parse(new ByteArrayInputStream(bytes), ROOT);
    if (!tree.isObject()) {
      throw new JsonFormatException(ROOT, "An object is expected.");
    }
    return object(tree, ROOT);
  }

  private static Map<String, @Nullable Object> object(JsonNode tree, String path) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      String name = text(member.getKey(), path);
      members.put(name, value(member.getValue(), path + "." + shown(name)));
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<@Nullable Object> array(JsonNode tree, String path) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (JsonNode element : tree) {
      elements.add(value(element, path + "[" + elements.size() + "]"));
    }
    return Collections.unmodifiableList(elements);
  }

  private static @Nullable Object value(JsonNode node, String path) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node, path);
      case ARRAY -> array(node, path);
      case STRING -> text(node.textValue(), path);
      case NUMBER -> number(node, path);
      case BOOLEAN -> node.booleanValue();
      case NULL -> null;
      default -> throw new IllegalStateException("A parser gave a " + node.getNodeType() + ".");
    };
  }

  private static String text(String text, String path) {
    if (!JsonText.isWellFormed(text)) {
      throw new JsonFormatException(path, JsonText.ILL_FORMED);
    }
    return text;
  }

  private static Double number(JsonNode node, String path) {
    double number = node.doubleValue();
    if (!Double.isFinite(number)) {
      throw new JsonFormatException(path, "The number lies beyond the range of a double.");
    }
    return number;
  }

  /** The paths of a document must not fill the memory with a long name. */
  private static String shown(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "…";
  }

  /**
   * The canonical text of an object.
   *
   * @param object the object
   * @return the text, to be encoded in UTF-8
   * @throws IllegalArgumentException if it contains a number that is NaN, infinite or an integer
   *     beyond ±2⁵³, a text with a lone surrogate, a value of another type, a name that is not a
   *     text, or containers nested more than {@value JsonLimits#DEEPEST} deep, as in a circle
   */
  public static String write(Map<String, ?> object) {
    return new CanonicalWriter().write(object);
  }
}
