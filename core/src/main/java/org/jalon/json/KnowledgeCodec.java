package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jalon.knowledge.Knowledge;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.TopicBounds;
import org.jalon.knowledge.TopicBounds.Ceiling;
import org.jalon.referential.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person, of either form: version 1 of the documents holds elements, version 2
 * bounds of topics. Both are written and read for ever; neither replaces the other.
 */
abstract sealed class KnowledgeCodec<T extends Knowledge> implements Codec<T> {

  @Override
  public final String format() {
    return "jalon-knowledge";
  }

  /** Version 1. */
  static final class OfElements extends KnowledgeCodec<KnowledgeState> {

    @Override
    public int version() {
      return 1;
    }

    @Override
    public KnowledgeState read(Cursor root) {
      root.allowing("format", "version", "elements");
      List<KnowledgeElement> elements =
          root.field("elements").elements().stream()
              .flatMap(element -> KnowledgeElements.read(element).stream())
              .toList();
      return KnowledgeState.of(elements);
    }

    @Override
    public void write(KnowledgeState state, ObjectNode root) {
      ArrayNode elements = root.putArray("elements");
      state.elements().forEach(element -> elements.add(KnowledgeElements.write(element)));
    }
  }

  /** Version 2. */
  static final class OfBounds extends KnowledgeCodec<KnowledgeBounds> {

    @Override
    public int version() {
      return 2;
    }

    @Override
    public KnowledgeBounds read(Cursor root) {
      root.allowing("format", "version", "topics");
      Map<TopicId, TopicBounds> topics = new LinkedHashMap<>();
      root.field("topics")
          .properties()
          .forEach(
              (id, value) -> {
                Optional<TopicId> topic = value.make(() -> new TopicId(id));
                Optional<TopicBounds> bounds = bounds(value);
                topic.ifPresent(t -> bounds.ifPresent(b -> topics.put(t, b)));
              });
      return new KnowledgeBounds(topics);
    }

    private static Optional<TopicBounds> bounds(Cursor cursor) {
      cursor.allowing("floor", "ceiling", "direct-levels", "updated-at");
      Optional<Integer> floor = cursor.field("floor").integer();
      Cursor ceilingField = cursor.field("ceiling");
      Optional<Ceiling> ceiling =
          ceilingField.isPresent() ? ceiling(ceilingField) : Optional.empty();
      Set<Integer> direct = new TreeSet<>();
      cursor.field("direct-levels").elements().forEach(l -> l.integer().ifPresent(direct::add));
      Optional<Instant> updatedAt = cursor.field("updated-at").instant();
      if (ceilingField.isPresent() && ceiling.isEmpty()) {
        return Optional.empty(); // which was reported
      }
      return floor.flatMap(
          f -> updatedAt.flatMap(at -> cursor.make(() -> new TopicBounds(f, ceiling, direct, at))));
    }

    private static Optional<Ceiling> ceiling(Cursor cursor) {
      cursor.allowing("level", "at");
      Optional<Integer> level = cursor.field("level").integer();
      Optional<Instant> at = cursor.field("at").instant();
      return level.flatMap(l -> at.flatMap(i -> cursor.make(() -> new Ceiling(l, i))));
    }

    @Override
    public void write(KnowledgeBounds bounds, ObjectNode root) {
      ObjectNode topics = root.putObject("topics");
      bounds.topics().forEach((id, topic) -> write(topic, topics.putObject(id.value())));
    }

    private static void write(TopicBounds bounds, ObjectNode node) {
      node.put("floor", bounds.floor());
      bounds
          .ceiling()
          .ifPresent(
              ceiling ->
                  node.putObject("ceiling")
                      .put("level", ceiling.level())
                      .put("at", ceiling.at().toString()));
      ArrayNode direct = node.putArray("direct-levels");
      bounds.directLevels().forEach(direct::add);
      node.put("updated-at", bounds.updatedAt().toString());
    }
  }

  /** Whichever version there is. */
  static final class OfEither extends KnowledgeCodec<Knowledge> {

    private final OfElements elements = new OfElements();
    private final OfBounds bounds = new OfBounds();

    @Override
    public int version() {
      return bounds.version();
    }

    @Override
    public boolean accepts(Cursor root) {
      return Codec.matches(root.field("format"), "format", format(), root.field("format").text())
          && form(root).isPresent();
    }

    @Override
    public @Nullable Knowledge read(Cursor root) {
      return form(root).map(codec -> codec.read(root)).orElse(null);
    }

    private Optional<KnowledgeCodec<? extends Knowledge>> form(Cursor root) {
      Cursor field = root.field("version");
      Optional<Integer> version = field.integer();
      List<KnowledgeCodec<? extends Knowledge>> forms = List.of(elements, bounds);
      Optional<KnowledgeCodec<? extends Knowledge>> form =
          forms.stream().filter(f -> version.equals(Optional.of(f.version()))).findFirst();
      if (form.isEmpty() && version.isPresent()) {
        field.report(
            "The version (%d) must be one of [1, 2]. Maybe the document was written by a newer release."
                .formatted(version.get()));
      }
      return form;
    }

    @Override
    public void write(Knowledge value, ObjectNode root) {
      throw new IllegalStateException("Knowledge is written in one of its two forms.");
    }
  }
}
