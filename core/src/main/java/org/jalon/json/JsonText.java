package org.jalon.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From bytes to a tree within limits, and from a tree to text that a person can edit. */
final class JsonText {

  static final String ILL_FORMED =
      "A text contains half of a surrogate pair; it must be well-formed Unicode.";

  private static final int LINE_LENGTH = 160;

  /** What the parser says about its own settings rather than about the document. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          " \\((start marker|for \\w+ starting) at .*\\)"
              + "|: enable `JsonReadFeature\\.\\w+` to allow"
              + "| \\(not recognized as one since Feature '\\w+' not enabled for parser\\)"
              + "|, from `StreamReadConstraints\\.\\w+\\(\\)`");

  private final JsonLimits limits;
  private final ObjectMapper mapper;

  JsonText(JsonLimits limits) {
    this.limits = limits;
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxTokenCount(limits.maximumTokens())
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
    byte[] bytes = bytes(stream, file);
    Utf8.check(bytes, file);
    try (JsonParser parser = mapper.createParser(bytes)) {
      return tree(parser, file);
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory could not be read.", e);
    }
  }

  private JsonNode tree(JsonParser parser, String file) throws IOException {
    try {
      @Nullable JsonNode tree = mapper.readTree(parser);
      if (tree == null) {
        throw new JsonFormatException(file, "The document is empty.");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw new JsonFormatException(
          place(file, parser.currentLocation()), "The document exceeds a limit: " + what(e) + ".");
    } catch (MismatchedInputException e) {
      throw new JsonFormatException(
          place(file, e.getLocation()), "There is more text after the end of the document.");
    } catch (JsonProcessingException e) {
      throw new JsonFormatException(
          place(file, e.getLocation()), "The text is not well-formed JSON: " + what(e) + ".");
    }
  }

  private static String what(JsonProcessingException e) {
    return SETTINGS.matcher(e.getOriginalMessage()).replaceAll("");
  }

  private byte[] bytes(InputStream stream, String file) {
    int limit = (int) Math.min(Integer.MAX_VALUE - 9, limits.maximumBytes());
    try {
      byte[] bytes = stream.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new JsonFormatException(
            file,
            "The document has more than %d bytes, the limit. Maybe the limit should be raised for a trusted file."
                .formatted(limit));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether every surrogate of a text belongs to a pair, so that it survives any encoding. */
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The text of a tree: what fits on a line stands on a line. */
  String print(JsonNode tree) {
    StringBuilder text = new StringBuilder();
    print(tree, "", text);
    return wellFormed(text.append('\n').toString());
  }

  /** The text of a tree on one line. */
  String printLine(JsonNode tree) {
    return wellFormed(compact(tree) + "\n");
  }

  private static String wellFormed(String printed) {
    if (!isWellFormed(printed)) {
      throw new IllegalArgumentException(ILL_FORMED);
    }
    return printed;
  }

  private void print(JsonNode node, String indent, StringBuilder text) {
    String compact = node.isContainerNode() && nests(node, 2) ? "" : compact(node);
    if (!node.isContainerNode() || (!compact.isEmpty() && fits(compact, text))) {
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

  /** Whether there is room on the last line, also for a comma. */
  private static boolean fits(String more, StringBuilder text) {
    int column = text.length() - (text.lastIndexOf("\n") + 1);
    return column + more.length() < LINE_LENGTH;
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

  private static String place(String file, JsonLocation location) {
    return "%s line %d, column %d".formatted(file, location.getLineNr(), location.getColumnNr());
  }
}
