package org.jalon.examples.commandline.report;

import java.util.List;
import java.util.stream.IntStream;

/** One person's test: the estimate and its interval after each answer, with the items asked. */
final class TrailPicture implements PictureMaker {

  private static final double HEIGHT = 340;
  private static final double ROOM_FOR_NAME = 14;
  private static final double TRUTH = 72;
  private static final int MOST_LETTERS = 14;

  @Override
  public List<Picture> of(Results results) {
    return results.table(TableKind.TRAIL).map(TrailPicture::picture).stream().toList();
  }

  private static Picture picture(Table table) {
    double[] xs = table.numbers("position");
    double[] ys = table.numbers("ability");
    double[] low = bound(table, -Marks.NORMAL_95);
    double[] high = bound(table, Marks.NORMAL_95);
    double names = names(table);
    Drawing drawing = new Drawing(Drawing.WIDE, HEIGHT + names);
    Range up = Range.of(low).with(Range.of(high)).with(Range.of(ys));
    up = up.with(Range.of(table.numbers("true_ability")));
    Panel panel =
        Panel.in(
            drawing,
            drawing.box().inside(names, 0, 0, 0),
            Axis.counts("Number of answers", Range.of(xs).padded(0.02)),
            Axis.round("Ability", up),
            TRUTH);
    Marks marks = new Marks(panel);
    int[] defined =
        IntStream.range(0, xs.length).filter(k -> Double.isFinite(xs[k] + low[k])).toArray();
    marks.band(of(xs, defined), of(low, defined), of(high, defined), "area");
    marks.line(xs, low, "edge").line(xs, high, "edge").line(xs, ys, "line s1");
    truth(marks, table);
    answers(marks, table);
    items(panel, table, names);
    return new Picture(
        "trail",
        "One test, answer by answer",
        seen(table, ys),
        caption(table),
        drawing,
        DataTable.from(table),
        table);
  }

  private static String name(Table table, int row) {
    return Words.shortened(table.text("item_id", row), MOST_LETTERS);
  }

  /** The room that the longest name takes. */
  private static double names(Table table) {
    return 6
        + IntStream.range(0, table.rows())
            .mapToDouble(row -> Words.width(name(table, row), Drawing.LETTERS))
            .max()
            .orElse(0);
  }

  private static double[] bound(Table table, double factor) {
    double[] ability = table.numbers("ability");
    return IntStream.range(0, ability.length)
        .mapToDouble(k -> ability[k] + factor * table.number("standard_error", k))
        .toArray();
  }

  private static double[] of(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(k -> values[k]).toArray();
  }

  private static void truth(Marks marks, Table table) {
    double truth = table.number("true_ability", 0);
    if (Double.isFinite(truth)) {
      marks.level(truth, "reference");
      double x = marks.panel().area().right() + 6;
      double y = marks.panel().y().place(truth);
      marks.panel().drawing().text(x, y - 2, "small", "true ability");
      marks.panel().drawing().text(x, y + 11, "small", Numbers.fixed(truth, 2));
    }
  }

  private static void answers(Marks marks, Table table) {
    Range categories = Range.of(table.numbers("category"));
    for (int row = 0; row < table.rows(); row++) {
      double category = table.number("category", row);
      double[] x = {table.number("position", row)};
      double[] y = {table.number("ability", row)};
      if (category == categories.high() && category > 0) {
        marks.points(x, y, Shape.DISC, "form s1f");
      } else if (category > 0) {
        marks.points(x, y, Shape.TRIANGLE, "form open s1o");
      } else {
        marks.points(x, y, Shape.CROSS, "stroke s2e");
      }
    }
  }

  /** The names run upwards above the panel; where they would be too close, some are left out. */
  private static void items(Panel panel, Table table, double bottom) {
    double last = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < table.rows(); row++) {
      double x = panel.x().place(table.number("position", row));
      if (x >= last + ROOM_FOR_NAME && x <= panel.area().right()) {
        last = x;
        String name = name(table, row);
        panel.drawing().upwards(x + 4, bottom - 2, "small", name);
      }
    }
  }

  private static String caption(Table table) {
    boolean partial = Range.of(table.numbers("category")).high() > 1;
    return "Estimate after each answer (line) and ± 1.96 standard errors (band). "
        + (partial
            ? "Discs: the highest category; triangles: one between; crosses: the lowest."
            : "Discs: right answers; crosses: wrong ones.")
        + " Dashed: the true ability. Above: the items, in the order asked."
        + table.thinned();
  }

  private static String seen(Table table, double[] ys) {
    int last = table.rows() - 1;
    long right =
        IntStream.range(0, table.rows()).filter(k -> table.number("category", k) > 0).count();
    return "After %s, of which %s above the lowest category, the ability is %s with a standard error of %s; the true ability is %s. On the way the estimate went from %s to %s."
        .formatted(
            Words.of(table.rows(), "answer", "answers"),
            Numbers.count(right),
            Numbers.fixed(ys[last], 2),
            Numbers.fixed(table.number("standard_error", last), 2),
            Numbers.fixed(table.number("true_ability", last), 2),
            Numbers.fixed(Range.of(ys).low(), 2),
            Numbers.fixed(Range.of(ys).high(), 2));
  }
}
