package org.jalon.knowledge;

/** What an answer changes about a level whose bounds already say whether it is mastered. */
public enum ConflictRule {
  /** Nothing: the first answer stands. */
  FIRST_ANSWER_WINS,
  /**
   * A right answer at the ceiling or above raises the floor to its level and removes the ceiling; a
   * wrong one at the floor or below changes nothing.
   */
  SUCCESS_LIFTS_CEILING
}
