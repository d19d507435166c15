package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.TestRecord;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of test records that have nothing wrong with them. */
class CertifyTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  @TempDir private Path folder;

  @Test
  void each_line_is_decided_as_the_library_decides_it_in_the_order_of_the_file() throws Exception {
    CertificationFiles files = CertificationFiles.in(folder, 300);
    ResolvedItemBank bank =
        new BankOptions().resolve(TestStreams.of(InputStream.nullInputStream()), files.bank());
    CertificationScorer scorer =
        JSON.read(CertificationPolicy.class, ProgramRun.read(files.policy())).scorer(bank);

    ProgramRun run = files.certify("out");

    List<CertificationDecision> decisions =
        ProgramRun.read(files.out("out/decisions.jsonl").toString())
            .lines()
            .map(line -> JSON.read(CertificationDecision.class, line))
            .toList();
    assertThat(decisions)
        .isEqualTo(
            files.lines().stream()
                .map(line -> scorer.decide(JSON.read(TestRecord.class, line)))
                .toList())
        .hasSize(300);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .matches("300 records decided: 29\\d validated, \\d rejected, 0 cancelled, 0 in error.\n");
  }

  @Test
  void the_table_has_a_row_for_each_decision() {
    CertificationFiles files = CertificationFiles.in(folder, 3);

    files.certify("out");

    List<String> rows = ProgramRun.read(files.out("out/results.csv").toString()).lines().toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0))
        .isEqualTo(
            "record_id,status,cause,points,band,global_level,theta,standard_error,c0,c1,c2,c3,c4,c5,c6,c7");
    assertThat(rows.get(1)).startsWith("r1,validated,,");
    assertThat(rows.get(3)).startsWith("r3,");
  }

  @Test
  void any_number_of_threads_gives_the_same_bytes() {
    CertificationFiles files = CertificationFiles.in(folder, 700);

    files.certify("one", "--threads", "1");
    files.certify("two", "--threads", "2");
    files.certify("seven", "--threads", "7", "--checkpoint", "0");

    Map<String, String> expected = CertificationFiles.results(files.out("one"));
    assertThat(expected).containsOnlyKeys("decisions.jsonl", "results.csv", "rejects.csv");
    assertThat(CertificationFiles.results(files.out("two"))).isEqualTo(expected);
    assertThat(CertificationFiles.results(files.out("seven"))).isEqualTo(expected);
  }

  @Test
  void the_manifest_has_the_hashes_of_all_files_and_says_how_to_do_it_again() throws IOException {
    CertificationFiles files = CertificationFiles.in(folder, 20);

    files.certify("out");

    String manifest = ProgramRun.read(files.out("out/manifest.json").toString());
    assertThat(manifest).contains("\"engine-sha-256\": \"" + Engine.hash() + "\"");
    for (String file : List.of("decisions.jsonl", "results.csv", "rejects.csv")) {
      String content = ProgramRun.read(files.out("out/" + file).toString());
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      assertThat(manifest)
          .contains(
              "\"%s\": {\n      \"bytes\": %d,\n      \"sha-256\": \"%s\""
                  .formatted(file, bytes.length, Sha256.hex(bytes)));
    }
    for (String file : List.of(files.bank(), files.policy(), files.records())) {
      assertThat(manifest)
          .contains(Sha256.hex(ProgramRun.read(file).getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(manifest)
        .contains("\"command\": [\"certify\", \"--bank\", \"" + files.bank() + "\", ")
        .contains("\"lines\": 20,")
        .contains("\"refused-lines\": 0,");
  }

  @Test
  void records_may_come_from_a_pipe() {
    CertificationFiles files = CertificationFiles.in(folder, 40);
    files.certify("file");
    String[] command = files.command("pipe");
    command[6] = "-";

    ProgramRun run = ProgramRun.withInput(ProgramRun.read(files.records()), command);

    assertThat(run.exitCode()).isZero();
    assertThat(CertificationFiles.results(files.out("pipe")))
        .isEqualTo(CertificationFiles.results(files.out("file")));
  }

  @Test
  void no_record_is_a_result_too() {
    CertificationFiles files = CertificationFiles.in(folder, 1).withText("\n  \n");

    ProgramRun run = files.certify("out");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo("0 records decided: 0 validated, 0 rejected, 0 cancelled, 0 in error.\n");
    assertThat(CertificationFiles.results(files.out("out")))
        .containsEntry("decisions.jsonl", "")
        .containsEntry("rejects.csv", "line,path,record_id,reason\n");
  }
}
