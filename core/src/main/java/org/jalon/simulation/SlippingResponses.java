package org.jalon.simulation;

import org.jalon.internal.Checks;

/** Answers that are lost now and then. */
record SlippingResponses(ResponseOracle oracle, double probability) implements AlteredResponses {

  private static final String SLIP = "slip";

  SlippingResponses {
    Checks.inRange("probability of a slip", probability, 0, 1);
  }

  @Override
  public int category(ResponseContext question) {
    int category = oracle.category(question);
    return category > 0 && question.draws(SLIP).nextDouble() < probability ? 0 : category;
  }
}
