package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables of a directory that are not drawn: outcomes, groups, constants of a change of scale.
 */
final class Summary {

  private static final int MOST = 300;

  private Summary() {}

  static boolean isFor(Results results) {
    return results.table(TableKind.OUTCOMES).isPresent()
        || results.table(TableKind.LATENT).isPresent()
        || results.table(TableKind.LINKING).isPresent()
        || results.table(TableKind.CONDITIONS).isPresent();
  }

  static void write(Markup html, Results results) {
    results
        .table(TableKind.OUTCOMES)
        .ifPresent(
            table ->
                framed(
                    html,
                    "Outcomes, with their Monte-Carlo standard errors where they have one.",
                    List.of("outcome", "value", "standard error"),
                    outcomes(table)));
    plain(html, results, TableKind.CONDITIONS, "What is compared.");
    if (results.conditions().size() > 1) {
      conditions(html, results);
    }
    plain(html, results, TableKind.LATENT, "Abilities of the groups.");
    plain(html, results, TableKind.LINKING, "Change of scale: slope and intercept.");
  }

  private static void plain(Markup html, Results results, TableKind kind, String caption) {
    results
        .table(kind)
        .ifPresent(
            table -> {
              DataTable data = DataTable.from(table);
              int shown = Math.min(MOST, data.rows().size());
              framed(html, caption, data.header(), data.rows().subList(0, shown));
            });
  }

  private static void framed(
      Markup html, String caption, List<String> header, List<? extends List<?>> rows) {
    html.open(
        "div", "class", "scroll summary", "tabindex", "0", "role", "region", "aria-label", caption);
    TableWriter.write(html, caption, header, rows);
    html.close();
  }

  private static List<List<Object>> outcomes(Table table) {
    return IntStream.range(0, Math.min(MOST, table.rows()))
        .mapToObj(
            row -> {
              double value = table.number("value", row);
              double error = table.number("error", row);
              List<Object> cells =
                  List.of(
                      Words.spoken(table.text("outcome", row)),
                      new Shown(shown(value, error)),
                      new Shown(Numbers.significant(error, 2)));
              return cells;
            })
        .toList();
  }

  /**
   * A number that is written already.
   *
   * @param text how
   */
  record Shown(String text) {

    @Override
    public String toString() {
      return text;
    }
  }

  /** One column for each condition. */
  private static void conditions(Markup html, Results results) {
    List<String> header = new ArrayList<>(List.of("outcome"));
    List<List<Object>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Results condition : results.conditions()) {
      header.add(condition.name());
      condition
          .table(TableKind.OUTCOMES)
          .ifPresent(table -> names.addAll(table.distinct("outcome")));
    }
    for (String name : names.stream().distinct().limit(MOST).toList()) {
      List<Object> row = new ArrayList<>(List.of(Words.spoken(name)));
      results.conditions().forEach(condition -> row.add(new Shown(value(condition, name))));
      rows.add(row);
    }
    framed(html, "Outcomes of all conditions.", header, rows);
  }

  /** With an error of zero four digits, seven where no error says how many are worth something. */
  private static String shown(double value, double error) {
    return error > 0 ? Numbers.within(value, error) : Numbers.atMost(value, error == 0 ? 4 : 7);
  }

  private static String value(Results condition, String outcome) {
    return condition
        .table(TableKind.OUTCOMES)
        .map(
            table -> {
              int[] rows = table.rowsWith("outcome", outcome);
              return rows.length == 0
                  ? Numbers.NONE
                  : shown(table.number("value", rows[0]), table.number("error", rows[0]));
            })
        .orElse(Numbers.NONE);
  }
}
