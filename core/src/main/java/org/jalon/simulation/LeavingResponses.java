package org.jalon.simulation;

import org.jalon.internal.Checks;

/** Answers of people who may leave the test. */
record LeavingResponses(ResponseOracle oracle, double hazard) implements AlteredResponses {

  private static final String LEAVING = "leaving";

  LeavingResponses {
    Checks.inRange("probability of leaving the test", hazard, 0, 1);
  }

  @Override
  public int category(ResponseContext question) {
    return question.draws(LEAVING).nextDouble() < hazard ? LEAVES : oracle.category(question);
  }
}
