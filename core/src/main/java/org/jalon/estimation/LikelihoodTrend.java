package org.jalon.estimation;

import org.jalon.item.Responses;

/**
 * Where the answers point: whether each of them becomes likelier as ability rises over a range. For
 * items of positive discrimination, all right answers rise and all wrong ones fall; a wrong answer
 * to an item of negative discrimination rises too.
 */
public enum LikelihoodTrend {
  /** There is no answer, or none that depends on ability. */
  NONE,
  /** Every answer becomes likelier, up to the upper end of the range. */
  RISING,
  /** Every answer becomes less likely. */
  FALLING,
  /** Some answers become likelier somewhere, others less likely. */
  MIXED;

  /**
   * Where the answers point, judged by the derivatives of their log-probabilities at the two ends
   * of the range: for every model of this library but the custom ones, what holds there holds
   * between.
   *
   * @param responses the answers
   * @param range the range
   * @return the trend
   */
  public static LikelihoodTrend of(Responses responses, AbilityRange range) {
    boolean rises = false;
    boolean falls = false;
    for (int i = 0; i < responses.size(); i++) {
      double low = responses.model(i).logDerivative(range.lower(), responses.category(i), 1);
      double high = responses.model(i).logDerivative(range.upper(), responses.category(i), 1);
      rises |= low > 0 || high > 0;
      falls |= low < 0 || high < 0;
    }
    if (rises && falls) {
      return MIXED;
    }
    return rises ? RISING : falls ? FALLING : NONE;
  }

  /** 1, −1 or 0. */
  int direction() {
    return switch (this) {
      case RISING -> 1;
      case FALLING -> -1;
      case NONE, MIXED -> 0;
    };
  }
}
