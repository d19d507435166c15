package org.jalon.examples.commandline.report;

import java.util.List;

/** How the error falls while a test goes on. */
final class PositionPicture implements PictureMaker {

  @Override
  public List<Picture> of(Results results) {
    return results.table(TableKind.BY_POSITION).map(PositionPicture::picture).stream().toList();
  }

  private static Picture picture(Table table) {
    double[] xs = table.numbers("answers");
    List<Series> series =
        List.of(
            new Series(
                "SE",
                1,
                xs,
                table.numbers("standard_error"),
                table.numbers("standard_error_error")),
            new Series("RMSE", 2, xs, table.numbers("rmse"), table.numbers("rmse_error")));
    Drawing drawing = new Drawing(Drawing.COLUMN, 300);
    SeriesPlot.draw(
        drawing,
        drawing.box(),
        Axis.counts("Number of answers", Range.of(xs)),
        Axis.round("Error of ability", SeriesPlot.range(series).with(0)),
        series);
    return new Picture(
        "by-position",
        "Error by number of answers",
        Extremes.sentence("standard error", series.get(0).ys(), "answer", xs)
            + " "
            + Extremes.sentence("RMSE", series.get(1).ys(), "answer", xs),
        "Mean standard error that the tests report (SE, solid) and root mean square error"
            + " (RMSE, dashed), over the tests that are so long, ± 1.96 Monte-Carlo errors."
            + table.thinned(),
        drawing,
        DataTable.from(table),
        table);
  }
}
