package org.jalon.testing;

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
public final class GoldenFile {

  private final JsonNode root;

  private GoldenFile(JsonNode root) {
    this.root = root;
  }

  /** A file beside a class. */
  public static GoldenFile read(Class<?> place, String name) {
    try (InputStream in = place.getResourceAsStream(name)) {
      return new GoldenFile(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode member(String name) {
    return root.required(name);
  }

  /** The cases of one kind, each named by its position in the file and what it is about. */
  public Stream<Arguments> casesOf(String kind, String... subjects) {
    return cases(member(kind), subjects);
  }

  /** The cases of a file that holds nothing else. */
  public Stream<Arguments> cases(String... subjects) {
    return cases(root, subjects);
  }

  /** What a case in those streams holds. */
  public static JsonNode content(Arguments arguments) {
    return (JsonNode) ((Named<?>) arguments.get()[0]).getPayload();
  }

  private static Stream<Arguments> cases(JsonNode cases, String... subjects) {
    return Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
        .map(i -> Named.of(name(i, cases.get(i), subjects), cases.get(i)))
        .map(Arguments::of);
  }

  private static String name(int position, JsonNode testCase, String... subjects) {
    return Stream.of(subjects)
        .map(subject -> subject + " " + testCase.required(subject).asText())
        .reduce("case " + position, (name, subject) -> name + ", " + subject);
  }

  public static double[] doubles(JsonNode list) {
    return stream(list).mapToDouble(JsonNode::doubleValue).toArray();
  }

  public static List<String> words(JsonNode text) {
    return List.of(text.textValue().split(" "));
  }

  public static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
