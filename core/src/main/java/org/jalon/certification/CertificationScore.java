package org.jalon.certification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/**
 * What a certification test is worth.
 *
 * @param estimate the ability it was scored from
 * @param points the points
 * @param band the index of the score band, or empty below the first one
 * @param globalLevel the global level, or empty below level 1
 * @param competenceLevels the level of each competence, 0 meaning below level 1; empty where the
 *     ability lies in a hole of the competence's scale
 */
public record CertificationScore(
    AbilityEstimate estimate,
    int points,
    OptionalInt band,
    Optional<Level> globalLevel,
    Map<CompetenceId, OptionalInt> competenceLevels) {

  /** Creates a score from a copy of the map. */
  public CertificationScore {
    competenceLevels = Collections.unmodifiableMap(new LinkedHashMap<>(competenceLevels));
  }

  /**
   * The level of a competence.
   *
   * @param competence the competence
   * @return 0 to 8, or empty if the ability lies in a hole of the competence's scale or the policy
   *     has no scale for it
   */
  public OptionalInt competenceLevel(CompetenceId competence) {
    return competenceLevels.getOrDefault(competence, OptionalInt.empty());
  }
}
