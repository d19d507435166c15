package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The conditions of a comparison as lines in one panel. */
final class ConditionPictures implements PictureMaker {

  @Override
  public List<Picture> of(Results results) {
    return Stream.of(
            lines(results, TableKind.BY_ABILITY, Classes::places, "True ability"),
            lines(
                results,
                TableKind.BY_POSITION,
                table -> table.numbers("answers"),
                "Number of answers"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Picture> lines(
      Results results, TableKind kind, Function<Table, double[]> places, String across) {
    List<Series> series = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Results condition : results.conditions()) {
      condition
          .table(kind)
          .filter(table -> series.size() < Series.STYLES)
          .ifPresent(
              table -> {
                tables.add(table);
                series.add(series(condition.name(), series.size() + 1, places.apply(table), table));
              });
    }
    return series.isEmpty()
        ? List.of()
        : List.of(picture(series, tables, across, results.conditions().size()));
  }

  private static Series series(String name, int style, double[] xs, Table table) {
    return new Series(
        Words.shortened(name, 14), style, xs, table.numbers("rmse"), table.numbers("rmse_error"));
  }

  private static Picture picture(
      List<Series> series, List<Table> tables, String across, int conditions) {
    Range places = Range.NONE;
    for (Series one : series) {
      places = places.with(Range.of(one.xs()));
    }
    Drawing drawing = new Drawing(Drawing.COLUMN, 340);
    SeriesPlot.draw(
        drawing,
        drawing.box(),
        Axis.tight(across, places.padded(0.03)),
        Axis.round("RMSE", SeriesPlot.range(series).with(0)),
        series);
    String where = across.toLowerCase(java.util.Locale.ROOT);
    return new Picture(
        "conditions-" + where.replace(' ', '-'),
        "RMSE of the conditions by " + where,
        String.join(
            " ",
            series.stream()
                .map(
                    one ->
                        Words.quoted(one.name())
                            + ": "
                            + Extremes.sentence("RMSE", one.ys(), where, one.xs()))
                .toList()),
        "Root mean square error of each condition, ± 1.96 Monte-Carlo errors."
            + (series.size() < conditions
                ? " The first %s of %s conditions.".formatted(series.size(), conditions)
                : ""),
        drawing,
        data(series, where),
        tables.get(0));
  }

  private static DataTable data(List<Series> series, String where) {
    List<List<Object>> rows = new ArrayList<>();
    for (Series one : series) {
      for (int k = 0; k < one.xs().length && rows.size() < DataTable.KEPT; k++) {
        rows.add(List.of(one.name(), one.xs()[k], one.ys()[k], one.errors()[k]));
      }
    }
    return new DataTable(List.of("condition", where, "rmse", "rmse_error"), rows);
  }
}
