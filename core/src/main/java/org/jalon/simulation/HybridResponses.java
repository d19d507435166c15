package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jalon.item.ResolvedItemBank;

/** The answers that people really gave, and others where there are none. */
record HybridResponses(KnownAnswers answers, ResponseOracle otherwise) implements ResponseOracle {

  @Override
  public int category(ResponseContext question) {
    int known = answers.category((int) question.person(), question.item());
    return known == KnownAnswers.MISSING ? otherwise.category(question) : known;
  }

  @Override
  public List<String> problems(ResolvedItemBank bank, long persons) {
    List<String> problems = new ArrayList<>(AnswerProblems.of(answers, bank, persons, true));
    problems.addAll(otherwise.problems(bank, persons));
    return problems;
  }
}
