package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "FR, fr",
    "fr-be, fr-BE",
    "Es-419, es-419",
    "ZH-hant-tw, zh-Hant-TW",
    "SL-ROZAJ, sl-rozaj",
    "deu, deu"
  })
  void the_case_of_a_tag_is_made_canonical(String written, String canonical) {
    assertThat(Language.of(written).tag()).isEqualTo(canonical);
    assertThat(Language.of(written)).isEqualTo(Language.of(canonical)).hasToString(canonical);
  }

  @Property(tries = 200)
  void making_a_tag_canonical_twice_changes_nothing(@ForAll("languages") String language) {
    String tag = new Language(language).tag();
    assertThat(new Language(tag).tag()).isEqualTo(tag);
  }

  /** Two or three letters, but not {@code und}, which names no language. */
  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.strings()
        .alpha()
        .ofMinLength(2)
        .ofMaxLength(3)
        .filter(language -> !language.equalsIgnoreCase("und"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr_BE", "f", "français", "fr-", "-fr", "fr--BE", "fr BE", "123"})
  void a_text_that_is_no_tag_is_refused_with_its_value(String text) {
    assertThatThrownBy(() -> Language.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The language tag (%s) must be a BCP 47 tag. Maybe an underscore stands for a hyphen.",
            text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "und-FR", "x-dialect"})
  void a_tag_that_names_no_language_is_refused(String tag) {
    assertThatThrownBy(() -> Language.of(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The language tag (%s) must name a language.", tag);
  }

  @Test
  void a_language_of_a_region_falls_back_to_the_language() {
    assertThat(Language.of("fr-BE").withFallback())
        .containsExactly(Language.of("fr-BE"), Language.FRENCH);
  }

  @Test
  void a_language_of_no_region_falls_back_to_nothing() {
    assertThat(Language.ENGLISH.withFallback()).containsExactly(Language.ENGLISH);
  }

  @Test
  void the_script_is_kept_when_the_region_is_given_up() {
    assertThat(Language.of("zh-Hant-TW").withFallback())
        .extracting(Language::tag)
        .containsExactly("zh-Hant-TW", "zh-Hant", "zh");
  }

  @Test
  void a_one_letter_mark_goes_with_what_it_introduces() {
    assertThat(Language.of("en-GB-u-ca-buddhist").withFallback())
        .extracting(Language::tag)
        .containsExactly("en-GB-u-ca-buddhist", "en-GB-u-ca", "en-GB", "en");
  }
}
