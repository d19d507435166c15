package org.jalon.referential;

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

  /**
   * Whether this outcome is assessed.
   *
   * @return true if its status is {@link OutcomeStatus#ACTIVE}
   */
  public boolean isActive() {
    return status == OutcomeStatus.ACTIVE;
  }
}
