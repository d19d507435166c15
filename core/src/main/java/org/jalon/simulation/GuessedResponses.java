package org.jalon.simulation;

import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomStream;

/** Answers that are guessed, from a position on, with a probability. */
record GuessedResponses(ResponseOracle oracle, int position, double probability)
    implements AlteredResponses {

  private static final String GUESS = "guess";

  GuessedResponses {
    Checks.atLeast("position from which answers are guessed", position, 1);
    Checks.inRange("probability of guessing", probability, 0, 1);
  }

  @Override
  public int category(ResponseContext question) {
    int category = oracle.category(question);
    if (category == LEAVES || question.position() < position) {
      return category;
    }
    RandomStream draws = question.draws(GUESS);
    return draws.nextDouble() < probability
        ? draws.nextInt(question.model().categoryCount())
        : category;
  }
}
