package org.jalon.referential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One text in several languages.
 *
 * <p>Blank texts are accepted here and reported, with their place, by {@link Referential#validate}.
 *
 * @param texts the text by language; the order is kept, and its first language is the last resort
 *     of {@link #in}
 */
public record LocalizedText(Map<Language, String> texts) {

  /** Creates a text from a copy of the map. */
  public LocalizedText {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /**
   * A text in French and English.
   *
   * @param french the French text
   * @param english the English text
   * @return the text in both languages, French first
   */
  public static LocalizedText of(String french, String english) {
    Map<Language, String> texts = new LinkedHashMap<>();
    texts.put(Language.FRENCH, french);
    texts.put(Language.ENGLISH, english);
    return new LocalizedText(texts);
  }

  /**
   * The text in a language or, failing that, in the language without its region.
   *
   * @param language the language wanted
   * @return the text, or empty if there is none in either
   */
  public Optional<String> find(Language language) {
    return language.withFallback().stream().filter(texts::containsKey).map(texts::get).findFirst();
  }

  /**
   * The text to show to somebody who prefers these languages, in this order; each falls back to
   * itself without its region, and after the last one the first language of this text serves.
   *
   * @param preferred the languages, most wanted first; may be empty
   * @return the text
   * @throws IllegalStateException if there is no text in any language
   */
  public String in(Language... preferred) {
    for (Language language : preferred) {
      Optional<String> text = find(language);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return texts.values().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("This text has no version in any language."));
  }
}
