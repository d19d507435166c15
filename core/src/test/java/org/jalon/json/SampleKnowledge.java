package org.jalon.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.TopicBounds;
import org.jalon.knowledge.TopicBounds.Ceiling;
import org.jalon.referential.Points;
import org.jalon.referential.TopicId;

/** What the fixtures of knowledge contain, in both forms. */
final class SampleKnowledge {

  private SampleKnowledge() {}

  /** Every status and source; points of every kind; dates to the nanosecond and far away. */
  static KnowledgeState elements() {
    Evidence evidence = Elements.evidence("assessment-1", "search2");
    return KnowledgeState.of(
        List.of(
            with(evidence, Elements.success("search2", 0, Points.of(8, 3))),
            with(evidence, Elements.inferred(Elements.success("search1", 0))),
            Elements.failure("filter5", 1),
            Elements.inferred(Elements.failure("filter6-😀", 1)),
            Elements.success("share2", 2, Points.of(new BigDecimal("2.667"))),
            Elements.success("share2", 3).reset(Instant.parse("2026-01-09T23:59:59.999999999Z")),
            Elements.success("copy1", 0, Points.of(Long.MAX_VALUE)).reset(Instant.MAX)));
  }

  static KnowledgeBounds bounds() {
    Instant first = Elements.day(0);
    Instant last = Instant.parse("2026-01-09T23:59:59.999999999Z");
    Map<TopicId, TopicBounds> topics = new LinkedHashMap<>();
    topics.put(
        new TopicId("search"),
        new TopicBounds(2, Optional.of(new Ceiling(4, first)), Set.of(4, 2), last));
    topics.put(
        new TopicId("filter-😀"),
        new TopicBounds(0, Optional.of(new Ceiling(1, last)), Set.of(), last));
    topics.put(new TopicId("copy"), new TopicBounds(8, Optional.empty(), Set.of(1, 8), first));
    return new KnowledgeBounds(topics);
  }

  private static KnowledgeElement with(Evidence evidence, KnowledgeElement element) {
    return new KnowledgeElement(
        element.outcome(),
        element.status(),
        element.source(),
        element.points(),
        element.at(),
        Optional.of(evidence));
  }
}
