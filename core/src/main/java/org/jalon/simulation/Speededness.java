package org.jalon.simulation;

import org.jalon.internal.Checks;

/**
 * Who runs out of time in a test, and how: a share of the persons answers as ever up to a position,
 * which is drawn for each of them, and as somebody without time from there on. A mixture of two
 * classes of people, as in Bolt, Cohen and Wollack (2002), here with a point of their own for each
 * of the speeded ones.
 *
 * @param share how many persons run out of time, from 0 to 1
 * @param first the first position at which that can begin, from 1
 * @param last the last one at which it can; every position from the first to the last is equally
 *     likely
 * @param guessing the probability that such an answer is a random guess among all categories; it is
 *     category 0 otherwise
 * @see <a href="https://doi.org/10.1111/j.1745-3984.2002.tb01146.x">Bolt, Cohen and Wollack (2002),
 *     Item parameter estimation under conditions of test speededness: application of a mixture
 *     Rasch model with ordinal constraints, Journal of Educational Measurement 39, 331–348</a>
 */
public record Speededness(double share, int first, int last, double guessing) {

  /**
   * Creates it.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Speededness {
    Checks.inRange("share of persons who run out of time", share, 0, 1);
    Checks.atLeast("first position without time", first, 1);
    Checks.atLeast("last position without time", last, first);
    Checks.inRange("probability of guessing without time", guessing, 0, 1);
  }
}
