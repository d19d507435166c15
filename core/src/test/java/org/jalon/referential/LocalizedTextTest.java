package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {

  private static final Language BELGIAN = Language.of("fr-BE");
  private static final Language GERMAN = Language.of("de");
  private static final LocalizedText TEXT = LocalizedText.of("septante", "seventy");

  @ParameterizedTest
  @CsvSource({"fr, septante", "en, seventy", "fr-BE, septante", "en-GB, seventy"})
  void a_text_is_found_in_its_language_or_without_the_region(String tag, String expected) {
    assertThat(TEXT.find(Language.of(tag))).contains(expected);
  }

  @Test
  void a_text_of_the_region_comes_before_the_one_of_the_language() {
    LocalizedText text =
        new LocalizedText(Map.of(Language.FRENCH, "soixante-dix", BELGIAN, "septante"));
    assertThat(text.find(BELGIAN)).contains("septante");
    assertThat(text.find(Language.FRENCH)).contains("soixante-dix");
  }

  @Test
  void a_language_never_borrows_the_text_of_one_of_its_regions() {
    LocalizedText text = new LocalizedText(Map.of(BELGIAN, "septante"));
    assertThat(text.find(Language.FRENCH)).isEmpty();
    assertThat(text.find(Language.of("fr-CH"))).isEmpty();
  }

  @Test
  void a_text_is_not_found_in_another_language() {
    assertThat(TEXT.find(GERMAN)).isEmpty();
  }

  @Test
  void the_first_preferred_language_with_a_text_wins() {
    assertThat(TEXT.in(GERMAN, Language.of("en-US"), Language.FRENCH)).isEqualTo("seventy");
  }

  @Test
  void the_first_language_of_the_text_is_the_last_resort() {
    assertThat(TEXT.in(GERMAN)).isEqualTo("septante");
    assertThat(TEXT.in()).isEqualTo("septante");
  }

  @Test
  void a_text_in_no_language_cannot_be_shown() {
    assertThatThrownBy(() -> new LocalizedText(Map.of()).in(Language.FRENCH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This text has no version in any language.");
  }

  @Test
  void the_order_of_the_languages_is_kept() {
    assertThat(TEXT.texts().keySet()).containsExactly(Language.FRENCH, Language.ENGLISH);
  }

  @Test
  void later_changes_of_the_map_have_no_effect() {
    Map<Language, String> map = new LinkedHashMap<>(TEXT.texts());
    LocalizedText text = new LocalizedText(map);
    map.clear();
    assertThat(text).isEqualTo(TEXT);
    assertThatThrownBy(() -> text.texts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
