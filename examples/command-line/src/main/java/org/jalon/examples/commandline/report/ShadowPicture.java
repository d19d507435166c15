package org.jalon.examples.commandline.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shadow tests of one person (van der Linden): what was planned, and what was asked of it. */
final class ShadowPicture implements PictureMaker {

  private static final int MOST_ITEMS = 120;
  private static final int MOST_POSITIONS = 200;
  private static final double TOP = 20;
  private static final double NAME = 96;

  @Override
  public List<Picture> of(Results results) {
    return results.table(TableKind.SHADOW).map(ShadowPicture::picture).stream().toList();
  }

  private static Picture picture(Table table) {
    Map<String, Integer> lines = lines(table);
    int items = Math.min(MOST_ITEMS, lines.size());
    double line = items <= 50 ? 12 : 8;
    Range range = Range.of(table.numbers("position"));
    Range positions = range.within(new Range(range.low(), range.low() + MOST_POSITIONS)).padded(0);
    Drawing drawing = new Drawing(Drawing.WIDE, TOP + items * line + 44);
    Box area = new Box(NAME, TOP, Drawing.WIDE - NAME - 10, items * line);
    Grid grid =
        new Grid(drawing, area, new Scale(positions, area.left() + 10, area.right() - 10), line);
    grid.axes();
    grid.names(lines);
    grid.marks(table, lines, items);
    return new Picture(
        "shadow",
        "Shadow tests",
        seen(table, lines),
        "Each column is the test planned at that position, each row an item. Squares: asked at that"
            + " position; lines: asked before; rings: planned and still free to be replaced."
            + (lines.size() > MOST_ITEMS
                ? " The first %s of %s items.".formatted(items, Numbers.count(lines.size()))
                : ""),
        drawing,
        DataTable.from(table),
        table);
  }

  /** Items in the order of being asked; after them those only planned. */
  private static Map<String, Integer> lines(Table table) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (boolean asked : new boolean[] {true, false}) {
      for (int row = 0; row < table.rows(); row++) {
        if (!asked || table.text("state", row).equals("asked")) {
          lines.putIfAbsent(table.text("item_id", row), lines.size());
        }
      }
    }
    return lines;
  }

  private static String seen(Table table, Map<String, Integer> lines) {
    long asked =
        java.util.stream.IntStream.of(table.rowsWith("state", "asked"))
            .mapToObj(row -> table.text("item_id", row))
            .distinct()
            .count();
    return "%s in the shadow tests of %s: %s asked, %s only planned."
        .formatted(
            Words.of(lines.size(), "item", "items"),
            Words.of(
                java.util.Arrays.stream(table.numbers("position")).distinct().count(),
                "position",
                "positions"),
            Numbers.count(asked),
            Numbers.count(lines.size() - asked));
  }

  /** Positions across, items down. */
  private record Grid(Drawing drawing, Box area, Scale x, double line) {

    void axes() {
      double bottom = area.bottom() + 4;
      drawing.line(area.left(), bottom, area.right(), bottom, "axis");
      Ticks ticks = Axis.counts("", x.numbers()).ticksAlong(area.width(), Drawing.LETTERS, 20);
      for (int k = 0; k < ticks.values().size(); k++) {
        double place = x.place(ticks.values().get(k).doubleValue());
        drawing.line(place, area.top(), place, bottom + 4, "grid");
        drawing.text(place, bottom + 17, "tick m", ticks.labels().get(k));
      }
      drawing.text(area.left() + area.width() / 2, bottom + 35, "title m", "Position in the test");
      drawing.text(0, 12, "title", "Item");
    }

    void names(Map<String, Integer> lines) {
      int every = (int) Math.ceil(12 / line);
      lines.forEach(
          (item, index) -> {
            if (index % every == 0 && middle(index) < area.bottom()) {
              drawing.text(NAME - 8, middle(index) + 3.5, "small e", Words.shortened(item, 12));
            }
          });
    }

    double middle(int index) {
      return area.top() + (index + 0.5) * line;
    }

    void marks(Table table, Map<String, Integer> lines, int items) {
      StringBuilder now = new StringBuilder();
      StringBuilder before = new StringBuilder();
      StringBuilder planned = new StringBuilder();
      double[] first = new double[lines.size()];
      java.util.Arrays.fill(first, Double.NaN);
      double radius = Math.min(3.4, line / 2 - 1);
      for (int row = 0; row < table.rows(); row++) {
        int index = lines.getOrDefault(table.text("item_id", row), items);
        double position = table.number("position", row);
        if (index < items && x.numbers().holds(position)) {
          double place = x.place(position);
          if (!table.text("state", row).equals("asked")) {
            planned.append(Shape.DISC.path(place, middle(index), radius * 0.7));
          } else if (first[index] < position) {
            before.append(dash(place, middle(index)));
          } else {
            first[index] = position;
            now.append(Shape.SQUARE.path(place, middle(index), radius));
          }
        }
      }
      drawing.path(planned.toString(), "form open s2o");
      drawing.path(before.toString(), "stroke s1e");
      drawing.path(now.toString(), "form s1f");
    }

    private static String dash(double x, double y) {
      return "M" + Numbers.place(x - 3) + " " + Numbers.place(y) + "h6";
    }
  }
}
