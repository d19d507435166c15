package org.jalon.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;

/**
 * Everything ever recorded about what a person masters. Nothing is removed or changed: a newer
 * element takes precedence over an older one of the same outcome, and a reset is one more element.
 *
 * <p>The order in which elements are given does not matter, nor does giving one twice. At the same
 * instant, an asked outcome takes precedence over an inferred one, then a reset over a success and
 * a success over a failure, then more points over fewer.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnowledgeState implements Knowledge {

  private static final KnowledgeState EMPTY = new KnowledgeState(List.of());

  /** Oldest first, and at the same instant the one that takes precedence last. */
  private static final Comparator<KnowledgeElement> CHRONOLOGICAL =
      Comparator.comparing(KnowledgeElement::at)
          .thenComparing(KnowledgeElement::source)
          .thenComparing(KnowledgeElement::status)
          .thenComparing(KnowledgeElement::points)
          .thenComparing(element -> element.outcome().value())
          .thenComparing(element -> element.evidence().map(Object::toString).orElse(""));

  private final List<KnowledgeElement> elements;

  private KnowledgeState(List<KnowledgeElement> elements) {
    this.elements = elements;
  }

  /**
   * Nothing is known.
   *
   * @return the state without elements
   */
  public static KnowledgeState empty() {
    return EMPTY;
  }

  /**
   * The state of some elements.
   *
   * @param elements the elements, in any order
   * @return the state
   */
  public static KnowledgeState of(Collection<KnowledgeElement> elements) {
    return EMPTY.with(elements);
  }

  /**
   * This state and more elements.
   *
   * @param more what is added, in any order
   * @return a new state
   */
  public KnowledgeState with(Collection<KnowledgeElement> more) {
    TreeSet<KnowledgeElement> all = new TreeSet<>(CHRONOLOGICAL);
    all.addAll(elements);
    all.addAll(more);
    return new KnowledgeState(List.copyOf(all));
  }

  /**
   * Every element, oldest first.
   *
   * @return an unmodifiable list
   */
  public List<KnowledgeElement> elements() {
    return elements;
  }

  /**
   * What counts now: of each outcome the newest element, unless that is a reset, which hides all
   * older ones.
   *
   * @return the elements, newest first
   */
  public List<KnowledgeElement> latest() {
    return latest(element -> true);
  }

  /**
   * What counted at a past time.
   *
   * @param limit elements of this instant and later are left out
   * @return of each outcome the newest element before the limit, unless that is a reset; newest
   *     first
   */
  public List<KnowledgeElement> latestBefore(Instant limit) {
    return latest(element -> element.at().isBefore(limit));
  }

  private List<KnowledgeElement> latest(Predicate<KnowledgeElement> seen) {
    Map<OutcomeId, KnowledgeElement> byOutcome = new LinkedHashMap<>();
    for (KnowledgeElement element : elements) {
      if (seen.test(element)) {
        byOutcome.remove(element.outcome()); // so that the order is that of the newest elements
        byOutcome.put(element.outcome(), element);
      }
    }
    List<KnowledgeElement> newest = new ArrayList<>(byOutcome.values());
    newest.removeIf(KnowledgeElement::isReset);
    Collections.reverse(newest);
    return Collections.unmodifiableList(newest);
  }

  /**
   * When the newest element was recorded, resets included.
   *
   * @return the instant, or empty without elements
   */
  @Override
  public Optional<Instant> lastChange() {
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(elements.get(elements.size() - 1).at());
  }

  /**
   * Where what counts now contradicts the order of levels: a failure at a level of a topic and a
   * success at the same level or above. Conflicts are reported and never resolved: a person may
   * well fail an easy question.
   *
   * @param referential where the outcomes stand; outcomes that it does not contain are left out
   * @return the conflicts, in the order of the topics, then of the levels of the failure and of the
   *     success
   */
  public List<KnowledgeConflict> conflicts(Referential referential) {
    return KnowledgeConflict.among(latest(), referential);
  }

  /** Equal if the elements are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KnowledgeState that && elements.equals(that.elements);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  /** The number of elements. */
  @Override
  public String toString() {
    return "KnowledgeState[" + elements.size() + " elements]";
  }
}
