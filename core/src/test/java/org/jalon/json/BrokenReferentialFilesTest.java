package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.referential.Referential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Referentials of several files: only plain names are opened, and a problem names its file. */
class BrokenReferentialFilesTest {

  private static final String PLACE = "main.json $.domains[0].competences[0]";
  private static final String COMPETENCE =
      """
      {
        "format": "jalon-competence",
        "version": 1,
        "id": "c1",
        "code": "1.1",
        "title": {"en": "Searching"},
        "description": {"en": "Finding"},
        "themes": []
      }
      """;

  private final Files files = new Files();

  @Test
  void a_competence_is_read_from_its_file_and_every_file_is_closed() {
    files.put("main.json", naming("\"1.1.json\""));
    files.put("1.1.json", COMPETENCE);

    Referential referential = Breakable.JSON.readReferential(files, "main.json");

    assertThat(referential.competences()).hasSize(1);
    assertThat(referential.warnings()).allMatch(warning -> warning.path().equals("1.1.json $"));
    assertThat(files.opened).containsExactly("main.json", "1.1.json");
    assertThat(files.closed).containsExactly("1.1.json", "main.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "..",
        ".",
        ".hidden",
        "/etc/passwd",
        "a/b",
        "a\\\\b",
        "C:\\\\x",
        "C:x",
        "\\\\\\\\server\\\\share",
        "http://example.org/x.json",
        "file:x",
        "jar:x!y",
        "x\\u0000.json",
        "x.json\\n",
        "%2e%2e%2fx",
        "x json",
        "~x",
        "-x",
        "é.json",
        "x.json:stream",
        ""
      })
  void a_name_that_is_no_plain_file_name_is_never_opened(String name) {
    String meant = JsonPlace.tree("\"" + name + "\"").textValue();
    assertThat(problems(naming("\"" + name + "\"")))
        .containsExactly(
            new JsonProblem(
                PLACE, "The file name (" + meant + ") must be a plain name without folders."));
    assertThat(files.opened).containsExactly("main.json");
  }

  @Test
  void a_very_long_file_name_is_never_opened() {
    assertThat(problems(naming("\"" + "x".repeat(101) + "\""))).hasSize(1);
    assertThat(files.opened).containsExactly("main.json");
  }

  @Test
  void a_missing_file_is_reported_where_it_is_named() {
    assertThat(problems(naming("\"1.1.json\", \"1.2.json\"")))
        .containsExactly(
            new JsonProblem(PLACE, "The file (1.1.json) does not exist. Maybe it is misspelt."),
            new JsonProblem(
                "main.json $.domains[0].competences[1]",
                "The file (1.2.json) does not exist. Maybe it is misspelt."));
  }

  @Test
  void a_file_named_again_is_not_read_again() {
    files.put("1.1.json", COMPETENCE);
    assertThat(problems(naming("\"1.1.json\", \"1.1.json\"")))
        .containsExactly(
            new JsonProblem(
                "main.json $.domains[0].competences[1]",
                "The file (1.1.json) is already used at " + PLACE + "; it must be unique."));
    assertThat(files.opened).containsExactly("main.json", "1.1.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1.1.json | The document is empty.",
        "null | 1.1.json $ | The value must be an object, but it is null.",
        "{ | 1.1.json line 1, column 2 | The text is not well-formed JSON: Unexpected end-of-input: expected close marker for Object.",
        "{} {} | 1.1.json line 1, column 4 | There is more text after the end of the document.",
        "[] | 1.1.json $ | The value must be an object, but it is an array."
      })
  void a_broken_file_is_named_before_the_place_in_it(String content, String path, String message) {
    files.put("1.1.json", content);
    assertThat(problems(naming("\"1.1.json\""))).containsExactly(new JsonProblem(path, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jalon-competence | jalon-referential | 1.1.json $.format: The format (jalon-referential) must be (jalon-competence).",
        "\"version\": 1 | \"version\": 2 | 1.1.json $.version: The version (2) must be 1. Maybe the file was written by a newer release.",
        "\"themes\" | \"domains\": [], \"themes\" | 1.1.json $.domains: This property is unknown here; known are [format, version, id, code, title, description, themes].",
        "{\"en\": \"Finding\"} | {} | 1.1.json $.description: The text has no version in the language (en) that the referential promises.",
        "\"themes\": [] | \"themes\": [[]] | 1.1.json $.themes[0]: The value must be an object, but it is an array.",
        "\"code\": \"1.1\" | \"code\": 1.1 | 1.1.json $.code: The value must be a text, but it is 1.1."
      })
  void a_problem_of_content_names_the_file(String original, String value, String problem) {
    files.put("1.1.json", COMPETENCE.replace(original, value));
    assertThat(problems(naming("\"1.1.json\"")))
        .extracting(p -> p.path() + ": " + p.message())
        .containsExactly(problem);
  }

  @Test
  void the_problems_of_all_files_are_reported_together() {
    files.put("1.1.json", "{");
    files.put("1.2.json", COMPETENCE.replace("{\"en\": \"Searching\"}", "{\"en\": \" \"}"));
    files.put("1.3.json", COMPETENCE);
    assertThat(problems(naming("\"1.1.json\", \"1.2.json\", \"1.3.json\", \"../1.4.json\"")))
        .extracting(JsonProblem::path)
        .containsExactly(
            "1.1.json line 1, column 2",
            "main.json $.domains[0].competences[3]",
            "1.2.json $.title.en",
            "1.3.json $.id",
            "1.3.json $.code");
  }

  @Test
  void each_file_may_have_the_maximal_size() {
    files.put("main.json", naming("\"1.1.json\""));
    files.put("1.1.json", COMPETENCE + " ".repeat(1_000));
    AssessmentJson json = Breakable.JSON.with(new JsonLimits(1_000, 1_000, 64, 1_000));

    assertThat(Breakable.problems(catchThrowable(() -> json.readReferential(files, "main.json"))))
        .containsExactly(
            new JsonProblem(
                "1.1.json",
                "The document has more than 1000 bytes, the limit."
                    + " Maybe the limit should be raised for a trusted file."));
  }

  @Test
  void a_broken_main_file_is_named() {
    assertThat(problems(""))
        .containsExactly(new JsonProblem("main.json", "The document is empty."));
    assertThat(problems("{\n]"))
        .extracting(JsonProblem::path)
        .containsExactly("main.json line 2, column 1");
    assertThat(problems("7"))
        .containsExactly(new JsonProblem("main.json $", "The document must be an object."));
  }

  @Test
  void a_missing_main_file_is_not_a_matter_of_the_document() {
    assertThatThrownBy(() -> Breakable.JSON.readReferential(files, "main.json"))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(FileNotFoundException.class);
  }

  @Test
  void a_file_that_cannot_be_read_to_its_end_is_not_a_matter_of_the_document() {
    IOException cause = new IOException("unplugged");
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw cause;
          }
        };
    files.put("main.json", naming("\"1.1.json\""));
    FileOpener opener = name -> name.equals("1.1.json") ? broken : files.open(name);
    assertThatThrownBy(() -> Breakable.JSON.readReferential(opener, "main.json"))
        .isInstanceOf(UncheckedIOException.class)
        .hasCause(cause);
  }

  private List<JsonProblem> problems(String main) {
    files.put("main.json", main);
    return Breakable.problems(
        catchThrowable(() -> Breakable.JSON.readReferential(files, "main.json")));
  }

  private static String naming(String competences) {
    return """
        {"format": "jalon-referential", "version": 1, "name": "n", "release": "1", "languages": ["en"],
         "domains": [{"id": "d", "code": "1", "title": {"en": "Data"}, "competences": [%s]}]}
        """
        .formatted(competences);
  }

  /** Files in memory that know which of them were opened and closed. */
  private static final class Files implements FileOpener {
    private final Map<String, String> contents = new LinkedHashMap<>();
    private final List<String> opened = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    void put(String name, String content) {
      contents.put(name, content);
    }

    @Override
    public InputStream open(String name) throws IOException {
      opened.add(name);
      if (!contents.containsKey(name)) {
        throw new FileNotFoundException(name);
      }
      return new ByteArrayInputStream(contents.get(name).getBytes(StandardCharsets.UTF_8)) {
        @Override
        public void close() {
          closed.add(name);
        }
      };
    }
  }
}
