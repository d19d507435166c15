package org.jalon.examples.commandline.report;

/**
 * What stands for numbers in a panel. What is not defined or lies outside the panel is not drawn.
 *
 * @param panel the panel
 */
record Marks(Panel panel) {

  /** The share of a normal distribution within so many standard errors is 95 %. */
  static final double NORMAL_95 = 1.96;

  private static final double CAP = 3;

  /** A line through points, broken where one is missing. */
  Marks line(double[] xs, double[] ys, String look) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int k = 0; k < xs.length; k++) {
      boolean shown = panel.shows(xs[k], ys[k]);
      if (shown) {
        path.append(drawing ? 'L' : 'M').append(place(xs[k], ys[k]));
      }
      drawing = shown;
    }
    panel.drawing().path(path.toString(), look);
    return this;
  }

  /** Forms at points, all of one look. */
  Marks points(double[] xs, double[] ys, Shape shape, String look) {
    StringBuilder path = new StringBuilder();
    for (int k = 0; k < xs.length; k++) {
      if (panel.shows(xs[k], ys[k])) {
        path.append(shape.path(panel.x().place(xs[k]), panel.y().place(ys[k]), 3.2));
      }
    }
    panel.drawing().path(path.toString(), look);
    return this;
  }

  /** Intervals of 1.96 errors around points, as far as the panel goes. */
  Marks errors(double[] xs, double[] ys, double[] errors, String look) {
    StringBuilder path = new StringBuilder();
    for (int k = 0; k < xs.length; k++) {
      if (panel.shows(xs[k], ys[k]) && errors[k] > 0) {
        append(path, xs[k], ys[k] - NORMAL_95 * errors[k], ys[k] + NORMAL_95 * errors[k]);
      }
    }
    panel.drawing().path(path.toString(), look);
    return this;
  }

  private void append(StringBuilder path, double x, double low, double high) {
    Range shown = new Range(low, high).within(panel.y().numbers());
    double place = panel.x().place(x);
    String from = Numbers.place(panel.y().place(shown.low()));
    String to = Numbers.place(panel.y().place(shown.high()));
    String left = Numbers.place(place - CAP);
    String right = Numbers.place(place + CAP);
    path.append("M" + Numbers.place(place) + " " + from + "V" + to);
    path.append("M" + left + " " + from + "H" + right + "M" + left + " " + to + "H" + right);
  }

  /** The area between two lines, within the panel; all numbers must be defined. */
  Marks band(double[] xs, double[] low, double[] high, String look) {
    StringBuilder path = new StringBuilder();
    for (int k = 0; k < xs.length; k++) {
      path.append(k == 0 ? 'M' : 'L').append(place(xs[k], clamped(high[k])));
    }
    for (int k = xs.length - 1; k >= 0; k--) {
      path.append('L').append(place(xs[k], clamped(low[k])));
    }
    panel.drawing().path(path.append(xs.length == 0 ? "" : "Z").toString(), look);
    return this;
  }

  /** A line from side to side. */
  Marks level(double y, String look) {
    if (panel.y().numbers().holds(y)) {
      double place = panel.y().place(y);
      panel.drawing().line(panel.area().left(), place, panel.area().right(), place, look);
    }
    return this;
  }

  /** A line from bottom to top. */
  Marks upright(double x, String look) {
    if (panel.x().numbers().holds(x)) {
      double place = panel.x().place(x);
      panel.drawing().line(place, panel.area().top(), place, panel.area().bottom(), look);
    }
    return this;
  }

  /** A bar from the bottom, between two numbers. */
  Marks bar(double from, double to, double height, String look) {
    double left = panel.x().place(from);
    double top = panel.y().place(clamped(height));
    Box bar = new Box(left, top, panel.x().place(to) - left, panel.area().bottom() - top);
    panel.drawing().rectangle(bar, look);
    return this;
  }

  private double clamped(double y) {
    return Math.min(Math.max(y, panel.y().numbers().low()), panel.y().numbers().high());
  }

  private String place(double x, double y) {
    return Numbers.place(panel.x().place(x)) + " " + Numbers.place(panel.y().place(y));
  }
}
