package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.Map;

/**
 * The chart of shadow tests: positions across, items down.
 *
 * @param drawing the drawing
 * @param area where the marks are
 * @param x the places of positions
 * @param line how high a row is
 */
record ShadowGrid(Drawing drawing, Box area, Scale x, double line) {

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
            drawing.text(
                area.left() - 8,
                middle(index) + 3.5,
                "small e",
                Words.shortened(item, ShadowPicture.MOST_LETTERS));
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
    Arrays.fill(first, Double.NaN);
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
