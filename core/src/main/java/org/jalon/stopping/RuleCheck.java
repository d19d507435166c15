package org.jalon.stopping;

import org.jalon.internal.Checks;
import org.jalon.internal.Decimals;

/**
 * What one stopping rule looked at: its value, its threshold, and whether the value meets it.
 *
 * @param rule the rule's name, and what it was about if it looked at several things
 * @param value the value; may be infinite
 * @param threshold what it was compared with; may be infinite
 * @param met whether the rule alone would end the test or, where it looks at several things,
 *     whether this one is settled
 */
public record RuleCheck(String rule, double value, double threshold, boolean met) {

  /**
   * Creates a check.
   *
   * @throws IllegalArgumentException if the name is blank, or the value or the threshold NaN
   */
  public RuleCheck {
    Checks.notBlank("name of the stopping rule", rule);
    Checks.require(!Double.isNaN(value), "value of the rule " + rule, value, "must be a number");
    Checks.require(
        !Double.isNaN(threshold), "threshold of the rule " + rule, threshold, "must be a number");
  }

  /** Such as {@code "standard-error 0.4500 (threshold 0.3000)"}. */
  String describe() {
    return rule + " " + words(value) + " (threshold " + words(threshold) + ")";
  }

  /** A number as it stands in reasons: four decimals, or in words if it is infinite. */
  static String words(double number) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "infinite" : "minus infinite";
    }
    return Decimals.rounded(number);
  }
}
