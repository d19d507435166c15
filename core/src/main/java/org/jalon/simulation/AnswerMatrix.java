package org.jalon.simulation;

import java.util.Arrays;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.Fingerprint;

/** Answers of persons to all items, in one array each. */
final class AnswerMatrix implements KnownAnswers {

  private final int[][] rows;

  AnswerMatrix(int[][] categories) {
    Checks.require(categories.length > 0, "matrix of answers", "[]", "must not be empty");
    this.rows = Arrays.stream(categories).map(int[]::clone).toArray(int[][]::new);
    for (int person = 0; person < rows.length; person++) {
      Checks.require(
          rows[person].length == rows[0].length,
          "number of answers of person " + person,
          rows[person].length,
          "must be that of person 0 (" + rows[0].length + ")");
      for (int category : rows[person]) {
        Checks.atLeast("category of an answer of person " + person, category, MISSING);
      }
    }
  }

  @Override
  public int persons() {
    return rows.length;
  }

  @Override
  public int items() {
    return rows[0].length;
  }

  @Override
  public int category(int person, int item) {
    return rows[person][item];
  }

  /** By what it holds. */
  @Override
  public String toString() {
    Fingerprint.Builder form = Fingerprint.of("answers");
    for (int[] row : rows) {
      form.add("row", Arrays.toString(row));
    }
    return "answers (%d × %d, %s)".formatted(rows.length, rows[0].length, form.build());
  }
}
