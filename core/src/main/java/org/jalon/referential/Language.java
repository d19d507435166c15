package org.jalon.referential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * This language, then what it falls back to: the tag without its last part, again and again, as
   * in the lookup of RFC 4647.
   *
   * @return {@code [fr-BE, fr]} for {@code fr-BE}, {@code [zh-Hant-TW, zh-Hant, zh]} for {@code
   *     zh-Hant-TW}, {@code [fr]} for {@code fr}
   */
  public List<Language> withFallback() {
    List<Language> languages = new ArrayList<>();
    languages.add(this);
    for (int end = lastPart(tag); end > 0; end = lastPart(tag.substring(0, end))) {
      languages.add(new Language(tag.substring(0, end)));
    }
    return List.copyOf(languages);
  }

  /**
   * Which of some languages serves best who speaks this one: this very language, else the first one
   * that is the same without regard to region and script.
   *
   * @param available the languages to choose from, in order of preference
   * @return the language, or empty if none is the same even without region and script
   */
  public Optional<Language> nearestIn(Collection<Language> available) {
    if (available.contains(this)) {
      return Optional.of(this);
    }
    return available.stream().filter(other -> other.primary().equals(primary())).findFirst();
  }

  private String primary() {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  /** Where the last part begins, with the one-letter mark that introduces it if there is one. */
  private static int lastPart(String tag) {
    int hyphen = tag.lastIndexOf('-');
    return hyphen >= 2 && tag.charAt(hyphen - 2) == '-' ? hyphen - 2 : hyphen;
  }

  /** The tag. */
  @Override
  public String toString() {
    return tag;
  }

  private static String canonical(String tag) {
    try {
      // In lower case first, because a locale leaves the case of variants as it is.
      String lower = tag.toLowerCase(Locale.ROOT);
      String canonical = new Locale.Builder().setLanguageTag(lower).build().toLanguageTag();
      boolean names = !canonical.startsWith("und") && !canonical.startsWith("x-");
      Checks.require(names, "language tag", tag, "must name a language");
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
