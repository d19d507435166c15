package org.jalon.scoring;

import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;

/**
 * A level gained by an answer.
 *
 * @param competence the competence
 * @param before the level before the answer
 * @param level the new level
 */
public record LevelUp(CompetenceId competence, long before, long level) {

  /**
   * Creates a level gained.
   *
   * @throws IllegalArgumentException if the new level is not higher
   */
  public LevelUp {
    Checks.require(level > before, "new level", level, "must be higher than before: " + before);
  }
}
