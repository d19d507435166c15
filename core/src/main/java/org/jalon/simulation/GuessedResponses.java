package org.jalon.simulation;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomStream;

/** Answers that are guessed, from a position on, with a probability. */
record GuessedResponses(ResponseOracle oracle, int position, double probability)
    implements ResponseOracle {

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

  @Override
  public List<String> problems(ResolvedItemBank bank, long persons) {
    return oracle.problems(bank, persons);
  }
}
