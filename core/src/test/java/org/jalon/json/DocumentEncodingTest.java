package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.json.Breakable.ITEM_BANK;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jalon.item.ItemBank;
import org.jalon.session.AssessmentPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are in UTF-8 and nothing else, and their texts are well-formed Unicode. */
class DocumentEncodingTest {

  private static final String NOT_UTF_8 =
      "The text is not in UTF-8. Maybe it was saved in another encoding.";
  private static final String HALF_A_PAIR =
      "A text contains half of a surrogate pair; it must be well-formed Unicode.";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "ff", // no byte of UTF-8
        "80", // continues nothing
        "c3", // is not continued
        "e2 82",
        "f0 9f 98",
        "c0 80", // a zero in more bytes than it needs
        "c1 a1", // the letter a in more bytes than it needs
        "e0 80 af",
        "f0 80 80 af",
        "ed a0 80", // half of a surrogate pair
        "ed b0 80",
        "ed a0 bd ed b8 80", // both halves
        "f4 90 80 80", // beyond Unicode
        "f8 88 80 80 80"
      })
  void bytes_that_are_not_utf_8_are_refused_at_their_place(String bytes) {
    byte[] inside = HexFormat.ofDelimiter(" ").parseHex(bytes);

    assertThat(ITEM_BANK.malformation(document("small", inside)))
        .isEqualTo("$ line 4, column 12: " + NOT_UTF_8);
    assertThat(ITEM_BANK.malformation(document("name", inside)))
        .isEqualTo("$ line 4, column 4: " + NOT_UTF_8);
    assertThat(ITEM_BANK.malformation(inside)).isEqualTo("$ line 1, column 1: " + NOT_UTF_8);
  }

  @Test
  void bytes_that_are_not_utf_8_are_found_anywhere_in_a_large_document() {
    byte[] document = " ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    document[8_191] = '\n';
    document[99_999] = (byte) 0xE2;
    assertThat(ITEM_BANK.malformation(document)).isEqualTo("$ line 2, column 91808: " + NOT_UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
  void other_encodings_of_unicode_are_not_guessed(String encoding) {
    byte[] bytes = ITEM_BANK.document().getBytes(Charset.forName(encoding));
    assertThat(ITEM_BANK.malformation(bytes)).startsWith("$ line 1, column ").endsWith(NOT_UTF_8);
  }

  @Test
  void an_older_encoding_is_not_guessed() {
    byte[] bytes = Breakable.REFERENTIAL.document().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Breakable.REFERENTIAL.malformation(bytes))
        .isEqualTo("$ line 11, column 28: " + NOT_UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void one_byte_order_mark_is_skipped(Breakable kind) {
    String marked = "\uFEFF" + kind.document();
    assertThat(kind.read(marked)).isNotNull();
    assertThat(kind.read(marked.getBytes(StandardCharsets.UTF_8))).isNotNull();
    assertThat(kind.malformation("\uFEFF" + marked)).startsWith("$ line 1, column ");
  }

  @Test
  void a_byte_order_mark_inside_is_no_white_space() {
    assertThat(ITEM_BANK.malformation(ITEM_BANK.with("\uFEFF\"small\"", "\"small\"")))
        .startsWith("$ line 4, column ");
  }

  @ParameterizedTest
  @CsvSource({"\uD800", "\uDC00", "\uDE00\uD83D", "a\uD83D", "\uD83Da"})
  void a_java_text_with_half_of_a_surrogate_pair_is_refused(String half) {
    for (Breakable kind : Breakable.values()) {
      for (String json : new String[] {half, kind.with(half, "jalon"), kind.document() + half}) {
        assertThatThrownBy(() -> kind.read(json))
            .isInstanceOf(JsonFormatException.class)
            .hasMessage("The document has 1 problem(s):\n$: " + HALF_A_PAIR);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\uDFFF", "\\ude00\\ud83d", "a\\ud83d", "\\ud83da"})
  void an_escaped_half_of_a_surrogate_pair_is_refused_at_its_place(String half) {
    assertThat(ITEM_BANK.problem(ITEM_BANK.with(half, "small")))
        .isEqualTo("$.name: " + HALF_A_PAIR);
    assertThat(ITEM_BANK.problem(ITEM_BANK.with(half, "choice")))
        .isEqualTo("$.items[1].attributes.format: " + HALF_A_PAIR);
    assertThat(ITEM_BANK.problem(ITEM_BANK.with(half, "fr")))
        .isEqualTo("$.items[1].languages[0]: " + HALF_A_PAIR);
    assertThat(Breakable.SESSION_LOG.problem(Breakable.SESSION_LOG.with(half, "enough")))
        .isEqualTo("$.events[3].reasons[0]: " + HALF_A_PAIR);
    assertThat(Breakable.REFERENTIAL.problems(Breakable.REFERENTIAL.with(half, "Searching")))
        .contains(new JsonProblem("$.domains[0].competences[0].title.en", HALF_A_PAIR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\uDFFF", "a\\ud83d", "\\ud83da", "\\ud83d\\ud83d"})
  void an_escaped_half_of_a_surrogate_pair_in_a_name_is_refused(String half) {
    assertThat(ITEM_BANK.problems(ITEM_BANK.with("\"" + half + "\": 1, \"name\"", "\"name\"")))
        .hasSize(1);
    assertThat(ITEM_BANK.problems(ITEM_BANK.with(half, "format\": \"choice"))).hasSize(1);
    assertThat(Breakable.SESSION_LOG.problems(Breakable.SESSION_LOG.with(half, "already asked")))
        .hasSize(1);
  }

  @Test
  void an_escaped_pair_is_one_character() {
    AssessmentPlan plan =
        Breakable.JSON.read(
            AssessmentPlan.class, Breakable.ASSESSMENT_PLAN.with("\\ud83D\\uDE00", "small"));
    assertThat(plan.name()).isEqualTo("😀");
  }

  @Test
  void an_escaped_zero_is_a_control_character_that_no_name_may_contain() {
    assertThat(ITEM_BANK.problem(ITEM_BANK.with("a\\u0000", "small")))
        .isEqualTo(
            "$: The item bank name (a\uFFFD) must contain no white space and no control character.");
  }

  @Test
  void text_and_bytes_give_the_same() {
    String document = ITEM_BANK.document();
    assertThat(Breakable.JSON.read(ItemBank.class, document))
        .isEqualTo(ITEM_BANK.read(document.getBytes(StandardCharsets.UTF_8)));
  }

  /** The item bank with bytes before the first occurrence of a text. */
  private static byte[] document(String before, byte[] inside) {
    String document = ITEM_BANK.document();
    int place = document.indexOf(before);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(document.substring(0, place).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(inside);
    bytes.writeBytes(document.substring(place).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
