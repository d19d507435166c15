package org.jalon.certification;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jalon.internal.Checks;

/**
 * What somebody types to look a certificate up: {@code P-} and {@value #LENGTH} characters of
 * {@value #ALPHABET}, letters and digits that are not taken for each other and spell no word.
 *
 * @param value the code, in capital letters
 */
public record VerificationCode(String value) {

  /** The characters of a code. */
  private static final String ALPHABET = "2346789BCDFGHJKMPQRTVWXY";

  private static final int LENGTH = 8;
  private static final int MAXIMUM_TRIES = 1_000;
  private static final Pattern FORM = Pattern.compile("P-[" + ALPHABET + "]{" + LENGTH + "}");

  /**
   * Creates a code.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public VerificationCode {
    Checks.require(
        FORM.matcher(value).matches(),
        "verification code",
        shown(value),
        "must be P- and "
            + LENGTH
            + " characters of "
            + ALPHABET
            + (FORM.matcher(value.strip().toUpperCase(Locale.ROOT)).matches()
                ? ". Maybe it has small letters or spaces around it"
                : ""));
  }

  /**
   * Draws a code that is not taken. All 24⁸ (about 1.1 · 10¹¹) codes are equally likely: unlike
   * those of the newest reference generator, which draws distinct characters and never the last of
   * the alphabet, the characters are independent, so that the code is as hard to guess as its
   * length allows.
   *
   * <p>The code is taken when this returns only if {@code taken} itself reserves it: where several
   * threads draw, let the predicate add to the store and say whether it was there.
   *
   * @param random where the characters come from; seeded by the machine, or codes can be guessed
   * @param taken whether a code is already that of another certificate; called up to 1,000 times
   * @return a code that was not taken
   * @throws IllegalStateException if 1,000 codes drawn were all taken
   */
  public static VerificationCode draw(SecureRandom random, Predicate<VerificationCode> taken) {
    for (int attempt = 0; attempt < MAXIMUM_TRIES; attempt++) {
      VerificationCode code = any(random);
      if (!taken.test(code)) {
        return code;
      }
    }
    throw new IllegalStateException(
        "The "
            + MAXIMUM_TRIES
            + " verification codes drawn were all taken. Maybe the store says so of every code, or the random generator"
            + " repeats itself: check both, then draw again.");
  }

  private static VerificationCode any(SecureRandom random) {
    StringBuilder text = new StringBuilder("P-");
    for (int k = 0; k < LENGTH; k++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new VerificationCode(text.toString());
  }

  private static String shown(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }

  /** The code. */
  @Override
  public String toString() {
    return value;
  }
}
