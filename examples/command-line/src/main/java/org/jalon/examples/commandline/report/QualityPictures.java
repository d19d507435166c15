package org.jalon.examples.commandline.report;

import java.util.List;
import java.util.stream.Stream;

/** Bias, error and coverage by true ability, in three panels beside each other. */
final class QualityPictures implements PictureMaker {

  private static final double HEIGHT = 290;
  private static final double NOMINAL = 0.95;
  private static final double GAP = 14;

  @Override
  public List<Picture> of(Results results) {
    return Stream.concat(
            results.table(TableKind.BY_ABILITY).map(QualityPictures::byAbility).stream(),
            results.table(TableKind.BY_DECILE).map(QualityPictures::byDecile).stream())
        .toList();
  }

  private static Picture byAbility(Table table) {
    double[] xs = Classes.middles(table);
    Axis across = Axis.tight("True ability", Range.of(xs).padded(0.04));
    return new Picture(
        "by-ability",
        "Bias, error and coverage by true ability",
        seen(table, xs, "ability"),
        caption(" Each at the middle of a class of true ability."),
        drawing(table, xs, across),
        DataTable.from(table),
        table);
  }

  private static Picture byDecile(Table table) {
    double[] xs = table.numbers("decile");
    Range range = Range.of(xs).with(0.5);
    Axis across = Axis.counts("Decile of true ability", range.with(range.high() + 0.5));
    return new Picture(
        "by-decile",
        "Bias, error and coverage by decile",
        seen(table, xs, "decile"),
        caption(" Each tenth of the population by its true ability."),
        drawing(table, xs, across),
        DataTable.from(table),
        table);
  }

  private static String seen(Table table, double[] xs, String where) {
    return Stream.of("bias", "rmse", "coverage")
        .map(what -> Extremes.sentence(what, table.numbers(what), where, xs))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static String caption(String place) {
    return "Left: bias (estimate minus truth). Middle: root mean square error (RMSE, discs) and the"
        + " standard error that the tests report (SE, squares). Right: share of intervals that hold"
        + " the truth. Bars: ± 1.96 Monte-Carlo errors."
        + " Dashed: no bias, 95 % coverage."
        + place;
  }

  private static Drawing drawing(Table table, double[] xs, Axis across) {
    Drawing drawing = new Drawing(Drawing.WIDE, HEIGHT);
    List<Series> bias = List.of(series("", 1, table, xs, "bias"));
    List<Series> errors =
        List.of(series("RMSE", 1, table, xs, "rmse"), series("SE", 2, table, xs, "standard_error"));
    List<Series> coverage = List.of(series("", 1, table, xs, "coverage"));
    Range shares = SeriesPlot.range(coverage).with(NOMINAL).within(new Range(0, 1));
    draw(drawing, 0, across, Axis.round("Bias", SeriesPlot.range(bias).with(0)), bias)
        .level(0, "reference");
    draw(drawing, 1, across, Axis.round("Error", SeriesPlot.range(errors).with(0)), errors);
    draw(drawing, 2, across, Axis.round("Coverage", shares), coverage).level(NOMINAL, "reference");
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
