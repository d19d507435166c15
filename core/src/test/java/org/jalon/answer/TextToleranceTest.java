package org.jalon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which differences between texts count, in several scripts. */
class TextToleranceTest {

  private static final TextTolerance EXACT = TextTolerance.exact();
  private static final TextTolerance CASE = new TextTolerance(true, false, 0, Compatibility.NONE);
  private static final TextTolerance PUNCTUATION =
      new TextTolerance(false, true, 0, Compatibility.NONE);
  private static final TextTolerance MISTAKES =
      new TextTolerance(false, false, 0.25, Compatibility.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Château Fort | chateaufort",
        "ŒUVRE | oeuvre",
        "Straße | STRASSE",
        "STRAẞE | strasse",
        "ﬁchier | fichier",
        "ＦＩＬＥ１ | file1",
        "Łódź | lodz",
        "İstanbul | istanbul",
        "ısı | ISI",
        "ΟΔΟΣ | οδός",
        "ὁδός | οδος",
        "Ёлка | елка",
        "за́мок | замок",
        "кирпич  | КИРПИЧ",
        "مُحَمَّد | محمد",
        "محـــمد | محمد",
        "שָׁלוֹם | שלום",
        "ﻻ | لا",
        "ｶﾞｲﾄﾞ | ガイド",
        "한글 | 한글",
        "नमस्ते | नमस्ते",
        "10 km² | 10KM2"
      })
  void case_accents_spaces_and_forms_of_a_letter_do_not_count(String given, String accepted) {
    assertThat(CASE.matches(given, List.of(accepted))).isTrue();
    assertThat(CASE.matches(accepted, List.of(given))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "й | и",
        "їжак | іжак",
        "ўсё | усё",
        "ќерка | керка",
        "أمل | امل",
        "آن | ان",
        "मिल | मल",
        "क्षमा | कषमा",
        "क़लम | कलम",
        "ไม้ | ไม",
        "ガイド | カイト",
        "≠ | =",
        "漢字 | 汉字",
        "e-mail | email"
      })
  void marks_that_make_other_letters_or_signs_count(String given, String accepted) {
    assertThat(CASE.matches(given, List.of(accepted))).isFalse();
    assertThat(CASE.matches(accepted, List.of(given))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "e-mail | email",
        "l’été ! | l'été",
        "«Привет, мир» | Привет мир",
        "سؤال؟ | سؤال",
        "你好。 | 你好",
        "नमस्ते। | नमस्ते",
        "3 € | 3",
        "a - b | a b"
      })
  void punctuation_and_symbols_of_all_scripts_do_not_count(String given, String accepted) {
    assertThat(PUNCTUATION.matches(given, List.of(accepted))).isTrue();
    assertThat(EXACT.matches(given, List.of(accepted))).isFalse();
  }

  @Test
  void letters_and_digits_of_all_scripts_stay_without_punctuation() {
    assertThat(PUNCTUATION.normalized("été, Œuvre! Ж; ψ. 你 ब ١ 9"))
        .isEqualTo("été Œuvre Ж ψ 你 ब ١ 9");
    assertThat(PUNCTUATION.normalized("é")).isNotEqualTo(PUNCTUATION.normalized("à"));
  }

  @ParameterizedTest
  @CsvSource({"+, -", "&&, ||", "😀, 🎉", "?, !"})
  void a_text_of_nothing_but_punctuation_keeps_it(String given, String accepted) {
    TextTolerance usual = TextTolerance.withDefaults();
    assertThat(usual.matches(given, List.of(accepted))).isFalse();
    assertThat(usual.matches(given, List.of(given))).isTrue();
  }

  @Test
  void what_cannot_be_seen_never_counts() {
    assertThat(EXACT.matches("\u200B\uFEFF  chmod\u00A0644\u00AD \t", List.of("chmod 644")))
        .isTrue();
    assertThat(EXACT.matches("e\u0301", List.of("é"))).isTrue();
    assertThat(EXACT.matches("a\u202F\u2009b", List.of("a  b"))).isTrue();
    assertThat(EXACT.matches("chmod  644", List.of("chmod 644"))).isFalse();
    assertThat(EXACT.matches("Chmod 644", List.of("chmod 644"))).isFalse();
    assertThat(EXACT.matches("é", List.of("e"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "quack, quacks, true",
    "abcd, abce, true",
    "abcd, abdc, false",
    "abc, abd, false",
    "abcd, abcde, true",
    "abcde, abcd, true",
    "abcdefgh, abcdxy, false"
  })
  void a_quarter_of_the_longer_text_may_be_mistaken(String one, String other, boolean near) {
    assertThat(MISTAKES.matches(one, List.of(other))).isEqualTo(near);
    assertThat(MISTAKES.matches(other, List.of(one))).isEqualTo(near);
  }

  @Test
  void characters_are_counted_rather_than_their_units() {
    // One of three characters differs, which is one of six units.
    assertThat(MISTAKES.matches("😀😀😀", List.of("😀😀🎉"))).isFalse();
    assertThat(MISTAKES.matches("😀😀😀😀", List.of("😀😀😀🎉"))).isTrue();
    assertThat(MISTAKES.matches("각각각각", List.of("각각각간"))).isTrue();
    assertThat(MISTAKES.matches("각각각", List.of("각각간"))).isFalse();
  }

  @Test
  void an_empty_text_matches_nothing() {
    assertThat(TextTolerance.withDefaults().matches("", List.of("a"))).isFalse();
    assertThat(EXACT.matches(" ", List.of(""))).isFalse();
    assertThat(EXACT.matches("a", List.of())).isFalse();
    assertThat(new TextTolerance(true, true, 1, Compatibility.NONE).matches("", List.of("a")))
        .isFalse();
  }

  @Test
  void the_reference_lets_nothing_match_what_its_treatments_leave_empty() {
    assertThat(TextTolerance.reference().matches("", List.of("!"))).isTrue();
    assertThat(TextTolerance.reference().matches("Ж", List.of("!"))).isTrue();
    assertThat(TextTolerance.reference().matches("", List.of("a"))).isFalse();
    assertThat(EXACT.with(Compatibility.REFERENCE).matches(" a", List.of("a"))).isFalse();
    assertThat(EXACT.with(Compatibility.REFERENCE).matches("e\u0301", List.of("e\u0301")))
        .isFalse();
  }

  @Test
  void a_text_beyond_the_limit_is_unlike_every_other() {
    String longest = "a".repeat(TextTolerance.MAXIMUM_LENGTH);
    assertThat(EXACT.matches(longest, List.of(longest))).isTrue();
    assertThat(EXACT.matches(longest + "a", List.of(longest + "a"))).isFalse();
    assertThat(TextTolerance.withDefaults().matches("a".repeat(1 << 20), List.of("a"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "\uDC00a", "\u0000", "a\uD83D", "\u0301", "\u0301\uD800\u0345"})
  void ill_formed_texts_are_texts_like_others(String text) {
    for (Compatibility compatibility : Compatibility.values()) {
      TextTolerance usual = TextTolerance.withDefaults().with(compatibility);
      assertThat(usual.matches(text, List.of("right"))).isFalse();
    }
    assertThat(EXACT.matches(text, List.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void a_ratio_lies_between_none_and_all(double ratio) {
    assertThatThrownBy(() -> new TextTolerance(true, true, ratio, Compatibility.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The maximum edit ratio (%s) must lie between 0.0 and 1.0.", ratio);
  }

  @Test
  void no_ratio_is_no_ratio_whatever_its_sign() {
    assertThat(new TextTolerance(false, false, -0.0, Compatibility.NONE)).isEqualTo(EXACT);
  }
}
