package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jalon.item.ResolvedItemBank;

/** What is wrong with known answers for people who will be asked the items of a bank. */
final class AnswerProblems {

  /** More are not listed: a matrix may have millions. */
  private static final int LISTED = 1000;

  private AnswerProblems() {}

  static List<String> of(
      KnownAnswers answers, ResolvedItemBank bank, long persons, boolean mayBeMissing) {
    if (persons > answers.persons()) {
      return List.of(
          "The number of persons (%d) must be at most that of those whose answers are known (%d)."
              .formatted(persons, answers.persons()));
    }
    if (answers.items() != bank.size()) {
      return List.of(
          "The number of items whose answers are known (%d) must be that of the bank (%d). Maybe the answers are to other items."
              .formatted(answers.items(), bank.size()));
    }
    List<String> problems = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      for (int item = 0; item < bank.size() && problems.size() < LISTED; item++) {
        int category = answers.category(person, item);
        if (category == KnownAnswers.MISSING ? !mayBeMissing : !isOf(bank, item, category)) {
          problems.add(problem(bank, answers.name(person), item, category));
        }
      }
    }
    return problems;
  }

  private static boolean isOf(ResolvedItemBank bank, int item, int category) {
    return category >= 0 && category < bank.model(item).categoryCount();
  }

  private static String problem(ResolvedItemBank bank, String person, int item, int category) {
    return category == KnownAnswers.MISSING
        ? "The answer of person %s to the item %s is missing. Maybe a hybrid simulation is meant, which draws it from the model."
            .formatted(person, bank.item(item).id())
        : "The answer of person %s to the item %s (%d) must be a category of the item, from 0 to %d."
            .formatted(
                person, bank.item(item).id(), category, bank.model(item).categoryCount() - 1);
  }
}
