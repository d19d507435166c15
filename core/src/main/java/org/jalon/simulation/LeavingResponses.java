package org.jalon.simulation;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;

/** Answers of people who may leave the test. */
record LeavingResponses(ResponseOracle oracle, double hazard) implements ResponseOracle {

  private static final String LEAVING = "leaving";

  LeavingResponses {
    Checks.inRange("probability of leaving the test", hazard, 0, 1);
  }

  @Override
  public int category(ResponseContext question) {
    return question.draws(LEAVING).nextDouble() < hazard ? LEAVES : oracle.category(question);
  }

  @Override
  public List<String> problems(ResolvedItemBank bank, long persons) {
    return oracle.problems(bank, persons);
  }
}
