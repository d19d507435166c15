package org.jalon.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jalon.knowledge.KnowledgeLoss.Kind;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.TopicId;

/** Compares the elements of one topic with those that its bounds amount to. */
final class LossReport {

  private static final Comparator<KnowledgeLoss> ORDER =
      Comparator.<KnowledgeLoss, Level>comparing(loss -> loss.level().orElseThrow())
          .thenComparing(loss -> loss.outcome().orElseThrow().value())
          .thenComparing(KnowledgeLoss::kind);

  private final TopicId topic;
  private final List<PlacedElement> elements;
  private final List<KnowledgeLoss> losses = new ArrayList<>();

  /** Elements that count, and resets. */
  LossReport(TopicId topic, List<PlacedElement> elements) {
    this.topic = topic;
    this.elements = elements;
  }

  List<KnowledgeLoss> losses() {
    return losses.stream().sorted(ORDER).toList();
  }

  /** Adds the outcomes of which more than one element is recorded. */
  void addHistories(Set<OutcomeId> histories) {
    elements.forEach(placed -> addIf(histories.contains(placed.outcome()), Kind.HISTORY, placed));
  }

  /** Adds what of the elements those read back do not say, and the other way round. */
  void compare(Map<Integer, KnowledgeElement> readBack, int floor) {
    Set<OutcomeId> said = new HashSet<>();
    Set<Integer> otherwiseSaid = new HashSet<>();
    for (PlacedElement placed : elements) {
      if (!placed.element().isReset()) {
        said.add(placed.outcome());
        if (compare(placed, Objects.requireNonNull(readBack.get(placed.level())), floor)) {
          otherwiseSaid.add(placed.level());
        }
      }
    }
    readBack.forEach(
        (level, element) -> {
          if (!said.contains(element.outcome()) && !otherwiseSaid.contains(level)) {
            add(Kind.HOLE, level, element.outcome());
          }
        });
  }

  /** Compares one element; whether another version says what it says. */
  private boolean compare(PlacedElement placed, KnowledgeElement readBack, int floor) {
    KnowledgeElement element = placed.element();
    if (element.isInvalidated() && placed.level() <= floor) {
      addIf(true, Kind.FAILURE_BELOW_FLOOR, placed);
      return false;
    }
    if (!readBack.outcome().equals(placed.outcome())) {
      addIf(true, Kind.OTHER_VERSION, placed);
      return true;
    }
    addIf(element.source() != readBack.source(), Kind.DIRECTNESS, placed);
    addIf(!element.points().equals(readBack.points()), Kind.POINTS, placed);
    addIf(!element.at().equals(readBack.at()), Kind.DATE, placed);
    addIf(element.evidence().isPresent(), Kind.EVIDENCE, placed);
    return false;
  }

  private void addIf(boolean condition, Kind kind, PlacedElement placed) {
    if (condition) {
      add(kind, placed.level(), placed.outcome());
    }
  }

  private void add(Kind kind, int level, OutcomeId outcome) {
    losses.add(KnowledgeLoss.of(kind, topic, level, outcome));
  }
}
