package org.jalon.examples.commandline.report;

import java.util.Arrays;

/** Counts in classes whose ends are round numbers. */
final class Histogram {

  private final double[] ends;
  private final double[] counts;

  Histogram(double[] ends, double[] counts) {
    this.ends = ends;
    this.counts = counts;
  }

  /** The ends of the classes, one more than classes. */
  double[] ends() {
    return ends;
  }

  /** How many values there are from one end to the next. */
  double[] counts() {
    return counts;
  }

  static Histogram of(double[] values, int classes) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    Ticks ticks = Ticks.around(Range.of(finite).drawable(), classes, false);
    double[] ends = ticks.values().stream().mapToDouble(Number::doubleValue).toArray();
    double[] counts = new double[Math.max(1, ends.length - 1)];
    for (double value : finite) {
      int place = Arrays.binarySearch(ends, value);
      int index = place >= 0 ? place : -place - 2;
      counts[Math.max(0, Math.min(index, counts.length - 1))]++;
    }
    return new Histogram(ends, counts);
  }

  /** Draws it with a little room between the bars. */
  Marks draw(Drawing drawing, String across, String up) {
    Axis x = Axis.tight(across, new Range(ends[0], ends[ends.length - 1]));
    Axis y = new Axis(up, Range.of(counts).with(0).drawable(), true, true);
    Marks marks = new Marks(Panel.in(drawing, drawing.box(), x, y, 0));
    double gap = (ends[1] - ends[0]) * 0.06;
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] > 0) {
        marks.bar(ends[k] + gap, ends[k + 1] - gap, counts[k], "bar");
      }
    }
    return marks;
  }

  /** Which class is the fullest. */
  String seen(String many) {
    int fullest = Extremes.of(counts).greatest();
    return "Values go from %s to %s; most %s (%s) are between %s and %s."
        .formatted(
            Numbers.brief(ends[0]),
            Numbers.brief(ends[ends.length - 1]),
            many,
            Numbers.brief(counts[fullest]),
            Numbers.brief(ends[fullest]),
            Numbers.brief(ends[fullest + 1]));
  }

  DataTable data() {
    return DataTable.of(
        java.util.List.of("from", "to", "count"),
        counts.length,
        k -> java.util.List.of(ends[k], ends[k + 1], counts[k]));
  }
}
