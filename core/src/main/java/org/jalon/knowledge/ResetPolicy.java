package org.jalon.knowledge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.referential.Competence;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;

/**
 * When and how what is known of a competence ceases to count. Nothing is removed: a reset is more
 * elements.
 *
 * @param waiting how long after the last element of the competence that counts
 */
public record ResetPolicy(WaitingPeriod waiting) {

  /** After seven days. */
  public static final ResetPolicy REFERENCE = new ResetPolicy(WaitingPeriod.BEFORE_RESET);

  /** What comes of asking for a reset. */
  public sealed interface Decision {

    /**
     * The competence is reset.
     *
     * @param elements the elements to add to what is known: for each outcome of the competence of
     *     which something counts, a copy of that element with status reset and without points.
     *     Empty if nothing counts
     */
    record Reset(List<KnowledgeElement> elements) implements Decision {

      /** Creates a decision from a copy of the list. */
      public Reset {
        elements = List.copyOf(elements);
      }
    }

    /**
     * It is too early.
     *
     * @param remainingDays how many days are left, at least 1
     */
    record TooEarly(long remainingDays) implements Decision {}
  }

  /**
   * Decides on the reset of a competence.
   *
   * @param state what is known
   * @param competence the competence; elements of all its outcomes count, archived ones too
   * @param now the present, as told by the caller
   * @return the reset, or how long to wait
   */
  public Decision reset(KnowledgeState state, Competence competence, Instant now) {
    List<KnowledgeElement> known = known(state, competence);
    long days = lastChange(known).map(last -> waiting.remainingDays(last, now)).orElse(0L);
    return days > 0
        ? new Decision.TooEarly(days)
        : new Decision.Reset(known.stream().map(element -> element.reset(now)).toList());
  }

  private static List<KnowledgeElement> known(KnowledgeState state, Competence competence) {
    Set<OutcomeId> outcomes =
        competence
            .topics()
            .flatMap(topic -> topic.outcomes().stream())
            .map(LearningOutcome::id)
            .collect(Collectors.toSet());
    return state.latest().stream().filter(e -> outcomes.contains(e.outcome())).toList();
  }

  private static Optional<Instant> lastChange(List<KnowledgeElement> elements) {
    return elements.stream().map(KnowledgeElement::at).max(Comparator.naturalOrder());
  }
}
