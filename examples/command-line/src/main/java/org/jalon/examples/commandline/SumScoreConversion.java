package org.jalon.examples.commandline;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.calibration.ItemFitAnalysis;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.calibration.SumScoreEstimate;
import org.jalon.calibration.SumScoreTable;
import org.jalon.item.ResolvedItemBank;

/**
 * Abilities for sum scores, or why there are none.
 *
 * @param table the abilities, if there are any
 * @param sentence what is said where there are none
 */
record SumScoreConversion(Optional<SumScoreTable> table, Optional<String> sentence) {

  /** Its file. */
  static final String FILE = "sum-scores.csv";

  /** Of one population; only where somebody has a sum score, as nobody has after adaptive tests. */
  static SumScoreConversion of(
      ItemFitAnalysis items, ResolvedItemBank bank, ResponseMatrix matrix) {
    return IntStream.range(0, matrix.personCount())
            .anyMatch(person -> matrix.size(person) == matrix.itemCount())
        ? new SumScoreConversion(
            Optional.of(SumScoreTable.of(bank, matrix, items.latent(), items.grid())),
            Optional.empty())
        : none(
            String.format(
                Locale.ROOT,
                "nobody answered all %,d items that anybody answered.",
                matrix.itemCount()));
  }

  /** Of several groups. */
  static SumScoreConversion ofGroups() {
    return none("it is for persons of one group.");
  }

  private static SumScoreConversion none(String reason) {
    return new SumScoreConversion(
        Optional.empty(), Optional.of(FILE + " is not written: " + reason));
  }

  /** The table in CSV, if there is one. */
  Optional<String> csv() {
    return table.map(SumScoreConversion::csv);
  }

  private static String csv(SumScoreTable scores) {
    Table csv = new Table("sum_score", "ability", "standard_error", "persons", "expected_persons");
    for (SumScoreEstimate row : scores.scores()) {
      csv.number(row.score())
          .number(row.ability())
          .number(row.standardError())
          .number(row.observed())
          .number(row.expected())
          .end();
    }
    return csv.toString();
  }
}
