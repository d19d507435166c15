package org.jalon.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.referential.CompetenceId;

/**
 * What a person has reached in all competences.
 *
 * @param competences the score of each competence, in the order of the referential
 */
public record Profile(Map<CompetenceId, CompetenceScore> competences) {

  /** How many competences make a person certifiable. */
  public static final int CERTIFIABLE_COMPETENCES = 5;

  /** The level from which a competence counts for that. */
  public static final int CERTIFIABLE_LEVEL = 1;

  /** Creates a profile from a copy of the map. */
  public Profile {
    competences = Collections.unmodifiableMap(new LinkedHashMap<>(competences));
  }

  /**
   * The score of a competence.
   *
   * @param competence the competence
   * @return its score, or empty if the profile is not about it
   */
  public Optional<CompetenceScore> find(CompetenceId competence) {
    return Optional.ofNullable(competences.get(competence));
  }

  /**
   * The points of all competences together.
   *
   * @return the sum of the whole points of each; nothing is rounded again
   */
  public long totalPoints() {
    return competences.values().stream().mapToLong(CompetenceScore::points).sum();
  }

  /**
   * Whether a certification test may be taken, by the usual rule: five competences at level 1.
   *
   * @return whether there are that many
   */
  public boolean isCertifiable() {
    return isCertifiable(CERTIFIABLE_COMPETENCES, CERTIFIABLE_LEVEL);
  }

  /**
   * Whether a certification test may be taken.
   *
   * @param minimum how many competences it takes
   * @param level the level that each of them must have reached
   * @return whether there are that many
   */
  public boolean isCertifiable(int minimum, int level) {
    return competences.values().stream().filter(score -> score.level() >= level).count() >= minimum;
  }
}
