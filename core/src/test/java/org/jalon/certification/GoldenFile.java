package org.jalon.certification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** A file of reference cases; the README beside the files says where they come from. */
final class GoldenFile {

  private final JsonNode root;

  private GoldenFile(JsonNode root) {
    this.root = root;
  }

  static GoldenFile read(String name) {
    try (InputStream in = GoldenFile.class.getResourceAsStream(name)) {
      return new GoldenFile(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode member(String name) {
    return root.required(name);
  }

  /** The cases of one kind, each named by its position in the file and what it is about. */
  Stream<Arguments> cases(String kind, String... subjects) {
    JsonNode cases = member(kind);
    return Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
        .map(i -> Named.of(name(i, cases.get(i), subjects), cases.get(i)))
        .map(Arguments::of);
  }

  private static String name(int position, JsonNode testCase, String... subjects) {
    return Stream.of(subjects)
        .map(subject -> subject + " " + testCase.required(subject).asText())
        .reduce("case " + position, (name, subject) -> name + ", " + subject);
  }

  static double[] doubles(JsonNode list) {
    return stream(list).mapToDouble(JsonNode::doubleValue).toArray();
  }

  static List<String> words(JsonNode text) {
    return List.of(text.textValue().split(" "));
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
