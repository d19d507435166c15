package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Several lines in one panel, each with its name at its right end instead of a legend. */
final class SeriesPlot {

  private static final double LINE = 14;

  private SeriesPlot() {}

  /** Labels at the ends, moved apart where they would overlap. */
  private record Label(String text, int style, double y) {}

  static Marks draw(Drawing drawing, Box box, Axis across, Axis up, List<Series> series) {
    double room = series.stream().mapToDouble(Series::labelWidth).max().orElse(0);
    Panel panel = Panel.in(drawing, box, across, up, room);
    Marks marks = new Marks(panel);
    series.forEach(one -> one.draw(marks));
    label(panel, series);
    return marks;
  }

  /** The range of all the numbers with their intervals. */
  static Range range(List<Series> series) {
    Range range = Range.NONE;
    for (Series one : series) {
      range = range.with(one.range());
    }
    return range;
  }

  private static void label(Panel panel, List<Series> series) {
    List<Label> labels = new ArrayList<>();
    for (Series one : series) {
      int last = one.lastShown(panel);
      if (last >= 0 && !one.name().isEmpty()) {
        labels.add(new Label(one.name(), one.style(), panel.y().place(one.ys()[last])));
      }
    }
    labels.sort(Comparator.comparingDouble(Label::y));
    place(panel, labels);
  }

  private static void place(Panel panel, List<Label> labels) {
    double lowest = panel.area().bottom() - LINE * (labels.size() - 1);
    double next = panel.area().top();
    for (Label label : labels) {
      double y = Math.max(next, Math.min(label.y(), lowest));
      double left = panel.area().right() + 8;
      panel.drawing().line(left, y, left + 20, y, "line s" + label.style());
      panel.drawing().text(left + 25, y + 4, "label s" + label.style() + "t", label.text());
      next = y + LINE;
      lowest += LINE;
    }
  }
}
