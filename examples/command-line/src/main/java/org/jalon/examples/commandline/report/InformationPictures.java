package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The information of the bank, and the standard error that it allows. */
final class InformationPictures implements PictureMaker {

  private static final double HEIGHT = 300;
  private static final double ABOVE_BEST = 4;

  @Override
  public List<Picture> of(Results results) {
    return Stream.concat(
            results.table(TableKind.INFORMATION).map(table -> information(table, results)).stream(),
            standardError(results))
        .toList();
  }

  private static Picture information(Table table, Results results) {
    double[] xs = table.numbers("ability");
    double[] ys = table.numbers("information");
    Drawing drawing = new Drawing(Drawing.COLUMN, HEIGHT);
    Panel panel =
        Panel.in(
            drawing,
            drawing.box(),
            Axis.tight("Ability", Range.of(xs)),
            Axis.round("Information", Range.of(ys).with(0)),
            0);
    Marks marks = new Marks(panel);
    marks.band(
        defined(xs, ys, xs), new double[defined(xs, ys, xs).length], defined(xs, ys, ys), "area");
    marks.line(xs, ys, "line s1");
    Cuts.draw(panel, results);
    return new Picture(
        "information",
        "Information of the item bank",
        Extremes.sentence("information", ys, "ability", xs),
        "Fisher information of all items together, by ability." + Cuts.caption(results),
        drawing,
        DataTable.from(table),
        table);
  }

  /** The values at places where both coordinates are defined. */
  private static double[] defined(double[] xs, double[] ys, double[] of) {
    double[] kept = new double[xs.length];
    int count = 0;
    for (int k = 0; k < xs.length; k++) {
      if (Double.isFinite(xs[k]) && Double.isFinite(ys[k])) {
        kept[count++] = of[k];
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static Stream<Picture> standardError(Results results) {
    List<Series> series = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    results
        .table(TableKind.BY_ABILITY)
        .ifPresent(
            table -> {
              tables.add(table);
              series.add(observed(table));
            });
    results
        .table(TableKind.INFORMATION)
        .ifPresent(
            table -> {
              tables.add(table);
              series.add(
                  Series.line(
                      "whole bank", 2, table.numbers("ability"), table.numbers("standard_error")));
            });
    return series.isEmpty() ? Stream.of() : Stream.of(standardError(results, series, tables));
  }

  private static Series observed(Table table) {
    return new Series(
        "tests",
        1,
        Classes.places(table),
        table.numbers("standard_error"),
        table.numbers("standard_error_error"));
  }

  private static Picture standardError(Results results, List<Series> series, List<Table> tables) {
    Range across = Range.NONE;
    Range limit = Range.NONE;
    for (Series one : series) {
      across = across.with(Range.of(one.xs()));
      Range range = one.range();
      limit = limit.with(range.isEmpty() ? 0 : Math.min(range.high(), ABOVE_BEST * range.low()));
    }
    Drawing drawing = new Drawing(Drawing.COLUMN, HEIGHT);
    Axis up = Axis.round("Standard error", new Range(0, limit.with(0).high()));
    Marks marks =
        SeriesPlot.draw(drawing, drawing.box(), Axis.tight("Ability", across), up, series);
    Cuts.draw(marks.panel(), results);
    return new Picture(
        "standard-error",
        "Standard error of ability",
        seen(series),
        caption(series, marks) + Cuts.caption(results),
        drawing,
        DataTable.from(tables.get(0)),
        tables.get(0));
  }

  private static String seen(List<Series> series) {
    StringBuilder text = new StringBuilder();
    for (Series one : series) {
      String what =
          one.style() == 1 ? "mean standard error of tests" : "standard error of the bank";
      text.append(text.isEmpty() ? "" : " ");
      text.append(Extremes.sentence(what, one.ys(), "ability", one.xs()));
    }
    return text.toString();
  }

  private static String caption(List<Series> series, Marks marks) {
    boolean bank = series.stream().anyMatch(one -> one.style() == 2);
    boolean tests = series.stream().anyMatch(one -> one.style() == 1);
    boolean cut =
        series.stream()
            .anyMatch(one -> Range.of(one.ys()).high() > marks.panel().y().numbers().high());
    return (tests
            ? "Solid, with discs: mean reported standard error of the simulated tests, ± 1.96 Monte-Carlo errors. "
            : "")
        + (bank ? "Dashed: what all items of the bank together would leave." : "")
        + (cut ? " Larger values at the ends are not drawn." : "");
  }
}
