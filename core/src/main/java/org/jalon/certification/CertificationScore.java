package org.jalon.certification;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/** What a certification test is worth. */
public sealed interface CertificationScore permits AbilityScore, ProfileScore {

  /**
   * The points.
   *
   * @return the points, or empty for a certification without points
   */
  OptionalInt points();

  /**
   * The index of the band.
   *
   * @return the band from 0, or empty if there is none
   */
  OptionalInt band();

  /**
   * The global level.
   *
   * @return the level, or empty if there is none
   */
  Optional<Level> globalLevel();

  /**
   * The level of each competence, 0 meaning below level 1.
   *
   * @return the levels; a level is empty if the competence has none
   */
  Map<CompetenceId, OptionalInt> competenceLevels();

  /**
   * The level of a competence.
   *
   * @param competence the competence
   * @return 0 to 8, or empty if it has none or was not judged
   */
  default OptionalInt competenceLevel(CompetenceId competence) {
    return competenceLevels().getOrDefault(competence, OptionalInt.empty());
  }
}
