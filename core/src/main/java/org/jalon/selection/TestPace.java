package org.jalon.selection;

import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/**
 * How far a test has come, as a weight that lets chance give way to information: 0 for the first
 * item, near 1 for the last. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1348/000711007X230937">Barrada, Olea, Ponsoda and Abad (2008),
 *     Incorporating randomness in the Fisher information for improving item-exposure control in
 *     CATs, British Journal of Mathematical and Statistical Psychology 61, 493–513</a>
 * @see <a href="https://doi.org/10.18637/jss.v076.c01">Magis and Barrada (2017), Computerized
 *     adaptive testing with R: recent updates of the package catR, Journal of Statistical Software
 *     76</a>
 */
public sealed interface TestPace {

  /**
   * The weight W of information at a position.
   *
   * @param context the position of the test
   * @return from 0 to 1; 0 before the first answer
   */
  double weight(SelectionContext context);

  /**
   * The exponent that information reaches at the end of the test where items are picked in
   * proportion to a power of it.
   *
   * @return the length of the test, or the information that its precision asks for
   */
  double fullExponent();

  /**
   * By the position q of the item in a test of Q items: W = Σ (f − 1)ᵏ for f = 2 to q, divided by
   * the same sum to Q; 1 beyond.
   *
   * @param length Q; from 2 to {@value #LONGEST}
   * @param acceleration k: with 0 the weight grows evenly; the higher, the longer chance prevails
   */
  record Length(int length, double acceleration) implements TestPace {

    private static final int LONGEST = 10_000;

    /**
     * Creates a pace.
     *
     * @throws IllegalArgumentException if Q is below 2 or too long, or k negative or not finite
     */
    public Length {
      Checks.inRange("length of the test", length, 2, LONGEST);
      Checks.inRange("acceleration", acceleration, 0, Double.MAX_VALUE);
    }

    @Override
    public double weight(SelectionContext context) {
      double share = 0;
      double total = 0;
      for (int f = 1; f < length; f++) {
        // Relative to the last term: powers would overflow.
        double term = StrictNumerics.pow((double) f / (length - 1), acceleration);
        share += f <= context.responses().size() ? term : 0;
        total += term;
      }
      return share / total;
    }

    /** Q. */
    @Override
    public double fullExponent() {
      return length;
    }
  }

  /**
   * By the precision reached in a test that ends at a standard error σ, or after M items: W = max
   * (σ² / SE², (q − 1) / (M − 1))ᵏ, at most 1, q being the position of the item; 0 for the first
   * one.
   *
   * @param standardError σ
   * @param maximumLength M; at least 2
   * @param acceleration k; the higher, the longer chance prevails
   */
  record Precision(double standardError, int maximumLength, double acceleration)
      implements TestPace {

    /**
     * Creates a pace.
     *
     * @throws IllegalArgumentException if σ is not finite and positive, M below 2, or k negative or
     *     not finite
     */
    public Precision {
      Checks.positive("standard error", standardError);
      Checks.atLeast("maximum length of the test", maximumLength, 2);
      Checks.inRange("acceleration", acceleration, 0, Double.MAX_VALUE);
    }

    @Override
    public double weight(SelectionContext context) {
      int answers = context.responses().size();
      if (answers == 0) {
        return 0;
      }
      double ratio = standardError / context.estimate().standardError();
      double share = Math.max(ratio * ratio, answers / (maximumLength - 1.0));
      return StrictNumerics.pow(Math.min(1, share), acceleration);
    }

    /** 1 / σ². */
    @Override
    public double fullExponent() {
      return 1 / (standardError * standardError);
    }
  }
}
