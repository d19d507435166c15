package org.jalon.knowledge;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jalon.internal.Checks;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.referential.Level;

/**
 * What is known of a person in one topic, as two bounds: every level up to the floor is mastered,
 * none from the ceiling on, and those strictly between them are not assessed. There are no holes.
 *
 * <p>A topic of which nothing is known has no bounds: there is a floor or a ceiling or both.
 *
 * <p>Immutable and thread-safe.
 *
 * @param floor the highest level mastered, 0 to 8; 0 if there is none
 * @param ceiling the lowest level failed, with its date; above the floor, or empty
 * @param directLevels the levels really asked, in ascending order; the others are inferred. Each is
 *     at most the floor or at least the ceiling
 * @param updatedAt when the bounds last changed; not before the date of the ceiling, and the same
 *     if there is no floor
 */
public record TopicBounds(
    int floor, Optional<Ceiling> ceiling, Set<Integer> directLevels, Instant updatedAt) {

  /**
   * The lowest level failed.
   *
   * @param level 1 to 8
   * @param at the date of the latest failure above the floor
   */
  public record Ceiling(int level, Instant at) {

    /**
     * Creates a ceiling.
     *
     * @throws IllegalArgumentException if the level does not lie between 1 and 8
     */
    public Ceiling {
      Checks.inRange("ceiling", level, 1, Level.COUNT);
    }
  }

  /**
   * Creates bounds from a copy of the set.
   *
   * @throws IllegalArgumentException if they break one of the rules above
   */
  public TopicBounds {
    Checks.inRange("floor", floor, 0, Level.COUNT);
    directLevels = Collections.unmodifiableSet(new TreeSet<>(directLevels));
    if (floor == 0 && ceiling.isEmpty()) {
      throw new IllegalArgumentException(
          "The bounds of a topic must have a floor or a ceiling. Maybe the topic should be left out.");
    }
    if (ceiling.isPresent()) {
      checkCeiling(floor, ceiling.get(), updatedAt);
    }
    for (int level : directLevels) {
      Checks.inRange("direct level", level, 1, Level.COUNT);
      Checks.require(
          statusAt(level, floor, ceiling).isPresent(),
          "direct level",
          level,
          "must be at most the floor (%d) or at least the ceiling (%s)"
              .formatted(floor, ceiling.map(c -> String.valueOf(c.level)).orElse("none")));
    }
  }

  private static void checkCeiling(int floor, Ceiling ceiling, Instant updatedAt) {
    Checks.require(
        ceiling.level > floor, "ceiling", ceiling.level, "must be above the floor (" + floor + ")");
    Checks.require(
        !ceiling.at.isAfter(updatedAt),
        "date of the ceiling",
        ceiling.at,
        "must not be after that of the last change (" + updatedAt + ")");
    Checks.require(
        floor > 0 || ceiling.at.equals(updatedAt),
        "date of the ceiling",
        ceiling.at,
        "must be that of the last change (" + updatedAt + "), as there is no floor");
  }

  /**
   * The bounds after the first answer in a topic.
   *
   * @param level the level asked, 1 to 8
   * @param correct whether the answer was right
   * @param at when
   * @return the bounds
   * @throws IllegalArgumentException if the level does not lie between 1 and 8
   */
  public static TopicBounds first(int level, boolean correct, Instant at) {
    Checks.inRange("level", level, 1, Level.COUNT);
    return new TopicBounds(
        correct ? level : 0,
        correct ? Optional.empty() : Optional.of(new Ceiling(level, at)),
        Set.of(level),
        at);
  }

  /**
   * What is known of a level.
   *
   * @param level 1 to 8
   * @return {@link Status#VALIDATED}, {@link Status#INVALIDATED}, or empty if it is not assessed
   * @throws IllegalArgumentException if the level does not lie between 1 and 8
   */
  public Optional<Status> status(int level) {
    Checks.inRange("level", level, 1, Level.COUNT);
    return statusAt(level, floor, ceiling);
  }

  private static Optional<Status> statusAt(int level, int floor, Optional<Ceiling> ceiling) {
    if (level <= floor) {
      return Optional.of(Status.VALIDATED);
    }
    return ceiling.filter(c -> level >= c.level).map(c -> Status.INVALIDATED);
  }

  /**
   * Whether a level was really asked.
   *
   * @param level 1 to 8
   * @return false if it is inferred or not assessed
   */
  public boolean isDirect(int level) {
    return directLevels.contains(level);
  }

  /**
   * The bounds after one more answer. A right answer between the bounds raises the floor to its
   * level, a wrong one lowers the ceiling to it.
   *
   * @param level the level asked, 1 to 8
   * @param correct whether the answer was right
   * @param at when; the last change does not become earlier
   * @param rule what an answer changes about a level that is already assessed
   * @return new bounds, or these if nothing changes
   * @throws IllegalArgumentException if the level does not lie between 1 and 8
   */
  public TopicBounds update(int level, boolean correct, Instant at, ConflictRule rule) {
    Optional<Status> known = status(level);
    Instant now = at.isAfter(updatedAt) ? at : updatedAt;
    if (known.isEmpty()) {
      return correct
          ? new TopicBounds(level, ceiling, directLevelsAnd(level, asked -> true), now)
          : new TopicBounds(
              floor,
              Optional.of(new Ceiling(level, now)),
              directLevelsAnd(level, asked -> true),
              now);
    }
    boolean lifts =
        correct && known.get() == Status.INVALIDATED && rule == ConflictRule.SUCCESS_LIFTS_CEILING;
    return lifts
        ? new TopicBounds(
            level, Optional.empty(), directLevelsAnd(level, asked -> asked <= floor), now)
        : this;
  }

  private Set<Integer> directLevelsAnd(int level, IntPredicate kept) {
    Set<Integer> levels = new TreeSet<>(Set.of(level));
    directLevels.stream().filter(kept::test).forEach(levels::add);
    return levels;
  }

  /**
   * What counts as known in another assessment: a ceiling that is to be asked again is removed, and
   * the direct levels from it on with it.
   *
   * @param policy which failures count
   * @param start when the assessment began
   * @return the bounds that count, or empty if nothing does
   */
  public Optional<TopicBounds> known(RetryPolicy policy, Instant start) {
    if (ceiling.isEmpty() || policy.keepsFailure(ceiling.get().at, start)) {
      return Optional.of(this);
    }
    Set<Integer> levels = new TreeSet<>(directLevels);
    levels.removeIf(level -> level > floor);
    return floor == 0
        ? Optional.empty()
        : Optional.of(new TopicBounds(floor, Optional.empty(), levels, updatedAt));
  }
}
