package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jalon.item.ItemBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are not JSON: always the same exception, with the line and column. */
class MalformedDocumentTest {

  private static final String NOT_JSON = "The text is not well-formed JSON: ";

  @ParameterizedTest
  @EnumSource
  void the_document_to_break_is_valid(Breakable kind) {
    assertThat(kind.read(kind.document())).isInstanceOf(kind.type);
    assertThat(kind.read(kind.document().getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_document_is_refused(Breakable kind) {
    assertThat(kind.malformation("")).isEqualTo("$: The document is empty.");
    assertThat(kind.malformation(" \r\n\t")).isEqualTo("$: The document is empty.");
  }

  @ParameterizedTest
  @EnumSource
  void a_document_cut_off_at_any_byte_is_refused(Breakable kind) {
    byte[] whole = kind.document().getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length; length++) {
      assertThat(kind.malformation(Arrays.copyOf(whole, length)))
          .as("the first %d bytes", length)
          .matches(
              "\\$ line \\d+, column \\d+: The text is not (in UTF-8|well-formed JSON)\\b.*\\.");
    }
  }

  @Test
  void the_place_at_which_a_document_is_cut_off_is_told() {
    String beginning = "{\n  \"format\": \"jalon-item-bank\",\n  \"version\"";
    assertThat(Breakable.ITEM_BANK.malformation(beginning))
        .isEqualTo(
            "$ line 3, column 12: "
                + NOT_JSON
                + "Unexpected end-of-input within/between Object entries.");
  }

  @ParameterizedTest
  @EnumSource
  void text_after_the_end_is_refused(Breakable kind) {
    String document = kind.document() + "\n";
    int line = (int) document.lines().count() + 1;

    for (String more : new String[] {"{}", "1", "null", "\"\"", document}) {
      assertThat(kind.malformation(document + more))
          .isEqualTo(
              "$ line " + line + ", column 1: There is more text after the end of the document.");
    }
    for (String more : new String[] {"}", "]", ",", "x", "\0", "//"}) {
      assertThat(kind.malformation(document + more))
          .startsWith("$ line " + line + ", column ")
          .contains(NOT_JSON);
    }
  }

  @ParameterizedTest
  @EnumSource
  void white_space_around_a_document_is_accepted(Breakable kind) {
    assertThat(kind.read(" \t\r\n" + kind.document() + "\r\n\t ")).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void a_duplicate_key_is_refused_at_its_place(Breakable kind) {
    assertThat(kind.malformation("{\"format\": \"x\",\n \"format\": \"x\"}"))
        .isEqualTo("$ line 2, column 10: " + NOT_JSON + "Duplicate field 'format'.");
    String version = "\"version\": " + kind.version();
    String twice = kind.with(version + ",\n  " + version, version);
    assertThat(kind.malformation(twice)).contains(NOT_JSON + "Duplicate field 'version'.");
  }

  @Test
  void a_duplicate_key_deep_inside_is_refused_however_it_is_written() {
    String twice = Breakable.ITEM_BANK.with("\"\\u0062\": 1, \"b\"", "\"b\"");
    assertThat(Breakable.ITEM_BANK.malformation(twice)).contains(NOT_JSON + "Duplicate field 'b'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+Infinity", "-NaN", "INF", "nan"})
  void numbers_that_json_does_not_have_are_refused(String token) {
    assertThat(Breakable.ITEM_BANK.malformation(Breakable.ITEM_BANK.with(token, "0.5")))
        .startsWith("$ line 9, column ")
        .contains(NOT_JSON)
        .doesNotContain("enable", "Feature");
  }

  @Test
  void a_number_that_json_does_not_have_is_named() {
    assertThat(Breakable.ITEM_BANK.malformation(Breakable.ITEM_BANK.with("NaN", "0.5")))
        .endsWith(NOT_JSON + "Non-standard token 'NaN'.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00.5", "+0.5", ".5", "5.", "0x5", "5e", "5e+", "-", "--5", "1_000", "5d", "0,5", "1/2"
      })
  void numbers_written_otherwise_are_refused(String number) {
    assertThat(Breakable.ITEM_BANK.malformation(Breakable.ITEM_BANK.with(number, "0.5")))
        .startsWith("$ line 9, column ")
        .contains(NOT_JSON)
        .doesNotContain("enable", "Feature");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'small'",
        "small",
        "\"small",
        "\"sm\\all\"",
        "\"\\u00e\"",
        "\"\\x41\"",
        "`\"a\tb\"`",
        "True",
        "nul",
        "undefined",
        "/* one */ \"small\"",
        "// one",
        "# one",
        "\"small\",",
        "(\"small\")",
        "function() {}",
        "[\"small\"",
        "[\"small\"}",
        "{\"a\" \"b\"}",
        "{a: 1}",
        "{: 1}",
        "[1,]",
        "[,1]",
        "[1 2]"
      })
  void values_written_otherwise_are_refused(String value) {
    assertThat(Breakable.ITEM_BANK.malformation(Breakable.ITEM_BANK.with(value, "\"small\"")))
        .startsWith("$ line ")
        .contains(NOT_JSON)
        .doesNotContain("enable", "Feature", "start marker", "Source");
  }

  @Test
  void a_message_shows_only_the_beginning_of_a_long_token() {
    assertThat(Breakable.ITEM_BANK.malformation("x".repeat(1_000_000))).hasSizeLessThan(500);
  }

  @ParameterizedTest
  @EnumSource
  void a_document_that_is_no_object_is_refused(Breakable kind) {
    for (String document : new String[] {"null", "true", "0", "\"text\"", "[]", "[{}]"}) {
      assertThat(kind.problem(document)).isEqualTo("$: The document must be an object.");
    }
  }

  @Test
  void a_stream_that_breaks_off_is_not_a_matter_of_the_document() {
    IOException cause = new IOException("unplugged");
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw cause;
          }
        };
    assertThatThrownBy(() -> Breakable.JSON.read(ItemBank.class, broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasCause(cause);
  }

  @Test
  void a_class_without_a_document_format_is_refused_before_the_document_is_read() {
    assertThatThrownBy(() -> Breakable.JSON.read(Runtime.class, "}"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no document format for the class (java.lang.Runtime); there is one for"
                + " Referential and [ItemBank, QuestionBank, AssessmentPlan, SessionLog, BatteryPlan,"
                + " BatteryLog, CertificationPolicy, CertificationScore, TestRecord, CertificationDecision, KnowledgeState,"
                + " KnowledgeBounds, Knowledge, PlacementPlan, ReferencePlacement, ProbabilisticPlacement, PlacementLog,"
                + " SimulationState].");
  }
}
