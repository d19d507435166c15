package org.jalon.credential;

import org.jspecify.annotations.Nullable;

/** Why something is not accepted, in words for the report. Never leaves the package. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  Refusal(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  static void unless(boolean condition, String reason) throws Refusal {
    if (!condition) {
      throw new Refusal(reason);
    }
  }

  /** What a document says, short and on one line. */
  static String shown(@Nullable Object value) {
    String text = String.valueOf(value).replaceAll("\\p{Cntrl}", "\uFFFD");
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
