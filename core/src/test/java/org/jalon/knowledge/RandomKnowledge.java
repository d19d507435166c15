package org.jalon.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.TopicBounds.Ceiling;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.RandomReferentials;
import org.jalon.referential.Referential;
import org.jalon.referential.Topic;
import org.jalon.referential.TopicId;

/** Random elements and bounds, likely or not, of a few days, so that many have the same date. */
@SuppressWarnings("exports") // only tests, which all see jqwik, use this
public final class RandomKnowledge {

  private RandomKnowledge() {}

  /** A referential and what is known of its outcomes, and of others. */
  public record Known(Referential referential, KnowledgeState state) {}

  /** A referential and bounds of its topics, and of others. */
  public record Bounded(Referential referential, KnowledgeBounds bounds) {}

  public static Arbitrary<Known> known() {
    return RandomReferentials.referentials()
        .flatMap(
            referential ->
                states(Arbitraries.of(outcomes(referential)))
                    .map(state -> new Known(referential, state)))
        .withoutEdgeCases();
  }

  public static Arbitrary<Bounded> bounded() {
    return RandomReferentials.referentials()
        .flatMap(
            referential ->
                bounds(Arbitraries.of(topics(referential)))
                    .map(bounds -> new Bounded(referential, bounds)))
        .withoutEdgeCases();
  }

  /** Elements of few outcomes of any name. */
  public static Arbitrary<KnowledgeState> states() {
    return states(Arbitraries.of("a", "é", "漢😀", "\"", "\\").map(OutcomeId::new));
  }

  /** Bounds of few topics of any name. */
  public static Arbitrary<KnowledgeBounds> bounds() {
    return bounds(Arbitraries.of("a", "é", "漢😀", "\"", "\\").map(TopicId::new));
  }

  private static List<OutcomeId> outcomes(Referential referential) {
    List<OutcomeId> outcomes = new ArrayList<>(List.of(new OutcomeId("none-1")));
    for (Topic topic : referential.topics()) {
      topic.outcomes().forEach(outcome -> outcomes.add(outcome.id()));
    }
    return outcomes;
  }

  private static List<TopicId> topics(Referential referential) {
    List<TopicId> topics = new ArrayList<>(List.of(new TopicId("none-1"), new TopicId("none-2")));
    referential.topics().forEach(topic -> topics.add(topic.id()));
    return topics;
  }

  private static Arbitrary<KnowledgeState> states(Arbitrary<OutcomeId> outcomes) {
    return elements(outcomes).list().ofMaxSize(40).map(KnowledgeState::of).withoutEdgeCases();
  }

  /** Elements of outcomes. */
  public static Arbitrary<KnowledgeElement> elements(Arbitrary<OutcomeId> outcomes) {
    Arbitrary<Optional<Evidence>> evidence =
        Arbitraries.of("1", "2").map(a -> Elements.evidence("a" + a, "o" + a)).optional(0.3);
    return Combinators.combine(
            outcomes,
            Arbitraries.of(
                Status.VALIDATED,
                Status.VALIDATED,
                Status.INVALIDATED,
                Status.INVALIDATED,
                Status.RESET),
            Arbitraries.of(Source.class),
            points(),
            instants(),
            evidence)
        .as(
            (outcome, status, source, points, at, from) ->
                new KnowledgeElement(
                    outcome,
                    status,
                    source,
                    status == Status.VALIDATED ? points : Points.ZERO,
                    at,
                    from));
  }

  public static Arbitrary<Points> points() {
    return Combinators.combine(
            Arbitraries.of(0, 1, 3, 4, 8, 16), Arbitraries.of(1, 1, 1, 3, 7, 1000))
        .as(Points::of);
  }

  public static Arbitrary<Instant> instants() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.integers().between(0, 9).map(Elements::day)),
        Tuple.of(1, Arbitraries.of(Instant.EPOCH.minusNanos(1), Elements.day(3).plusNanos(1))));
  }

  private static Arbitrary<KnowledgeBounds> bounds(Arbitrary<TopicId> topics) {
    return Combinators.combine(topics, topicBounds())
        .as(Map::entry)
        .list()
        .ofMaxSize(8)
        .map(
            entries -> {
              Map<TopicId, TopicBounds> bounds = new LinkedHashMap<>();
              entries.forEach(entry -> bounds.put(entry.getKey(), entry.getValue()));
              return new KnowledgeBounds(bounds);
            })
        .withoutEdgeCases();
  }

  public static Arbitrary<TopicBounds> topicBounds() {
    return Combinators.combine(
            Arbitraries.integers().between(0, Level.COUNT),
            Arbitraries.integers().between(1, Level.COUNT + 1),
            Arbitraries.integers().between(1, Level.COUNT).set(),
            instants(),
            Arbitraries.integers().between(0, 2))
        .as(RandomKnowledge::topicBounds);
  }

  private static TopicBounds topicBounds(
      int floor, int above, Set<Integer> levels, Instant at, int days) {
    int ceiling = floor + above;
    boolean open = ceiling > Level.COUNT && floor > 0;
    int top = Math.min(ceiling, Level.COUNT);
    Set<Integer> direct =
        levels.stream()
            .filter(level -> level <= floor || (!open && level >= top))
            .collect(Collectors.toSet());
    return new TopicBounds(
        floor,
        open ? Optional.empty() : Optional.of(new Ceiling(top, at)),
        direct,
        floor == 0 ? at : at.plus(Duration.ofDays(days)));
  }

  /** The levels of topics. */
  public static IntStream levels() {
    return IntStream.rangeClosed(1, Level.COUNT);
  }
}
