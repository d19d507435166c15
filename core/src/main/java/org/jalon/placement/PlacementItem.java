package org.jalon.placement;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/**
 * A question as far as placement needs to know it.
 *
 * @param id the identifier
 * @param outcome the learning outcome it tests
 * @param status whether it is asked
 * @param languages the languages it exists in; none means that language does not matter
 * @param timeLimit the time allowed, if it is limited
 */
public record PlacementItem(
    ItemId id,
    OutcomeId outcome,
    ItemStatus status,
    Set<Language> languages,
    Optional<Duration> timeLimit) {

  /**
   * Creates an item from a copy of the languages.
   *
   * @throws IllegalArgumentException if the time limit is not positive
   */
  public PlacementItem {
    Checks.notNull("item id", id);
    Checks.notNull("learning outcome of the item", outcome);
    Checks.notNull("status of the item", status);
    languages = Collections.unmodifiableSet(new LinkedHashSet<>(languages));
    timeLimit.ifPresent(
        limit ->
            Checks.require(
                !limit.isNegative() && !limit.isZero(), "time limit", limit, "must be positive"));
  }

  /**
   * An active item without time limit for which language does not matter.
   *
   * @param id the identifier
   * @param outcome the learning outcome it tests
   * @return the item
   * @throws IllegalArgumentException if an identifier is not well-formed
   */
  public static PlacementItem of(String id, String outcome) {
    return new PlacementItem(
        new ItemId(id), new OutcomeId(outcome), ItemStatus.ACTIVE, Set.of(), Optional.empty());
  }

  /**
   * Whether the time is limited.
   *
   * @return true if there is a time limit
   */
  public boolean isTimed() {
    return timeLimit.isPresent();
  }

  /** Whether the item exists in a language exactly, or language does not matter. */
  boolean isExactlyIn(Language language) {
    return languages.isEmpty() || languages.contains(language);
  }

  /**
   * Whether the item exists in a language or in one it falls back to, or language does not matter.
   */
  boolean isAvailableIn(Language language) {
    return languages.isEmpty() || language.withFallback().stream().anyMatch(languages::contains);
  }
}
