package org.jalon.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.TopicBounds.Ceiling;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TopicId;

/**
 * Turns the elements of a person into bounds of topics, and bounds into elements. What one form
 * says and the other cannot is reported, as a list of losses; data never cause an exception.
 *
 * <p>Elements made of bounds, turned into bounds again, give the same bounds, unless a loss was
 * reported. Bounds made of elements, turned into elements again, give what {@link
 * KnowledgeState#latest()} says, but for the losses reported.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnowledgeConverter {

  private final Referential referential;
  private final KnowledgeTarget levels;
  private final Set<TopicId> topics = new HashSet<>();

  private KnowledgeConverter(Referential referential, KnowledgeTarget levels) {
    this.referential = referential;
    this.levels = levels;
    for (int topic = 0; topic < levels.topicCount(); topic++) {
      topics.add(levels.topic(topic));
    }
  }

  /**
   * The converter for a referential. Where a topic has several versions of an outcome at a level,
   * the active one stands for the level, else the first archived one.
   *
   * @param referential where the outcomes stand
   * @param worth what each outcome is worth now; asked once per outcome
   * @return the converter
   */
  public static KnowledgeConverter of(Referential referential, Function<OutcomeId, Points> worth) {
    List<OutcomeId> assessed =
        referential.topics().stream()
            .flatMap(topic -> topic.outcomes().stream())
            .filter(outcome -> outcome.status() != OutcomeStatus.DRAFT)
            .map(outcome -> outcome.id())
            .toList();
    return new KnowledgeConverter(referential, KnowledgeTarget.of(referential, assessed, worth));
  }

  /**
   * What a conversion gives.
   *
   * @param <T> the form converted to
   * @param result the knowledge in that form
   * @param losses what is lost, in the order of the referential; what it does not contain comes
   *     first
   */
  public record Conversion<T extends Knowledge>(T result, List<KnowledgeLoss> losses) {

    /** Creates a result from a copy of the list. */
    public Conversion {
      losses = List.copyOf(losses);
    }

    /**
     * Whether nothing is lost: the other form can be had back as it was.
     *
     * @return whether there are no losses
     */
    public boolean isExact() {
      return losses.isEmpty();
    }
  }

  /**
   * The bounds that elements amount to. The floor of a topic is its highest level mastered, the
   * ceiling its lowest level failed above the floor: a success wins over failures below it.
   *
   * <p>Of each outcome what counts now is taken; an inferred element that only repeats what was
   * known is ignored, so that an outcome that was asked stays so. Elements of outcomes that are
   * archived count at their level; those of drafts do not.
   *
   * @param state the elements
   * @return the bounds of each topic with an element, in the order of the referential
   */
  public Conversion<KnowledgeBounds> toBounds(KnowledgeState state) {
    Map<OutcomeId, KnowledgeElement> counting = new LinkedHashMap<>();
    Set<OutcomeId> histories = new LinkedHashSet<>();
    state.elements().forEach(element -> count(element, counting, histories));
    List<KnowledgeLoss> losses = new ArrayList<>(unknown(counting.keySet()));
    Map<TopicId, TopicBounds> bounds = new LinkedHashMap<>();
    Map<TopicId, List<PlacedElement>> byTopic = byTopic(counting.values());
    for (int topic = 0; topic < levels.topicCount(); topic++) {
      TopicId id = levels.topic(topic);
      List<PlacedElement> elements = byTopic.getOrDefault(id, List.of());
      LossReport report = new LossReport(id, elements);
      report.addHistories(histories);
      Optional<TopicBounds> folded = fold(elements);
      if (folded.isPresent()) {
        bounds.put(id, folded.get());
        report.compare(elements(topic, folded.get()), folded.get().floor());
      }
      losses.addAll(report.losses());
    }
    return new Conversion<>(new KnowledgeBounds(bounds), losses);
  }

  private static void count(
      KnowledgeElement element,
      Map<OutcomeId, KnowledgeElement> counting,
      Set<OutcomeId> histories) {
    KnowledgeElement before = counting.get(element.outcome());
    if (before != null || element.isReset()) {
      histories.add(element.outcome());
    }
    if (before == null || element.isDirect() || element.status() != before.status()) {
      counting.put(element.outcome(), element);
    }
  }

  private List<KnowledgeLoss> unknown(Collection<OutcomeId> outcomes) {
    return outcomes.stream()
        .filter(id -> !isAssessed(id))
        .sorted(Comparator.comparing(OutcomeId::value))
        .map(KnowledgeLoss::ofUnknown)
        .toList();
  }

  private boolean isAssessed(OutcomeId id) {
    return referential
        .findOutcome(id)
        .filter(place -> place.outcome().status() != OutcomeStatus.DRAFT)
        .isPresent();
  }

  private Map<TopicId, List<PlacedElement>> byTopic(Collection<KnowledgeElement> elements) {
    Map<TopicId, List<PlacedElement>> byTopic = new LinkedHashMap<>();
    elements.stream()
        .filter(element -> isAssessed(element.outcome()))
        .flatMap(element -> PlacedElement.of(element, referential).stream())
        .sorted(PlacedElement.ASCENDING)
        .forEach(p -> byTopic.computeIfAbsent(p.topic(), topic -> new ArrayList<>()).add(p));
    return byTopic;
  }

  private static Optional<TopicBounds> fold(List<PlacedElement> elements) {
    List<PlacedElement> known =
        elements.stream().filter(placed -> !placed.element().isReset()).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(bounds(known));
  }

  private static TopicBounds bounds(List<PlacedElement> elements) {
    int floor =
        elements.stream()
            .filter(placed -> placed.element().isValidated())
            .mapToInt(PlacedElement::level)
            .max()
            .orElse(0);
    List<PlacedElement> kept =
        elements.stream()
            .filter(placed -> placed.element().isValidated() || placed.level() > floor)
            .toList();
    List<PlacedElement> failures =
        kept.stream().filter(placed -> placed.element().isInvalidated()).toList();
    Set<Integer> direct = new TreeSet<>();
    kept.stream().filter(p -> p.element().isDirect()).forEach(p -> direct.add(p.level()));
    Optional<Ceiling> ceiling =
        failures.isEmpty()
            ? Optional.empty()
            : Optional.of(new Ceiling(failures.get(0).level(), latest(failures)));
    return new TopicBounds(floor, ceiling, direct, latest(elements));
  }

  private static Instant latest(List<PlacedElement> elements) {
    return elements.stream()
        .map(placed -> placed.element().at())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * The elements that bounds amount to: one for each level assessed that has an outcome. It is
   * worth what its outcome is worth now; it has the date of the topic's last change if it is
   * mastered, else that of the ceiling.
   *
   * @param bounds the bounds
   * @return the elements
   */
  public Conversion<KnowledgeState> toElements(KnowledgeBounds bounds) {
    List<KnowledgeLoss> losses =
        new ArrayList<>(
            bounds.topics().keySet().stream()
                .filter(topic -> !topics.contains(topic))
                .sorted(Comparator.comparing(TopicId::value))
                .map(KnowledgeLoss::ofUnknown)
                .toList());
    List<KnowledgeElement> elements = new ArrayList<>();
    for (int topic = 0; topic < levels.topicCount(); topic++) {
      TopicId id = levels.topic(topic);
      if (bounds.find(id).isPresent()) {
        TopicBounds known = bounds.find(id).get();
        Map<Integer, KnowledgeElement> byLevel = elements(topic, known);
        elements.addAll(byLevel.values());
        levelsThatMatter(known).stream()
            .filter(level -> !byLevel.containsKey(level))
            .forEach(level -> losses.add(KnowledgeLoss.ofLevel(id, level)));
      }
    }
    return new Conversion<>(KnowledgeState.of(elements), losses);
  }

  private static Set<Integer> levelsThatMatter(TopicBounds bounds) {
    Set<Integer> all = new TreeSet<>(bounds.directLevels());
    bounds.ceiling().ifPresent(ceiling -> all.add(ceiling.level()));
    if (bounds.floor() > 0) {
      all.add(bounds.floor());
    }
    return all;
  }

  private Map<Integer, KnowledgeElement> elements(int topic, TopicBounds bounds) {
    Map<Integer, KnowledgeElement> byLevel = new TreeMap<>();
    for (int level = 1; level <= Level.COUNT; level++) {
      int at = level;
      levels
          .outcomeAt(topic, level)
          .ifPresent(
              outcome ->
                  bounds
                      .status(at)
                      .ifPresent(status -> byLevel.put(at, element(outcome, bounds, status))));
    }
    return byLevel;
  }

  private KnowledgeElement element(int outcome, TopicBounds bounds, Status status) {
    boolean validated = status == Status.VALIDATED;
    return new KnowledgeElement(
        levels.outcome(outcome).id(),
        status,
        bounds.isDirect(levels.level(outcome)) ? Source.DIRECT : Source.INFERRED,
        validated ? levels.points(outcome) : Points.ZERO,
        validated ? bounds.updatedAt() : bounds.ceiling().orElseThrow().at(),
        Optional.empty());
  }
}
