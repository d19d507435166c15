package org.jalon.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jalon.referential.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the program says is said in both languages, with the same values. */
class WordsTest {

  private static final Pattern VALUE = Pattern.compile("%(\\.\\d)?[a-z]");

  @ParameterizedTest
  @EnumSource(Words.class)
  void each_text_exists_in_each_language_with_the_same_values(Words words) {
    assertThat(words.text().texts().keySet()).containsExactlyElementsOf(Words.LANGUAGES);
    assertThat(words.text().texts().values()).doesNotContainNull().noneMatch(String::isBlank);
    assertThat(words.text().in(Language.FRENCH)).isNotEqualTo(words.text().in(Language.ENGLISH));
    assertThat(values(words, Language.FRENCH)).isEqualTo(values(words, Language.ENGLISH));
  }

  private static List<String> values(Words words, Language language) {
    return VALUE.matcher(words.text().in(language)).results().map(MatchResult::group).toList();
  }
}
