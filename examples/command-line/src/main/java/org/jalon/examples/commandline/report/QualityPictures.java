package org.jalon.examples.commandline.report;

import java.util.List;
import java.util.stream.Stream;

/** Bias, error and coverage by true ability, in three panels beside each other. */
final class QualityPictures implements PictureMaker {

  private static final double HEIGHT = 290;

  /** Of results that do not tell the level of their intervals. */
  private static final double USUAL = 0.95;

  private static final double GAP = 14;

  @Override
  public List<Picture> of(Results results) {
    double nominal = nominal(results);
    return Stream.concat(
            results.table(TableKind.BY_ABILITY).map(table -> byAbility(table, nominal)).stream(),
            results.table(TableKind.BY_DECILE).map(table -> byDecile(table, nominal)).stream())
        .toList();
  }

  /** The coverage that intervals promise. */
  private static double nominal(Results results) {
    double level =
        results
            .table(TableKind.OUTCOMES)
            .map(table -> table.numbers("value", table.rowsWith("outcome", "interval_level")))
            .filter(levels -> levels.length == 1)
            .map(levels -> levels[0])
            .orElse(USUAL);
    return level > 0 && level < 1 ? level : USUAL;
  }

  private static Picture byAbility(Table table, double nominal) {
    double[] xs = Classes.places(table);
    Axis across = Axis.tight("True ability", Range.of(xs).padded(0.04));
    return new Picture(
        "by-ability",
        "Bias, error and coverage by true ability",
        seen(table, xs, "ability"),
        caption(nominal, Classes.CAPTION),
        drawing(table, nominal, xs, across),
        DataTable.from(table),
        table);
  }

  private static Picture byDecile(Table table, double nominal) {
    double[] xs = table.numbers("decile");
    Range range = Range.of(xs).with(0.5);
    Axis across = Axis.counts("Decile of true ability", range.with(range.high() + 0.5));
    return new Picture(
        "by-decile",
        "Bias, error and coverage by decile",
        seen(table, xs, "decile"),
        caption(nominal, " Each tenth of the population by its true ability."),
        drawing(table, nominal, xs, across),
        DataTable.from(table),
        table);
  }

  private static String seen(Table table, double[] xs, String where) {
    return Stream.of("bias", "rmse", "coverage")
        .map(what -> Extremes.sentence(what, table.numbers(what), where, xs))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static String caption(double nominal, String place) {
    return "Left: bias (estimate minus truth). Middle: root mean square error (RMSE, discs) and the"
        + " standard error that the tests report (SE, squares). Right: share of intervals that hold"
        + " the truth. Bars: ± 1.96 Monte-Carlo errors."
        + " Dashed: no bias, %s %% coverage.".formatted(Numbers.brief(100 * nominal))
        + place;
  }

  private static Drawing drawing(Table table, double nominal, double[] xs, Axis across) {
    Drawing drawing = new Drawing(Drawing.WIDE, HEIGHT);
    List<Series> bias = List.of(series("", 1, table, xs, "bias"));
    List<Series> errors =
        List.of(series("RMSE", 1, table, xs, "rmse"), series("SE", 2, table, xs, "standard_error"));
    List<Series> coverage = List.of(series("", 1, table, xs, "coverage"));
    Range shares = SeriesPlot.range(coverage).with(nominal).within(new Range(0, 1));
    draw(drawing, 0, across, Axis.round("Bias", SeriesPlot.range(bias).with(0)), bias)
        .level(0, "reference");
    draw(drawing, 1, across, Axis.round("Error", SeriesPlot.range(errors).with(0)), errors);
    draw(drawing, 2, across, Axis.round("Coverage", shares), coverage).level(nominal, "reference");
    return drawing;
  }

  private static Marks draw(Drawing drawing, int place, Axis across, Axis up, List<Series> series) {
    double width = (Drawing.WIDE - 2 * GAP) / 3;
    Box box = new Box(place * (width + GAP), 0, width, HEIGHT);
    return SeriesPlot.draw(drawing, box, across, up, series);
  }

  private static Series series(String name, int style, Table table, double[] xs, String column) {
    return new Series(name, style, xs, table.numbers(column), table.numbers(column + "_error"));
  }
}
