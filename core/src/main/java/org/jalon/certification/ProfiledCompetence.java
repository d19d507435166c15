package org.jalon.certification;

import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/**
 * A competence of the profile that a test is to confirm, as it was when the test was made.
 *
 * @param competence the competence
 * @param level its estimated level, 1 to {@value Level#COUNT}; competences below level 1 are not
 *     tested
 * @param points its points
 */
public record ProfiledCompetence(CompetenceId competence, int level, int points) {

  /**
   * Creates a competence of a profile.
   *
   * @throws IllegalArgumentException if the level is out of range or the points are negative
   */
  public ProfiledCompetence {
    Checks.inRange("estimated level of the competence " + competence, level, 1, Level.COUNT);
    Checks.atLeast("points of the competence " + competence, points, 0);
  }
}
