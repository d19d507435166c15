package org.jalon.examples.commandline.report;

import java.util.List;

/** Forms that can be told apart without colour. */
enum Shape {
  DISC("a%1$s %1$s 0 1 0 %2$s 0a%1$s %1$s 0 1 0 -%2$s 0z", -1, 0),
  SQUARE("h%2$sv%2$sh-%2$sz", -1, -1),
  TRIANGLE("l%1$s %2$sh-%2$sz", 0, -1),
  DIAMOND("l%1$s %1$sl-%1$s %1$sl-%1$s -%1$sz", 0, -1),
  CROSS("l%2$s %2$sm-%2$s 0l%2$s -%2$s", -1, -1);

  private static final List<Shape> IN_ORDER = List.of(DISC, SQUARE, TRIANGLE, DIAMOND, CROSS);

  private final String form;
  private final int startX;
  private final int startY;

  Shape(String form, int startX, int startY) {
    this.form = form;
    this.startX = startX;
    this.startY = startY;
  }

  /** The form of a line of some style, counted from 1. */
  static Shape of(int style) {
    return IN_ORDER.get((style - 1) % IN_ORDER.size());
  }

  /** The path of the form around a place. */
  String path(double x, double y, double radius) {
    return "M"
        + Numbers.place(x + startX * radius)
        + " "
        + Numbers.place(y + startY * radius)
        + form.replace("%1$s", Numbers.place(radius)).replace("%2$s", Numbers.place(2 * radius));
  }
}
