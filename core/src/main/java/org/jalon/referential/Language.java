package org.jalon.referential;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jalon.internal.Checks;

/**
 * A language, optionally of a region, as a BCP 47 tag in canonical case: {@code fr}, {@code fr-BE},
 * {@code es-419}.
 *
 * @param tag the canonical tag
 */
public record Language(String tag) {

  /** French, of no region in particular. */
  public static final Language FRENCH = new Language("fr");

  /** English, of no region in particular. */
  public static final Language ENGLISH = new Language("en");

  /**
   * Creates a language; the case of the tag is made canonical.
   *
   * @throws IllegalArgumentException if the text is not a well-formed BCP 47 tag
   */
  public Language {
    tag = canonical(tag);
  }

  /**
   * The language of a tag, in whatever case.
   *
   * @param tag a BCP 47 tag
   * @return the language
   * @throws IllegalArgumentException if the text is not a well-formed BCP 47 tag
   */
  public static Language of(String tag) {
    return new Language(tag);
  }

  /**
   * This language, then what it falls back to: the tag without its region.
   *
   * @return {@code [fr-BE, fr]} for {@code fr-BE}, {@code [fr]} for {@code fr}
   */
  public List<Language> withFallback() {
    int end = tag.indexOf('-');
    return end < 0 ? List.of(this) : List.of(this, new Language(tag.substring(0, end)));
  }

  /** The tag. */
  @Override
  public String toString() {
    return tag;
  }

  private static String canonical(String tag) {
    try {
      String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      Checks.require(!canonical.startsWith("und"), "language tag", tag, "must name a language");
      return canonical;
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "The language tag ("
              + tag
              + ") must be a BCP 47 tag. Maybe an underscore stands for a hyphen.",
          e);
    }
  }
}
