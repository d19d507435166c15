package org.jalon.simulation;

import org.jalon.irt.ResponseModel;

/** Answers by the models of the items. */
record ModelResponses() implements ResponseOracle {

  static final ModelResponses INSTANCE = new ModelResponses();

  /** What the draws of an answer are for. */
  static final String ANSWER = "answer";

  @Override
  public int category(ResponseContext question) {
    return category(question.model(), question.ability(), question.draws(ANSWER).nextDouble());
  }

  /** The category of a uniform draw, the highest categories having the lowest draws. */
  static int category(ResponseModel model, double ability, double draw) {
    int category = model.categoryCount() - 1;
    double reached = 0;
    while (category > 0) {
      reached += model.probability(ability, category);
      if (draw < reached) {
        return category;
      }
      category--;
    }
    return 0;
  }
}
