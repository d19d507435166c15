package org.jalon.examples.commandline.report;

import java.util.List;

/**
 * A pair of axes in a drawing.
 *
 * @param drawing the drawing
 * @param area where the numbers are drawn
 * @param x places from left to right
 * @param y places from bottom to top
 */
record Panel(Drawing drawing, Box area, Scale x, Scale y) {

  private static final double ABOVE = 32;
  private static final double BELOW = 40;
  private static final double GAP = 7;
  private static final double PER_TICK = 34;

  /** Draws the axes into a box, and leaves room at their right for labels. */
  static Panel in(Drawing drawing, Box box, Axis across, Axis up, double labels) {
    double height = box.height() - ABOVE - BELOW;
    Ticks rows = up.ticks(Math.max(3, (int) (height / PER_TICK)));
    double left = rows.width(Drawing.LETTERS) + GAP + 1;
    Ticks columns = across.ticksAlong(box.width() - left - labels, Drawing.LETTERS, 8);
    double half = columns.width(Drawing.LETTERS) / 2 + 1;
    Box area = box.inside(ABOVE, Math.max(labels, half), BELOW, Math.max(left, half));
    Panel panel =
        new Panel(
            drawing,
            area,
            new Scale(across.shown(columns), area.left(), area.right()),
            new Scale(up.shown(rows), area.bottom(), area.top()));
    panel.rows(rows);
    panel.columns(columns);
    drawing.text(box.left(), box.top() + 12, "title", Words.fitted(up.title(), box.width(), 12));
    if (!across.title().isEmpty()) {
      drawing.text(
          area.left() + area.width() / 2,
          area.bottom() + 36,
          "title m",
          Words.fitted(across.title(), area.width(), 12));
    }
    return panel;
  }

  private void rows(Ticks ticks) {
    List<String> labels = ticks.labels();
    for (int k = 0; k < labels.size(); k++) {
      double place = y.place(ticks.values().get(k).doubleValue());
      drawing.line(area.left(), place, area.right(), place, "grid");
      drawing.text(area.left() - GAP, place + 4, "tick e", labels.get(k));
    }
  }

  private void columns(Ticks ticks) {
    drawing.line(area.left(), area.bottom(), area.right(), area.bottom(), "axis");
    List<String> labels = ticks.labels();
    for (int k = 0; k < labels.size(); k++) {
      double place = x.place(ticks.values().get(k).doubleValue());
      drawing.line(place, area.bottom(), place, area.bottom() + 4, "axis");
      drawing.text(place, area.bottom() + 17, "tick m", labels.get(k));
    }
  }

  boolean shows(double across, double up) {
    return x.numbers().holds(across) && y.numbers().holds(up);
  }
}
