package org.jalon.referential;

import org.jalon.internal.Checks;

/**
 * What a person at a level of a topic can be seen to do.
 *
 * @param id the identifier
 * @param level the level
 * @param status whether it is assessed
 * @param statement one observable action with its object and condition
 */
public record LearningOutcome(
    OutcomeId id, Level level, OutcomeStatus status, LocalizedText statement) {

  /** Creates an outcome. */
  public LearningOutcome {
    Checks.notNull("learning outcome id", id);
    Checks.notNull("level of the learning outcome", level);
    Checks.notNull("status of the learning outcome", status);
    Checks.notNull("statement of the learning outcome", statement);
  }

  /**
   * Whether this outcome is assessed.
   *
   * @return true if its status is {@link OutcomeStatus#ACTIVE}
   */
  public boolean isActive() {
    return status == OutcomeStatus.ACTIVE;
  }
}
