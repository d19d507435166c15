package org.jalon.examples.quickstart;

import java.util.Properties;
import org.jalon.referential.Language;
import org.jalon.reproducibility.RandomSeed;

/**
 * What the demonstration shows.
 *
 * @param language the language of the test and of the report
 * @param ability the true ability of the candidate, on the scale of the bank
 * @param seed the seed of every random choice
 */
record Settings(Language language, double ability, RandomSeed seed) {

  static Settings of(Properties properties) {
    return new Settings(
        language(properties.getProperty("jalon.lang", "fr")),
        ability(properties.getProperty("jalon.ability", "1.2")),
        new RandomSeed(wholeNumber(properties.getProperty("jalon.seed", "42"))));
  }

  private static Language language(String text) {
    if (!text.equals("fr") && !text.equals("en")) {
      throw new IllegalArgumentException("jalon.lang (" + text + ") must be fr or en.");
    }
    return Language.of(text);
  }

  private static double ability(String text) {
    try {
      double ability = Double.parseDouble(text);
      if (Math.abs(ability) <= 8) {
        return ability;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number that is too large.
    }
    throw new IllegalArgumentException(
        "jalon.ability ("
            + text
            + ") must be a number from -8 to 8. Maybe a comma stands for a point.");
  }

  private static long wholeNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("jalon.seed (" + text + ") must be a whole number.", e);
    }
  }
}
