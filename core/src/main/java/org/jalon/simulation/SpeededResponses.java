package org.jalon.simulation;

import org.jalon.reproducibility.RandomStream;

/** Answers of people some of whom run out of time. */
record SpeededResponses(ResponseOracle oracle, Speededness speededness)
    implements AlteredResponses {

  private static final String TIME = "running out of time";
  private static final String GUESS = "guess without time";

  @Override
  public int category(ResponseContext question) {
    int category = oracle.category(question);
    if (category == LEAVES || !isOutOfTime(question)) {
      return category;
    }
    RandomStream draws = question.draws(GUESS);
    return draws.nextDouble() < speededness.guessing()
        ? draws.nextInt(question.model().categoryCount())
        : 0;
  }

  private boolean isOutOfTime(ResponseContext question) {
    if (question.position() < speededness.first()) {
      return false;
    }
    RandomStream draws = question.personDraws(TIME);
    boolean speeded = draws.nextDouble() < speededness.share();
    int positions = speededness.last() - speededness.first() + 1;
    return speeded && question.position() >= speededness.first() + draws.nextInt(positions);
  }
}
