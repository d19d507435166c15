package org.jalon.examples.commandline.report;

import java.util.stream.IntStream;

/** Two numbers of the same things, drawn against each other with the line where they agree. */
final class Agreement {

  private final double[] first;
  private final double[] second;

  Agreement(double[] first, double[] second) {
    this.first = first;
    this.second = second;
  }

  /** From left to right. */
  double[] first() {
    return first;
  }

  /** From bottom to top. */
  double[] second() {
    return second;
  }

  /** A square-like panel with one scale for both. */
  Panel panel(Drawing drawing, String across, String up) {
    Range both = Range.of(first).with(Range.of(second)).padded(0.03);
    Panel panel =
        Panel.in(drawing, drawing.box(), Axis.tight(across, both), Axis.tight(up, both), 0);
    new Marks(panel)
        .line(
            new double[] {both.low(), both.high()},
            new double[] {both.low(), both.high()},
            "reference");
    return panel;
  }

  int count() {
    return (int) differences().count();
  }

  double bias() {
    return differences().average().orElse(Double.NaN);
  }

  double rmse() {
    return Math.sqrt(differences().map(x -> x * x).average().orElse(Double.NaN));
  }

  private java.util.stream.DoubleStream differences() {
    return IntStream.range(0, first.length)
        .mapToDouble(k -> second[k] - first[k])
        .filter(Double::isFinite);
  }
}
