package org.jalon.certification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;

/**
 * How a certification test is taken and scored: one ability, from which points, the global level
 * and the level of every competence follow. Immutable and thread-safe.
 *
 * @param name the policy's name
 * @param version its release
 * @param test how the test works
 * @param scale from ability to points and to the global level
 * @param competenceLevels from ability to the level of each competence
 */
public record CertificationPolicy(
    String name,
    String version,
    FlashPolicy test,
    ScoreScale scale,
    Map<CompetenceId, CompetenceLevelScale> competenceLevels) {

  /**
   * Creates a policy from a copy of the map.
   *
   * @throws IllegalArgumentException if the name or the version is not an identifier
   */
  public CertificationPolicy {
    Checks.id("name of the certification policy", name);
    Checks.id("version of the certification policy", version);
    competenceLevels = Collections.unmodifiableMap(new LinkedHashMap<>(competenceLevels));
  }

  /**
   * Scores an estimate.
   *
   * @param estimate the ability at the end of the test
   * @return points and levels
   */
  public CertificationScore score(AbilityEstimate estimate) {
    double ability = estimate.ability();
    Map<CompetenceId, OptionalInt> levels = new LinkedHashMap<>();
    competenceLevels.forEach(
        (competence, levelScale) -> levels.put(competence, levelScale.level(ability)));
    return new CertificationScore(
        estimate, scale.points(ability), scale.band(ability), scale.level(ability), levels);
  }
}
