package org.jalon.examples.commandline.report;

/**
 * Takes numbers to places of a drawing, in a straight line.
 *
 * @param numbers the numbers of the axis
 * @param from the place of the least
 * @param to the place of the greatest
 */
record Scale(Range numbers, double from, double to) {

  double place(double number) {
    return from + (number - numbers.low()) / numbers.span() * (to - from);
  }
}
