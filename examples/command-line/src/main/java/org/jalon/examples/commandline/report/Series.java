package org.jalon.examples.commandline.report;

/** A line of numbers in a panel. */
final class Series {

  /** So many looks can be told apart. */
  static final int STYLES = 6;

  private static final int MOST_FORMS = 24;
  private static final double LETTERS = 11.5;

  private final String name;
  private final int style;
  private final double[] xs;
  private final double[] ys;
  private final double[] errors;

  Series(String name, int style, double[] xs, double[] ys, double[] errors) {
    this.name = name;
    this.style = style;
    this.xs = xs;
    this.ys = ys;
    this.errors = errors;
  }

  /** Its label at the right; empty for none. */
  String name() {
    return name;
  }

  /** Which look it has, from 1; each has a colour, a dash and a form of its own. */
  int style() {
    return style;
  }

  /** Where the numbers are. */
  double[] xs() {
    return xs;
  }

  /** The numbers. */
  double[] ys() {
    return ys;
  }

  /** Their standard errors; empty if they have none. */
  double[] errors() {
    return errors;
  }

  static Series line(String name, int style, double[] xs, double[] ys) {
    return new Series(name, style, xs, ys, new double[0]);
  }

  /** All that must fit: the numbers with their intervals. */
  Range range() {
    Range range = Range.of(ys);
    for (int k = 0; k < errors.length; k++) {
      if (errors[k] > 0) {
        range = range.with(ys[k] - Marks.NORMAL_95 * errors[k]);
        range = range.with(ys[k] + Marks.NORMAL_95 * errors[k]);
      }
    }
    return range;
  }

  double labelWidth() {
    return name.isEmpty() ? 0 : Words.width(name, LETTERS) + 38;
  }

  void draw(Marks marks) {
    marks.line(xs, ys, "line s" + style);
    if (errors.length > 0) {
      marks.errors(xs, ys, errors, "error s" + style + "e");
    }
    if (xs.length <= MOST_FORMS) {
      marks.points(xs, ys, Shape.of(style), "form s" + style + "f");
    }
  }

  /** The last place that a panel shows, or -1. */
  int lastShown(Panel panel) {
    for (int k = xs.length - 1; k >= 0; k--) {
      if (panel.shows(xs[k], ys[k])) {
        return k;
      }
    }
    return -1;
  }
}
