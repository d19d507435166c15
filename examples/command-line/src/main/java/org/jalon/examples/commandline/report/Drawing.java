package org.jalon.examples.commandline.report;

/** The elements of one SVG picture. How they look is the business of the classes of the page. */
final class Drawing {

  /** The usual width of a picture: half of a wide page, or all of a telephone's. */
  static final double COLUMN = 460;

  /** The width of a picture that takes the whole page. */
  static final double WIDE = 940;

  /** The size of the letters of labels. */
  static final double LETTERS = 11;

  private final Markup markup = new Markup("");
  private final Box box;

  Drawing(double width, double height) {
    this.box = new Box(0, 0, width, height);
  }

  Box box() {
    return box;
  }

  String content() {
    return markup.finished();
  }

  Drawing line(double x1, double y1, double x2, double y2, String look) {
    markup.empty(
        "line",
        "class",
        look,
        "x1",
        Numbers.place(x1),
        "y1",
        Numbers.place(y1),
        "x2",
        Numbers.place(x2),
        "y2",
        Numbers.place(y2));
    return this;
  }

  Drawing path(String path, String look) {
    if (!path.isEmpty()) {
      markup.empty("path", "class", look, "d", path);
    }
    return this;
  }

  Drawing rectangle(Box at, String look) {
    markup.empty(
        "rect",
        "class",
        look,
        "x",
        Numbers.place(at.left()),
        "y",
        Numbers.place(at.top()),
        "width",
        Numbers.place(Math.max(0, at.width())),
        "height",
        Numbers.place(Math.max(0, at.height())));
    return this;
  }

  /** A shade between none and full, in steps of a hundredth. */
  Drawing shade(Box at, double strength) {
    markup.empty(
        "rect",
        "class",
        "shade",
        "fill-opacity",
        Numbers.place(strength),
        "x",
        Numbers.place(at.left()),
        "y",
        Numbers.place(at.top()),
        "width",
        Numbers.place(at.width()),
        "height",
        Numbers.place(at.height()));
    return this;
  }

  /** A text whose line stands at y; "m" and "e" in its look put its middle or end at x. */
  Drawing text(double x, double y, String look, String text) {
    markup.element("text", text, "class", look, "x", Numbers.place(x), "y", Numbers.place(y));
    return this;
  }

  /** A text that runs upwards from a place. */
  Drawing upwards(double x, double y, String look, String text) {
    String place = Numbers.place(x) + " " + Numbers.place(y);
    markup.element(
        "text", text, "class", look, "transform", "translate(" + place + ") rotate(-90)");
    return this;
  }
}
