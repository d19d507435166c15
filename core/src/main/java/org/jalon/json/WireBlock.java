package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A field in the proposals of a question in wire form: <code>${name#placeholder§label
 * options=["a", "b"]}</code>.
 *
 * @param name what stands before the first {@code #}, {@code §} or {@code options}
 * @param isSelect whether something is selected rather than typed
 * @param options what it is selected from
 */
record WireBlock(String name, boolean isSelect, List<String> options) {

  private static final String OPTIONS = "options=";

  /** The blocks of a text, in order. */
  static List<WireBlock> of(String proposals) {
    List<WireBlock> blocks = new ArrayList<>();
    int start = proposals.indexOf("${");
    while (start >= 0) {
      int end = proposals.indexOf('}', start);
      if (end < 0) {
        break;
      }
      blocks.add(block(proposals.substring(start + 2, end)));
      start = proposals.indexOf("${", end);
    }
    return blocks;
  }

  private static WireBlock block(String content) {
    int end = content.length();
    for (String mark : List.of("#", "§", " options")) {
      int place = content.indexOf(mark);
      end = place >= 0 ? Math.min(end, place) : end;
    }
    int options = content.indexOf(OPTIONS);
    return new WireBlock(
        content.substring(0, end),
        options >= 0,
        options >= 0 ? options(content.substring(options + OPTIONS.length())) : List.of());
  }

  private static List<String> options(String list) {
    int end = list.lastIndexOf(']') + 1;
    byte[] json = list.substring(0, end).getBytes(StandardCharsets.UTF_8);
    JsonNode tree =
        new JsonText(JsonLimits.DEFAULT).parse(new ByteArrayInputStream(json), "options");
    List<String> options = new ArrayList<>();
    tree.forEach(option -> options.add(option.asText()));
    return options;
  }
}
