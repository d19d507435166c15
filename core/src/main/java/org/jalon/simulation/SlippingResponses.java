package org.jalon.simulation;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;

/** Answers that are lost now and then. */
record SlippingResponses(ResponseOracle oracle, double probability) implements ResponseOracle {

  private static final String SLIP = "slip";

  SlippingResponses {
    Checks.inRange("probability of a slip", probability, 0, 1);
  }

  @Override
  public int category(ResponseContext question) {
    int category = oracle.category(question);
    return category > 0 && question.draws(SLIP).nextDouble() < probability ? 0 : category;
  }

  @Override
  public List<String> problems(ResolvedItemBank bank, long persons) {
    return oracle.problems(bank, persons);
  }
}
