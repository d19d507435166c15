package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.List;

/** Names beside some points; a name that would cover another one is left out. */
final class Callouts {

  private static final double LETTERS = 10.5;
  private static final int MOST = 12;

  private final Panel panel;
  private final List<Box> taken = new ArrayList<>();

  Callouts(Panel panel) {
    this.panel = panel;
  }

  void add(double x, double y, String name) {
    if (taken.size() < MOST && panel.shows(x, y)) {
      String text = Words.shortened(name, 14);
      double width = Words.width(text, LETTERS);
      double place = panel.x().place(x);
      boolean left = place + 7 + width > panel.area().right();
      double up = panel.y().place(y);
      Box box = new Box(left ? place - 7 - width : place + 7, up - 7, width, 14);
      if (taken.stream().noneMatch(other -> overlap(other, box))) {
        taken.add(box);
        panel
            .drawing()
            .text(left ? place - 7 : place + 7, up + 4, left ? "small e halo" : "small halo", text);
      }
    }
  }

  private static boolean overlap(Box one, Box other) {
    return one.left() < other.right()
        && other.left() < one.right()
        && one.top() < other.bottom()
        && other.top() < one.bottom();
  }
}
