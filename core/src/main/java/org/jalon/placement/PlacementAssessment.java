package org.jalon.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/**
 * What one placement test is about and begins with.
 *
 * @param id the caller's identifier of the test
 * @param seed what decides between equally good questions; a test with the same seed, answers and
 *     beginning asks the same questions
 * @param outcomes the learning outcomes to assess, active or archived
 * @param language the language of the person; without one, every item can be asked
 * @param known what was recorded about the person before
 * @param startedAt when the test began, as told by the caller
 */
public record PlacementAssessment(
    String id,
    long seed,
    Set<OutcomeId> outcomes,
    Optional<Language> language,
    KnowledgeState known,
    Instant startedAt) {

  /**
   * Creates an assessment from a copy of the outcomes.
   *
   * @throws IllegalArgumentException if the identifier is empty, too long or contains white space
   *     or control characters, or if there are no outcomes
   */
  public PlacementAssessment {
    Checks.notNull("language of the assessment", language);
    Checks.notNull("knowledge at the beginning", known);
    Checks.notNull("beginning of the assessment", startedAt);
    Checks.id("assessment id", id);
    outcomes = Collections.unmodifiableSet(new LinkedHashSet<>(outcomes));
    Checks.notEmpty("outcomes of the assessment", outcomes);
  }

  /**
   * A test of a person of whom nothing is known, in no particular language, with seed 0.
   *
   * @param id the caller's identifier of the test
   * @param outcomes the learning outcomes to assess
   * @param startedAt when the test begins
   * @return the assessment
   * @throws IllegalArgumentException as the constructor does
   */
  public static PlacementAssessment of(
      String id, Collection<OutcomeId> outcomes, Instant startedAt) {
    return new PlacementAssessment(
        id, 0, new LinkedHashSet<>(outcomes), Optional.empty(), KnowledgeState.empty(), startedAt);
  }

  /**
   * This assessment with another seed.
   *
   * @param newSeed what decides between equally good questions
   * @return a new assessment
   */
  public PlacementAssessment seededBy(long newSeed) {
    return new PlacementAssessment(id, newSeed, outcomes, language, known, startedAt);
  }

  /**
   * This assessment in a language.
   *
   * @param newLanguage the language of the person
   * @return a new assessment
   */
  public PlacementAssessment in(Language newLanguage) {
    return new PlacementAssessment(id, seed, outcomes, Optional.of(newLanguage), known, startedAt);
  }

  /**
   * This assessment of a person of whom something is known.
   *
   * @param state what was recorded before
   * @return a new assessment
   */
  public PlacementAssessment knowing(KnowledgeState state) {
    return new PlacementAssessment(id, seed, outcomes, language, state, startedAt);
  }

  /** What counts as known at the beginning, at most one element per outcome. */
  List<KnowledgeElement> latestKnown(RetryPolicy retry) {
    return retry.known(known.latest(), startedAt);
  }

  /**
   * All that tells something about the person at the beginning: of each outcome every element since
   * its last reset that counts as known, oldest first.
   */
  List<KnowledgeElement> evidence(RetryPolicy retry) {
    Map<OutcomeId, List<KnowledgeElement>> sinceReset = new LinkedHashMap<>();
    for (KnowledgeElement element : known.elements()) {
      List<KnowledgeElement> ofOutcome =
          sinceReset.computeIfAbsent(element.outcome(), outcome -> new ArrayList<>());
      if (element.isReset()) {
        ofOutcome.clear();
      } else if (retry.keeps(element, startedAt)) {
        ofOutcome.add(element);
      }
    }
    return sinceReset.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(KnowledgeElement::at)) // stable
        .toList();
  }
}
