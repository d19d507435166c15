package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** How often items were asked: sorted, and against their difficulty. */
final class ExposurePictures implements PictureMaker {

  private static final double HEIGHT = 300;
  private static final int MOST_RANKS = 400;

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.ITEMS)
        .filter(table -> !Range.of(table.numbers("rate")).isEmpty())
        .map(table -> List.of(sorted(table), byDifficulty(table)))
        .orElse(List.of());
  }

  private static Picture sorted(Table table) {
    double[] rates = descending(table.numbers("rate"));
    int[] ranks = ranks(rates.length);
    double[] xs = Arrays.stream(ranks).mapToDouble(rank -> rank + 1).toArray();
    double[] ys = Arrays.stream(ranks).mapToDouble(rank -> rates[rank]).toArray();
    double mean = DoubleStream.of(rates).sum() / rates.length;
    Drawing drawing = new Drawing(Drawing.COLUMN, HEIGHT);
    Axis up = Axis.round("Exposure rate", Range.of(rates).with(0));
    Axis across = Axis.counts("Items, most exposed first", Range.of(xs));
    Marks marks = new Marks(Panel.in(drawing, drawing.box(), across, up, 14));
    marks.band(xs, new double[xs.length], ys, "area").line(xs, ys, "line s1");
    marks.level(mean, "reference");
    double place = marks.panel().y().place(mean) - 5;
    drawing.text(
        marks.panel().area().right(), place, "small e halo", "mean " + Numbers.brief(mean));
    return new Picture(
        "exposure",
        "Exposure of items",
        seen(rates),
        "Share of tests that asked each item, sorted. Dashed: the mean, at which all items would"
            + " be used alike."
            + (ranks.length < rates.length
                ? " Of %s items, %s ranks are drawn."
                    .formatted(Numbers.count(rates.length), Numbers.count(ranks.length))
                : ""),
        drawing,
        ranked(xs, ys),
        table);
  }

  private static DataTable ranked(double[] xs, double[] ys) {
    return DataTable.of(List.of("rank", "rate"), xs.length, row -> List.of(xs[row], ys[row]));
  }

  private static double[] descending(double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(Double::isFinite).map(x -> -x).sorted().toArray();
    return Arrays.stream(sorted).map(x -> 0 - x).toArray();
  }

  /** The first, the last, and evenly some between. */
  private static int[] ranks(int items) {
    int shown = Math.min(items, MOST_RANKS);
    int[] ranks = new int[shown];
    for (int k = 0; k < shown; k++) {
      ranks[k] = shown == 1 ? 0 : (int) ((long) k * (items - 1) / (shown - 1));
    }
    return ranks;
  }

  private static String seen(double[] rates) {
    long never = DoubleStream.of(rates).filter(rate -> rate == 0).count();
    return "%s. The most exposed is asked in %s of tests, the median in %s; %s never."
        .formatted(
            Words.of(rates.length, "item", "items"),
            Numbers.percent(rates[0], 1),
            Numbers.percent(rates[rates.length / 2], 1),
            Words.of(never, "is asked", "are asked"));
  }

  private static Picture byDifficulty(Table table) {
    double[] xs = table.numbers("difficulty");
    double[] ys = table.numbers("rate");
    Scatter scatter = new Scatter(xs, ys);
    Drawing drawing = new Drawing(Drawing.COLUMN, HEIGHT);
    Axis across = Axis.tight("Difficulty", Range.of(xs).padded(0.03));
    Axis up = Axis.round("Exposure rate", Range.of(ys).with(0));
    scatter.draw(
        new Marks(Panel.in(drawing, drawing.box(), across, up, 0)), Shape.DISC, "form open s1o");
    return new Picture(
        "exposure-by-difficulty",
        "Exposure against difficulty",
        Extremes.sentence("exposure rate", ys, "difficulty", xs),
        "Each item at its difficulty and the share of tests that asked it."
            + scatter.caption("items")
            + table.thinned(),
        drawing,
        DataTable.from(table, "item_id", "difficulty", "rate", "rate_error"),
        table);
  }
}
