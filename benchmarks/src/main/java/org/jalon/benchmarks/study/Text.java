package org.jalon.benchmarks.study;

import java.util.Locale;
import org.jalon.placement.InformationTarget;

/** Figures as the document writes them. */
final class Text {

  private Text() {}

  static String decimals(double value, int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    return text.replaceFirst("^-(?=[0.]*$)", "").replace('-', '−');
  }

  /** A share in percent. */
  static String percent(double share) {
    return decimals(100 * share, 1) + " %";
  }

  /** A share in percent with its standard error. */
  static String percent(Estimate share) {
    return decimals(100 * share.value(), 1) + " ± " + decimals(100 * share.error(), 1) + " %";
  }

  /** A difference of shares in points of percentage with its standard error. */
  static String difference(Estimate shares) {
    String sign = shares.value() > 0 ? "+" : "";
    return sign + decimals(100 * shares.value(), 1) + " ± " + decimals(100 * shares.error(), 1);
  }

  /** A number with its standard error. */
  static String number(Estimate estimate, int digits) {
    return decimals(estimate.value(), digits) + " ± " + decimals(estimate.error(), digits);
  }

  /** A part of the questions of the reference plan. */
  static String part(double percent) {
    return percent == EqualAccuracy.NEVER ? "none" : decimals(percent, 0) + " %";
  }

  static String interval(EqualAccuracy equal) {
    return part(equal.low()) + " to " + part(equal.high());
  }

  static String plan(InformationTarget about) {
    return "probabilistic, about the " + about.name().toLowerCase(Locale.ROOT);
  }

  /** A line of a table. */
  static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
