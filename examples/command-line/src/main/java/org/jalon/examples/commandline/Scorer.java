package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Convergence;
import org.jalon.item.Responses;

/**
 * Scores answer sheets. Thread-safe.
 *
 * @param checker turns sheets into responses
 * @param estimator estimates ability
 */
record Scorer(SheetChecker checker, AbilityEstimator estimator)
    implements Function<List<AnswerSheet>, Scorer.Scores> {

  static final String HEADER = "person_id,theta,standard_error,items,converged\n";

  /**
   * The scores of a batch.
   *
   * @param lines a line for each person scored
   * @param rejections the lines that could not be used
   * @param persons how many persons the batch had
   */
  record Scores(String lines, List<Rejection> rejections, int persons) {}

  @Override
  public Scores apply(List<AnswerSheet> sheets) {
    StringBuilder lines = new StringBuilder();
    List<Rejection> rejections = new ArrayList<>();
    for (AnswerSheet sheet : sheets) {
      int before = rejections.size();
      Responses responses = checker.check(sheet, rejections::add);
      if (rejections.size() == before) {
        append(lines, sheet.person(), responses);
      }
    }
    return new Scores(lines.toString(), rejections, sheets.size());
  }

  private void append(StringBuilder lines, String person, Responses responses) {
    AbilityEstimate estimate = estimator.estimate(responses);
    Csv.append(lines, person);
    lines
        .append(',')
        .append(estimate.ability())
        .append(',')
        .append(estimate.standardError())
        .append(',')
        .append(responses.size())
        .append(',')
        .append(estimate.convergence() == Convergence.CONVERGED)
        .append('\n');
  }
}
