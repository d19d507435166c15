package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a decision was reached, for one record of a file. */
class ExplainTest {

  @TempDir private Path folder;
  private CertificationFiles files;

  @BeforeEach
  void someRecords() {
    files = CertificationFiles.in(folder, 20);
  }

  @Test
  void the_steps_are_told_in_two_languages() {
    ProgramRun english = explain("r7");
    ProgramRun french = explain("r7", "--language", "fr");

    assertThat(english.exitCode()).isZero();
    assertThat(english.err()).isEmpty();
    assertThat(english.out()).contains("r7").contains("reference 3");
    assertThat(french.out()).contains("r7").isNotEqualTo(english.out());
    assertThat(french.out().lines().count()).isEqualTo(english.out().lines().count());
  }

  @Test
  void the_steps_are_json_too_with_the_decision_that_certify_writes() {
    files.certify("out");
    String decision =
        ProgramRun.read(files.out("out/decisions.jsonl").toString()).lines().toList().get(6);

    ProgramRun run = explain("r7", "--json");

    assertThat(run.out()).contains("\"decision\": " + decision);
    assertThat(CanonicalJson.parse(run.out())).containsOnlyKeys("decision", "steps");
    assertThat(run.out())
        .contains("\"step\": \"answers-counted\",\n      \"asked\": 32,")
        .contains("\"rule\": \"otherwise-validated\",\n      \"applies\": true");
  }

  @Test
  void events_have_their_names() {
    List<String> lines = new ArrayList<>(files.lines());
    lines.set(
        6,
        lines
            .get(6)
            .replace(
                "\"asked\":",
                "\"events\":[{\"event\":\"fraud-found\",\"at\":\"2030-01-01T00:00:00Z\"}],\"asked\":"));
    files = files.with(lines);

    assertThat(explain("r7", "--json").out())
        .contains("\"event\": \"fraud-found\",")
        .contains("\"rule\": \"fraud\",\n      \"applies\": true");
  }

  @Test
  void an_identifier_may_be_written_with_escapes() {
    List<String> lines = new ArrayList<>(files.lines());
    lines.set(6, lines.get(6).replace("\"r7\"", "\"\\u00727\""));

    files = files.with(lines);

    assertThat(explain("r7").exitCode()).isZero();
  }

  @Test
  void a_record_that_is_not_there_is_told() {
    ProgramRun run = explain("r99");

    assertThat(run)
        .isEqualTo(
            new ProgramRun(
                2,
                "",
                files.records()
                    + ": There is no record (r99). Maybe it stands in another file.\n"));
  }

  @Test
  void a_line_that_could_be_the_record_but_cannot_be_read_is_told_with_its_reason() {
    List<String> lines = new ArrayList<>(files.lines());
    lines.set(6, lines.get(6).replace("\"version\":1", "\"version\":9"));
    files = files.with(lines);

    ProgramRun run = explain("r7");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("There is no record (r7).")
        .contains(files.records() + ":7: $.version: The version (9) must be (1).");
  }

  @Test
  void a_record_that_cannot_be_decided_is_told_with_its_issues() {
    List<String> lines = new ArrayList<>(files.lines());
    lines.set(6, lines.get(6).replace("\"framework\":\"core\"", "\"framework\":\"law\""));
    files = files.with(lines);

    ProgramRun run = explain("r7");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(files.records() + ":$.framework: The framework (law) must be");
  }

  private ProgramRun explain(String id, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "explain",
                id,
                "--bank",
                files.bank(),
                "--policy",
                files.policy(),
                "--records",
                files.records()));
    arguments.addAll(List.of(more));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }
}
