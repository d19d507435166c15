package org.jalon.examples.commandline.report;

import java.util.List;

/** What a sum score says about ability. */
final class SumScorePicture implements PictureMaker {

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.SUM_SCORES)
        .filter(table -> !Range.of(table.numbers("ability")).isEmpty())
        .map(SumScorePicture::picture)
        .stream()
        .toList();
  }

  private static Picture picture(Table table) {
    double[] scores = table.numbers("sum_score");
    double[] errors = table.numbers("standard_error");
    Series abilities = new Series("", 1, scores, table.numbers("ability"), errors);
    Drawing drawing = new Drawing(Drawing.COLUMN, 300);
    SeriesPlot.draw(
        drawing,
        drawing.box(),
        Axis.counts("Sum score", Range.of(scores)),
        Axis.round("Ability", abilities.range()),
        List.of(abilities));
    return new Picture(
        "sum-scores",
        "Ability by sum score",
        Extremes.sentence("ability", abilities.ys(), "sum score", scores)
            + " "
            + Extremes.sentence("standard error", errors, "sum score", scores),
        "Mean of the abilities that a sum score leaves possible (EAP), ± 1.96 standard errors."
            + table.thinned(),
        drawing,
        DataTable.from(table),
        table);
  }
}
