package org.jalon.examples.commandline.report;

import java.util.List;

/** How long the tests were. */
final class LengthPicture implements PictureMaker {

  private static final int MOST_BARS = 90;

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.LENGTHS)
        .filter(table -> !Range.of(table.numbers("length")).isEmpty())
        .map(LengthPicture::picture)
        .stream()
        .toList();
  }

  private static Picture picture(Table table) {
    double[] lengths = table.numbers("length");
    double[] shares = table.numbers("share");
    Range range = Range.of(lengths);
    double width = Math.max(1, Math.ceil((range.span() + 1) / MOST_BARS));
    double[] bars = new double[(int) (range.span() / width) + 1];
    for (int k = 0; k < lengths.length; k++) {
      if (Double.isFinite(lengths[k]) && Double.isFinite(shares[k])) {
        bars[(int) ((lengths[k] - range.low()) / width)] += shares[k];
      }
    }
    Drawing drawing = new Drawing(Drawing.COLUMN, 280);
    Marks marks = bars(drawing, range, width, bars);
    if (width == 1) {
      marks.errors(lengths, shares, table.numbers("share_error"), "error s1e");
    }
    return new Picture(
        "lengths",
        "Length of the tests",
        seen(lengths, shares),
        "Share of tests by number of answers, ± 1.96 Monte-Carlo errors."
            + (width > 1 ? " Each bar holds %s lengths.".formatted(Numbers.brief(width)) : ""),
        drawing,
        DataTable.from(table),
        table);
  }

  private static Marks bars(Drawing drawing, Range range, double width, double[] bars) {
    Range across = new Range(range.low() - 1, range.low() + width * bars.length);
    Axis up = Axis.round("Share of tests", Range.of(bars).with(0));
    Marks marks =
        new Marks(
            Panel.in(drawing, drawing.box(), Axis.counts("Number of answers", across), up, 0));
    for (int k = 0; k < bars.length; k++) {
      double from = range.low() + k * width - 0.42;
      marks.bar(from, from + width - 0.16, bars[k], "bar");
    }
    return marks;
  }

  private static String seen(double[] lengths, double[] shares) {
    Extremes usual = Extremes.of(shares);
    Range range = Range.of(lengths);
    return "Tests have from %s to %s answers."
            .formatted(Numbers.brief(range.low()), Numbers.brief(range.high()))
        + (usual.greatest() < 0
            ? ""
            : " The most frequent length is %s (%s)."
                .formatted(
                    Numbers.brief(lengths[usual.greatest()]),
                    Numbers.percent(shares[usual.greatest()], 1)));
  }
}
