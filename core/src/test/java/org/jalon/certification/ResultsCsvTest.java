package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.ResultsCsv.Row;
import org.jalon.certification.ResultsCsv.Scores;
import org.jalon.referential.CompetenceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results as CSV: the columns, what is absent, quotes, and the form for spreadsheets. */
class ResultsCsvTest {

  private static final CompetenceId ONE = new CompetenceId("1.1");
  private static final CompetenceId TWO = new CompetenceId("1.2");
  private static final CompetenceId THREE = new CompetenceId("1.3");
  private static final ResultsCsv CSV = ResultsCsv.of(List.of(ONE, TWO, THREE));
  private static final Map<CompetenceId, OptionalInt> LEVELS =
      Map.of(ONE, OptionalInt.of(5), TWO, OptionalInt.of(0), THREE, OptionalInt.empty());
  private static final Scores SCORES =
      new Scores(
          OptionalInt.of(512),
          OptionalInt.of(4),
          OptionalInt.of(4),
          OptionalDouble.of(-0.1234567),
          OptionalDouble.of(0.25));

  private static Row row(Status status) {
    return new Row("r1", status, Optional.of("some-cause"), SCORES, LEVELS);
  }

  private static Row named(String id) {
    return new Row(id, Status.IN_ERROR, Optional.empty(), Scores.NONE, Map.of());
  }

  private static String line(ResultsCsv csv, Row row) {
    try {
      StringBuilder out = new StringBuilder();
      csv.writeRow(row, out);
      return out.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String header(ResultsCsv csv) throws IOException {
    StringBuilder out = new StringBuilder();
    csv.writeHeader(out);
    return out.toString();
  }

  @Test
  void the_header_names_the_columns_and_the_competences() throws IOException {
    assertThat(header(CSV))
        .isEqualTo(
            "record_id,status,cause,points,band,global_level,theta,standard_error,1.1,1.2,1.3\n");
    assertThat(header(ResultsCsv.of(List.of()).nationalForm()))
        .isEqualTo("\uFEFFrecord_id;status;cause;points;band;global_level;theta;standard_error\n");
  }

  @ParameterizedTest
  @CsvSource({
    "VALIDATED, validated",
    "REJECTED, rejected",
    "CANCELLED, cancelled",
    "IN_ERROR, in-error"
  })
  void a_row_has_what_it_was_given_and_nothing_where_it_was_not(Status status, String text) {
    assertThat(line(CSV, row(status)))
        .isEqualTo("r1," + text + ",some-cause,512,4,4,-0.123457,0.25,5,0,\n");
    assertThat(line(CSV, new Row("r1", status, Optional.empty(), Scores.NONE, Map.of())))
        .isEqualTo("r1," + text + ",,,,,,,,,\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VALIDATED | r1;validated;some-cause;512;4;4;-0,123457;0,25;5;0;-",
        "REJECTED | r1;rejected;some-cause;0;-;-;-0,123457;0,25;-;-;-",
        "CANCELLED | r1;cancelled;some-cause;-;-;-;-0,123457;0,25;-;-;-",
        "IN_ERROR | r1;in-error;some-cause;-;-;-;-0,123457;0,25;-;-;-"
      })
  void the_national_form_shows_levels_of_validated_results_only(Status status, String line) {
    assertThat(line(CSV.nationalForm(), row(status))).isEqualTo(line + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void the_national_form_has_a_dash_for_all_that_is_absent(Status status) {
    Row row = new Row("r1", status, Optional.empty(), Scores.NONE, Map.of());
    assertThat(line(CSV.nationalForm(), row))
        .endsWith(";-;" + (status == Status.REJECTED ? "0" : "-") + ";-;-;-;-;-;-;-\n");
  }

  @Test
  void an_infinite_standard_error_is_left_out() {
    Scores scores =
        new Scores(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.of(-0.0),
            OptionalDouble.of(Double.POSITIVE_INFINITY));
    Row row = new Row("r1", Status.REJECTED, Optional.empty(), scores, Map.of());
    assertThat(line(CSV, row)).isEqualTo("r1,rejected,,,,,0,,,,\n");
    assertThat(line(CSV.nationalForm(), row)).isEqualTo("r1;rejected;-;0;-;-;0;-;-;-;-\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "a,b   | \"a,b\"     | a,b",
        "a;b   | a;b         | \"a;b\"",
        "a\"b  | \"a\"\"b\"  | \"a\"\"b\"",
        "# a#  | \" a\"      | \" a\"",
        "#a\nb#| #\"a\nb\"#  | #\"a\nb\"#",
        "#a\rb#| #\"a\rb\"#  | #\"a\rb\"#",
        "é 😀  | é 😀        | é 😀"
      })
  void a_field_is_quoted_where_it_must_be(String id, String quoted, String national) {
    assertThat(line(CSV, named(id))).startsWith(quoted + ",in-error,");
    assertThat(line(CSV.nationalForm(), named(id))).startsWith(national + ";in-error;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33", "-12", "@sum", "＝1", "＋1", "－1", "＠a", "\t=1", "=a;\"b"})
  void only_the_form_for_spreadsheets_disarms_formulas(String id) {
    Row row = new Row(id, Status.REJECTED, Optional.of(id), Scores.NONE, Map.of());
    assertThat(fields(line(CSV, row), ',').subList(0, 3)).containsExactly(id, "rejected", id);
    assertThat(fields(line(CSV.nationalForm(), row), ';').subList(0, 3))
        .containsExactly("'" + id, "rejected", "'" + id);
  }

  @Test
  void names_of_columns_are_texts_like_others() throws IOException {
    ResultsCsv csv = ResultsCsv.of(List.of(new CompetenceId("=a,b;c")));
    assertThat(header(csv)).endsWith(",standard_error,\"=a,b;c\"\n");
    assertThat(header(csv.nationalForm())).endsWith(";standard_error;\"'=a,b;c\"\n");
  }

  @Property
  void what_is_written_is_read_back(
      @ForAll @NotBlank @CharRange(from = ' ', to = '~') String id,
      @ForAll @NotBlank @CharRange(from = ' ', to = ';') String cause) {
    Row row = new Row(id, Status.VALIDATED, Optional.of(cause), SCORES, LEVELS);
    assertThat(fields(line(CSV, row), ','))
        .containsExactly(
            id, "validated", cause, "512", "4", "4", "-0.123457", "0.25", "5", "0", "");
  }

  /** The fields of a line by the grammar of RFC 4180, as plainly as can be. */
  private static List<String> fields(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int k = 0; k < line.length(); k++) {
      char c = line.charAt(k);
      if (c == '"') {
        quoted = !quoted;
      }
      if (!quoted && (c == delimiter || c == '\n')) {
        String raw = field.toString();
        fields.add(
            raw.startsWith("\"") ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw);
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    assertThat(field).as("after the last line end").isEmpty();
    return fields;
  }

  @Test
  void a_level_without_a_column_is_refused_before_anything_is_written() {
    ResultsCsv csv = ResultsCsv.of(List.of(ONE, THREE));
    StringBuilder out = new StringBuilder();
    refused(
        () -> csv.writeRow(row(Status.VALIDATED), out),
        "The level of the competence 1.2 (0) has no column; those of the file are [1.1, 1.3]. Maybe the result is that of"
            + " another referential.");
    assertThat(out).isEmpty();
    assertThat(line(ResultsCsv.of(List.of(ONE, TWO)), row(Status.VALIDATED))).endsWith(",5,0\n");
  }

  @Test
  void a_competence_has_one_column() {
    refused(
        () -> ResultsCsv.of(List.of(ONE, TWO, ONE)),
        "The competences of the file ([1.1, 1.2, 1.1]) must each occur only once.");
  }

  @Test
  void a_row_that_no_result_can_give_is_refused() {
    refused(() -> named(" "), "The identifier of the record ( ) must not be blank.");
    refused(
        () -> named("a\uD83D"),
        "The identifier of the record (a\uD83D) must be well-formed Unicode.");
    refused(
        () -> new Row("a", Status.REJECTED, Optional.of(""), Scores.NONE, Map.of()),
        "The cause of the row () must not be blank.");
    refused(
        () ->
            new Row(
                "a",
                Status.REJECTED,
                Optional.empty(),
                Scores.NONE,
                Map.of(ONE, OptionalInt.of(9))),
        "The level of the competence 1.1 (9) must lie between 0 and 8.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " 0 | -1 | 0 | 0   | 0  | The band of the row (-1) must be at least 0.",
        " 0 |  0 | 9 | 0   | 0  | The global level of the row (9) must lie between 0 and 8.",
        " 0 |  0 | 0 | NaN | 0  | The ability of the row (NaN) must be a finite number.",
        " 0 |  0 | 0 | 0   | -1 | The standard error of the row (-1.0) must lie between 0.0 and Infinity."
      })
  void numbers_that_no_result_can_have_are_refused(
      int points, int band, int level, double ability, double error, String message) {
    refused(
        () ->
            new Scores(
                OptionalInt.of(points),
                OptionalInt.of(band),
                OptionalInt.of(level),
                OptionalDouble.of(ability),
                OptionalDouble.of(error)),
        message);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
