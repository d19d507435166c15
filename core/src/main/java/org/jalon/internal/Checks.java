package org.jalon.internal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Argument checks. Each returns the argument it accepts and otherwise throws an {@link
 * IllegalArgumentException} that gives the name, the value and the rule; for null it is a {@link
 * NullPointerException}.
 */
public final class Checks {

  /**
   * The longest identifier accepted: long enough for any real scheme, short enough to keep messages
   * readable.
   */
  public static final int MAX_ID_LENGTH = 200;

  private Checks() {}

  /** Anything but null: said where the value is told, not where it is used. */
  public static <T> T notNull(String name, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException("The " + name + " must not be null.");
    }
    return value;
  }

  /** A number that is neither NaN nor infinite. */
  public static double finite(String name, double value) {
    require(Double.isFinite(value), name, value, "must be a finite number");
    return value;
  }

  /** A finite number greater than zero. */
  public static double positive(String name, double value) {
    require(value > 0 && Double.isFinite(value), name, value, "must be finite and greater than 0");
    return value;
  }

  /** A number within two bounds, both included. */
  public static double inRange(String name, double value, double lower, double upper) {
    if (!(value >= lower && value <= upper)) { // only then make a text: models ask at each call
      require(false, name, value, "must lie between " + lower + " and " + upper);
    }
    return value;
  }

  /** A whole number within two bounds, both included. */
  public static int inRange(String name, int value, int lower, int upper) {
    if (!(value >= lower && value <= upper)) { // only then make a text: models ask at each call
      require(false, name, value, "must lie between " + lower + " and " + upper);
    }
    return value;
  }

  /** A whole number not below a bound. */
  public static int atLeast(String name, int value, int lower) {
    if (value < lower) { // only then make a text: draws ask at each call
      require(false, name, value, "must be at least " + lower);
    }
    return value;
  }

  /** A text with at least one visible character. */
  public static String notBlank(String name, String value) {
    require(!notNull(name, value).isBlank(), name, value, "must not be blank");
    return value;
  }

  /** A collection with at least one element. */
  public static <C extends Collection<?>> C notEmpty(String name, C value) {
    require(!notNull(name, value).isEmpty(), name, value, "must not be empty");
    return value;
  }

  /**
   * An identifier: 1 to {@value #MAX_ID_LENGTH} characters, none of them white space or a control
   * character.
   */
  public static String id(String name, String value) {
    require(!notNull(name, value).isEmpty(), name, value, "must not be empty");
    if (value.length() > MAX_ID_LENGTH) {
      String start = printable(value.substring(0, 40)) + "…";
      require(false, name, start, "must have at most " + MAX_ID_LENGTH + " characters");
    }
    for (int i = 0; i < value.length(); i++) {
      if (isSpaceOrControl(value.charAt(i))) {
        require(
            false, name, printable(value), "must contain no white space and no control character");
      }
    }
    return value;
  }

  private static boolean isSpaceOrControl(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
  }

  /** Throws unless the condition holds. */
  public static void require(boolean condition, String name, Object value, String rule) {
    if (!condition) {
      throw new IllegalArgumentException("The " + name + " (" + value + ") " + rule + ".");
    }
  }

  private static String printable(String value) {
    StringBuilder text = new StringBuilder(value.length());
    value.chars().forEach(c -> text.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
    return text.toString();
  }
}
