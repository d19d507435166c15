package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The lower ends of levels, as upright lines on the scale of ability. */
final class Cuts {

  private static final double LETTERS = 10.5;

  private Cuts() {}

  /** Draws them over a panel; a label that has no place is left out. */
  static void draw(Panel panel, Results results) {
    Table cuts = results.table(TableKind.CUTS).orElse(null);
    if (cuts == null) {
      return;
    }
    double free = panel.area().left() - 4;
    for (int row : sorted(cuts.numbers("cut"))) {
      double cut = cuts.number("cut", row);
      if (panel.x().numbers().holds(cut)) {
        new Marks(panel).upright(cut, "cut");
        String name = Words.shortened(cuts.text("level", row), 8);
        double half = Words.width(name, LETTERS) / 2;
        double place = panel.x().place(cut);
        if (place - half >= free && place + half <= panel.area().right() + 12) {
          panel.drawing().text(place, panel.area().top() - 4, "small m", name);
          free = place + half + 3;
        }
      }
    }
  }

  private static int[] sorted(double[] cuts) {
    return IntStream.range(0, cuts.length)
        .filter(k -> Double.isFinite(cuts[k]))
        .boxed()
        .sorted(Comparator.comparingDouble(k -> cuts[k]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** What a caption says of them. */
  static String caption(Results results) {
    double[] cuts = results.numbers(TableKind.CUTS, "cut");
    return Arrays.stream(cuts).anyMatch(Double::isFinite)
        ? " Upright lines: the lower ends of the levels named above them."
        : "";
  }
}
