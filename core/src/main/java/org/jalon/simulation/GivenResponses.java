package org.jalon.simulation;

import java.util.List;
import org.jalon.item.ResolvedItemBank;

/** The answers that people really gave. */
record GivenResponses(KnownAnswers answers) implements ResponseOracle {

  @Override
  public int category(ResponseContext question) {
    return answers.category((int) question.person(), question.item());
  }

  @Override
  public List<String> problems(ResolvedItemBank bank, long persons) {
    return AnswerProblems.of(answers, bank, persons, false);
  }
}
