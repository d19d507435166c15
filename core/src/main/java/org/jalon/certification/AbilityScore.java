package org.jalon.certification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/**
 * What an adaptive test is worth.
 *
 * @param estimate the ability it was scored from
 * @param points the points, or empty for a certification without points
 * @param band the index of the band, or empty below the first one
 * @param globalLevel the global level, or empty below level 1
 * @param competenceLevels the level of each competence, 0 meaning below level 1; empty where the
 *     ability lies in a hole of the competence's scale
 */
public record AbilityScore(
    AbilityEstimate estimate,
    OptionalInt points,
    OptionalInt band,
    Optional<Level> globalLevel,
    Map<CompetenceId, OptionalInt> competenceLevels)
    implements CertificationScore {

  /**
   * Creates a score from a copy of the map.
   *
   * @throws IllegalArgumentException if the band is negative or a level does not lie between 0 and
   *     8
   */
  public AbilityScore {
    band.ifPresent(index -> Checks.atLeast("band of the score", index, 0));
    competenceLevels.forEach(
        (competence, level) ->
            level.ifPresent(
                number ->
                    Checks.inRange(
                        "level of the competence " + competence, number, 0, Level.COUNT)));
    competenceLevels = Collections.unmodifiableMap(new LinkedHashMap<>(competenceLevels));
  }
}
