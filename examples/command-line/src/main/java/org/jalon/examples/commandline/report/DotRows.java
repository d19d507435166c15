package org.jalon.examples.commandline.report;

import java.util.List;

/**
 * Named numbers below each other on one scale, each with its interval if it has one.
 *
 * @param title what the scale shows
 * @param dots the numbers
 * @param above whether the names stand above the numbers, where there is room for long ones
 */
record DotRows(String title, List<Dot> dots, boolean above) {

  private static final double LETTERS = 10.5;
  private static final double EDGE = 24;
  private static final int MOST_LETTERS = 16;

  /**
   * A number with a name.
   *
   * @param name its name
   * @param value the number
   * @param interval from where to where it may be; empty for none
   * @param shape its form
   * @param look how the form looks
   */
  record Dot(String name, double value, Range interval, Shape shape, String look) {}

  Drawing draw() {
    double row = above ? 36 : 17;
    Drawing drawing = new Drawing(Drawing.COLUMN, dots.size() * row + 54);
    double left = above ? EDGE : labels() + EDGE;
    Range range = Range.NONE.with(0);
    for (Dot dot : dots) {
      range = range.with(dot.value()).with(dot.interval());
    }
    Axis axis = Axis.tight(title, range.padded(0.05));
    Ticks ticks = axis.ticksAlong(Drawing.COLUMN - left - EDGE, Drawing.LETTERS, 7);
    Scale scale = new Scale(axis.range(), left, Drawing.COLUMN - EDGE);
    double bottom = dots.size() * row + 10;
    axis(drawing, ticks, scale, bottom);
    for (int k = 0; k < dots.size(); k++) {
      dot(drawing, scale, dots.get(k), 6 + k * row);
    }
    return drawing;
  }

  private double labels() {
    return dots.stream()
        .mapToDouble(dot -> Words.width(Words.shortened(dot.name(), MOST_LETTERS), LETTERS))
        .max()
        .orElse(0);
  }

  private void axis(Drawing drawing, Ticks ticks, Scale scale, double bottom) {
    drawing.line(scale.from(), bottom, scale.to(), bottom, "axis");
    for (int k = 0; k < ticks.values().size(); k++) {
      double place = scale.place(ticks.values().get(k).doubleValue());
      drawing.line(place, 4, place, bottom, "grid");
      drawing.line(place, bottom, place, bottom + 4, "axis");
      drawing.text(place, bottom + 17, "tick m", ticks.labels().get(k));
    }
    drawing.line(scale.place(0), 0, scale.place(0), bottom, "reference");
    drawing.text((scale.from() + scale.to()) / 2, bottom + 36, "title m", title);
  }

  private void dot(Drawing drawing, Scale scale, Dot dot, double top) {
    double y = above ? top + 23 : top + 8;
    if (above) {
      drawing.text(
          scale.from() + 2,
          top + 11,
          "small halo",
          Words.fitted(dot.name(), scale.to() - scale.from(), LETTERS));
    } else {
      drawing.text(scale.from() - 8, y + 4, "small e", Words.shortened(dot.name(), MOST_LETTERS));
    }
    if (!dot.interval().isEmpty()) {
      double from = scale.place(dot.interval().low());
      double to = scale.place(dot.interval().high());
      drawing.line(from, y, to, y, "error s1e");
      drawing.line(from, y - 3, from, y + 3, "error s1e");
      drawing.line(to, y - 3, to, y + 3, "error s1e");
    }
    if (Double.isFinite(dot.value())) {
      drawing.path(dot.shape().path(scale.place(dot.value()), y, 4), dot.look());
    }
  }
}
