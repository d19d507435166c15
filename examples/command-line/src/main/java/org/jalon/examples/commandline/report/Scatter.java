package org.jalon.examples.commandline.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * Points of two numbers. Too many of them are counted in squares, whose area grows with the count.
 */
final class Scatter {

  /** So many points are drawn one by one. */
  static final int MOST = 1_500;

  private static final double CELL = 10;

  private final double[] xs;
  private final double[] ys;

  Scatter(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
  }

  /** The numbers from left to right. */
  double[] xs() {
    return xs;
  }

  /** The numbers from bottom to top. */
  double[] ys() {
    return ys;
  }

  boolean isCounted() {
    return xs.length > MOST;
  }

  void draw(Marks marks, Shape shape, String look) {
    if (isCounted()) {
      count(marks.panel());
    } else {
      marks.points(xs, ys, shape, look);
    }
  }

  /** What a caption says of it. */
  String caption(String many) {
    return isCounted()
        ? " %s %s are counted in squares, whose area grows with the count."
            .formatted(Numbers.count(xs.length), many)
        : "";
  }

  private void count(Panel panel) {
    Map<Long, Integer> cells = new TreeMap<>();
    for (int k = 0; k < xs.length; k++) {
      if (panel.shows(xs[k], ys[k])) {
        long column = (long) ((panel.x().place(xs[k]) - panel.area().left()) / CELL);
        long row = (long) ((panel.y().place(ys[k]) - panel.area().top()) / CELL);
        cells.merge(row * 1_000 + column, 1, Integer::sum);
      }
    }
    int most = cells.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    StringBuilder path = new StringBuilder();
    cells.forEach((cell, count) -> path.append(square(panel.area(), cell, (double) count / most)));
    panel.drawing().path(path.toString(), "form s1f");
  }

  private static String square(Box area, long cell, double share) {
    double half = Math.max(0.6, CELL / 2 * Math.sqrt(share));
    double x = area.left() + (cell % 1_000 + 0.5) * CELL;
    long row = cell / 1_000;
    double y = area.top() + (row + 0.5) * CELL;
    return Shape.SQUARE.path(x, y, half);
  }
}
