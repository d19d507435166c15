package org.jalon.certification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/**
 * What a test that confirms a profile is worth.
 *
 * @param reproducibilityRate the percentage of right answers, rounded
 * @param competences what was confirmed of each competence tested
 */
public record ProfileScore(int reproducibilityRate, Map<CompetenceId, Mark> competences)
    implements CertificationScore {

  /**
   * What was confirmed of a competence.
   *
   * @param level the certified level, 0 meaning below level 1; empty if it is not certified
   * @param points the certified points
   */
  public record Mark(OptionalInt level, int points) {

    /** Nothing. */
    public static final Mark NOT_CERTIFIED = new Mark(OptionalInt.empty(), 0);

    /**
     * Creates a mark.
     *
     * @throws IllegalArgumentException if the level does not lie between 0 and 8 or the points are
     *     negative
     */
    public Mark {
      level.ifPresent(
          number -> Checks.inRange("certified level of the competence", number, 0, Level.COUNT));
      Checks.atLeast("certified points of the competence", points, 0);
    }
  }

  /**
   * Creates a score from a copy of the map.
   *
   * @throws IllegalArgumentException if the rate is not a percentage
   */
  public ProfileScore {
    Checks.inRange("reproducibility rate", reproducibilityRate, 0, 100);
    competences = Collections.unmodifiableMap(new LinkedHashMap<>(competences));
  }

  /** The points of all competences together. */
  @Override
  public OptionalInt points() {
    return OptionalInt.of(competences.values().stream().mapToInt(Mark::points).sum());
  }

  /** Empty: such a test has no bands. */
  @Override
  public OptionalInt band() {
    return OptionalInt.empty();
  }

  /** Empty: such a test has no global level. */
  @Override
  public Optional<Level> globalLevel() {
    return Optional.empty();
  }

  @Override
  public Map<CompetenceId, OptionalInt> competenceLevels() {
    Map<CompetenceId, OptionalInt> levels = new LinkedHashMap<>();
    competences.forEach((competence, mark) -> levels.put(competence, mark.level()));
    return Collections.unmodifiableMap(levels);
  }
}
