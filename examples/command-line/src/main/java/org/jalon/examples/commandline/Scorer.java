package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Scores batches of answer sheets. Thread-safe.
 *
 * @param scorer scores each
 */
record Scorer(SheetScorer scorer) implements Function<List<AnswerSheet>, Scorer.Scores> {

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
      SheetScorer.Scored scored = scorer.score(sheet);
      lines.append(scored.line());
      rejections.addAll(scored.rejections());
    }
    return new Scores(lines.toString(), rejections, sheets.size());
  }
}
