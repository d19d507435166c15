package org.jalon.examples.commandline.report;

/**
 * A rectangle of a drawing.
 *
 * @param left its left side
 * @param top its upper side
 * @param width its width
 * @param height its height
 */
record Box(double left, double top, double width, double height) {

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** The part that margins leave. */
  Box inside(double above, double toTheRight, double below, double toTheLeft) {
    return new Box(
        left + toTheLeft, top + above, width - toTheLeft - toTheRight, height - above - below);
  }
}
