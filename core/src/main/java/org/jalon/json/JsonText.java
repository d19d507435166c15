package org.jalon.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** From bytes to a tree within limits, and from a tree to text that a person can edit. */
final class JsonText {

  private static final int LINE_LENGTH = 160;

  private final JsonLimits limits;
  private final ObjectMapper mapper;

  JsonText(JsonLimits limits) {
    this.limits = limits;
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maximumDepth())
                    .maxStringLength(limits.maximumTextLength())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    this.mapper =
        JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  /** The tree of a document. The prefix names the file in the paths of problems. */
  JsonNode parse(InputStream stream, String file) {
    try {
      byte[] bytes =
          stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.maximumBytes() + 1));
      if (bytes.length > limits.maximumBytes()) {
        throw new JsonFormatException(
            file,
            "The document has more than %d bytes, the limit. Maybe the limit should be raised for a trusted file."
                .formatted(limits.maximumBytes()));
      }
      JsonNode tree = mapper.readTree(new ByteArrayInputStream(bytes));
      if (tree.isMissingNode()) {
        throw new JsonFormatException(file, "The document is empty.");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw new JsonFormatException(
          place(file, e), "The document exceeds a limit: " + e.getOriginalMessage() + ".");
    } catch (JsonProcessingException e) {
      throw new JsonFormatException(
          place(file, e), "The text is not well-formed JSON: " + e.getOriginalMessage() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a tree: what fits on a line stands on a line. */
  String print(JsonNode tree) {
    StringBuilder text = new StringBuilder();
    print(tree, "", text);
    return text.append('\n').toString();
  }

  byte[] bytes(JsonNode tree) {
    return print(tree).getBytes(StandardCharsets.UTF_8);
  }

  private void print(JsonNode node, String indent, StringBuilder text) {
    String compact = node.isContainerNode() && nests(node, 2) ? "" : compact(node);
    if (!node.isContainerNode()
        || (!compact.isEmpty() && indent.length() + compact.length() <= LINE_LENGTH)) {
      text.append(compact);
      return;
    }
    String inner = indent + "  ";
    String separator = "\n";
    text.append(node.isArray() ? '[' : '{');
    if (node.isArray()) {
      for (JsonNode element : node) {
        text.append(separator).append(inner);
        print(element, inner, text);
        separator = ",\n";
      }
    } else {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        text.append(separator).append(inner).append(quote(field.getKey())).append(": ");
        print(field.getValue(), inner, text);
        separator = ",\n";
      }
    }
    text.append('\n').append(indent).append(node.isArray() ? ']' : '}');
  }

  /** Whether containers stand that deep inside a container. */
  private static boolean nests(JsonNode node, int depth) {
    if (depth == 0) {
      return node.isContainerNode() && !node.isEmpty();
    }
    for (JsonNode child : node) {
      if (nests(child, depth - 1)) {
        return true;
      }
    }
    return false;
  }

  private String compact(JsonNode node) {
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree in memory could not be written.", e);
    }
  }

  private String quote(String name) {
    return compact(mapper.getNodeFactory().textNode(name));
  }

  private static String place(String file, JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null
        ? file
        : "%s line %d, column %d".formatted(file, location.getLineNr(), location.getColumnNr());
  }
}
