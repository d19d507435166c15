package org.jalon.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.internal.ProblemReport;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/** The columns of a matrix as items of a bank, which may hold more of them in another order. */
final class MatchedAnswers {

  private final ResolvedItemBank bank;
  private final ResponseMatrix answers;
  private final int[] bankItem;

  private MatchedAnswers(ResolvedItemBank bank, ResponseMatrix answers) {
    this.bank = bank;
    this.answers = answers;
    this.bankItem = answers.items().stream().mapToInt(bank::index).toArray();
  }

  /**
   * Finds each item.
   *
   * @throws IllegalArgumentException if the bank lacks items or has fewer categories than were
   *     chosen; it lists all of them
   */
  static MatchedAnswers of(ResolvedItemBank bank, ResponseMatrix answers) {
    List<String> problems = new ArrayList<>();
    for (int column = 0; column < answers.itemCount(); column++) {
      check(bank, answers, column, problems);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          ProblemReport.of("The response matrix", problems, line -> line));
    }
    return new MatchedAnswers(bank, answers);
  }

  private static void check(
      ResolvedItemBank bank, ResponseMatrix answers, int column, List<String> problems) {
    ItemId id = answers.items().get(column);
    OptionalInt item = bank.findIndex(id);
    if (item.isEmpty()) {
      problems.add("The item (%s) is not in the item bank (%s).".formatted(id, bank));
      return;
    }
    int categories = bank.model(item.getAsInt()).categoryCount();
    if (answers.categoryCount(column) > categories) {
      problems.add(
          "The number of categories of %s (%d) must be at most that of its model (%d). Maybe its answers are not scored from 0."
              .formatted(id, answers.categoryCount(column), categories));
    }
  }

  ResponseMatrix answers() {
    return answers;
  }

  ResponseModel model(int column) {
    return bank.model(bankItem[column]);
  }

  List<ResponseModel> models() {
    return IntStream.of(bankItem).mapToObj(bank::model).toList();
  }

  Responses responses(int person) {
    int size = answers.size(person);
    int[] items = new int[size];
    int[] categories = new int[size];
    for (int i = 0; i < size; i++) {
      items[i] = bankItem[answers.item(person, i)];
      categories[i] = answers.category(person, i);
    }
    return Responses.of(bank, items, categories);
  }

  /** The estimate of each person; the same bits for any number of threads. */
  List<AbilityEstimate> estimates(AbilityEstimator estimator) {
    AbilityEstimator ready = estimator.resolve(bank);
    return IntStream.range(0, answers.personCount())
        .parallel()
        .mapToObj(person -> ready.estimate(responses(person)))
        .toList();
  }

  /** The persons who answered every item. */
  int[] complete() {
    return IntStream.range(0, answers.personCount())
        .filter(person -> answers.size(person) == answers.itemCount())
        .toArray();
  }

  int sumScore(int person) {
    int sum = 0;
    for (int i = 0; i < answers.size(person); i++) {
      sum += answers.category(person, i);
    }
    return sum;
  }
}
