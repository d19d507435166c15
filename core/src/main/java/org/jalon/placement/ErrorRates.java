package org.jalon.placement;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * How often people miss what they master, and guess what they do not: every pair of a rate of slips
 * and a rate of guesses is equally likely before the answers of a person tell more.
 *
 * @param slips the possible rates of slips, at most 10, each 0.001 to 0.499
 * @param guesses the possible rates of guesses, at most 10, each 0.001 to 0.499
 */
public record ErrorRates(List<Double> slips, List<Double> guesses) {

  private static final double LEAST = 0.001;
  private static final double GREATEST = 0.499;

  /** Every pair is a set of beliefs of its own. */
  private static final int MOST = 10;

  /**
   * Creates rates from copies of the lists.
   *
   * @throws IllegalArgumentException if a list is empty or too long, or a rate does not lie within
   *     its bounds
   */
  public ErrorRates {
    slips = checked("slips", slips);
    guesses = checked("guesses", guesses);
  }

  private static List<Double> checked(String name, List<Double> rates) {
    Checks.inRange("number of rates of " + name, rates.size(), 1, MOST);
    rates.forEach(rate -> Checks.inRange("rate of " + name, rate, LEAST, GREATEST));
    return List.copyOf(rates);
  }

  /**
   * Rates that are known.
   *
   * @param slip the rate of slips
   * @param guess the rate of guesses
   * @return one pair
   * @throws IllegalArgumentException if a rate does not lie within its bounds
   */
  public static ErrorRates known(double slip, double guess) {
    return new ErrorRates(List.of(slip), List.of(guess));
  }

  /**
   * Rates of which little is known: slips of 3 %, 10 % or 20 %, guesses of 2 %, 10 % or 25 %.
   *
   * @return nine pairs
   */
  public static ErrorRates withDefaults() {
    return new ErrorRates(List.of(0.03, 0.1, 0.2), List.of(0.02, 0.1, 0.25));
  }
}
