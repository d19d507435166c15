package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are interrupted and go on. */
class CertifyResumeTest {

  @TempDir private Path folder;
  private CertificationFiles files;
  private Map<String, String> expected;

  @BeforeEach
  void someRecordsWithFaultsAndTheirResults() {
    CertificationFiles simulated = CertificationFiles.in(folder, 1_500);
    List<String> lines = new ArrayList<>(simulated.lines());
    lines.set(150, "{");
    lines.add(1_200, lines.get(10));
    files = simulated.with(lines);
    assertThat(files.certify("undisturbed").exitCode()).isEqualTo(3);
    expected = CertificationFiles.results(files.out("undisturbed"));
  }

  @Test
  void a_run_that_goes_on_gives_the_bytes_of_an_undisturbed_one() {
    interrupt(0.3);
    interrupt(0.5, "--resume");
    interrupt(0.8, "--resume");

    ProgramRun run = files.certify("out", "--resume");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).startsWith("1,499 records decided: ");
    assertThat(run.err()).isEqualTo("2 lines were refused; the rejects file tells why.\n");
    assertThat(CertificationFiles.results(files.out("out"))).isEqualTo(expected);
    assertThat(ProgramRun.read(files.out("out/manifest.json").toString()))
        .isEqualTo(
            ProgramRun.read(files.out("undisturbed/manifest.json").toString())
                .replace("undisturbed", "out"));
  }

  @Test
  void an_interrupted_run_says_what_is_safe_and_has_no_results_yet() {
    ProgramRun run = interrupt(0.5);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("Reading or writing failed: The cable was cut.")
        .contains("All decisions up to line ")
        .contains("give the same command with --resume.");
    assertThat(CertificationFiles.contentOf(files.out("out")))
        .containsOnlyKeys(
            ".checkpoint", ".lock", "decisions.jsonl.part", "results.csv.part", "rejects.csv.part");
  }

  @Test
  void without_resume_an_interrupted_run_is_left_as_it_is() {
    interrupt(0.5);
    Map<String, String> before = CertificationFiles.contentOf(files.out("out"));

    ProgramRun run = files.certify("out");

    assertThat(run)
        .isEqualTo(
            new ProgramRun(
                2,
                "",
                files.out("out")
                    + ": A run into this directory was interrupted. Go on with it by --resume, or name another directory.\n"));
    assertThat(CertificationFiles.contentOf(files.out("out"))).isEqualTo(before);
  }

  @Test
  void what_a_run_wrote_after_its_last_checkpoint_is_written_again() throws Exception {
    interrupt(0.5);
    for (String name : List.of("decisions.jsonl", "results.csv", "rejects.csv")) {
      Files.writeString(files.out("out/" + name + ".part"), "half a li", StandardOpenOption.APPEND);
    }

    files.certify("out", "--resume");

    assertThat(CertificationFiles.results(files.out("out"))).isEqualTo(expected);
  }

  @Test
  void a_run_that_stopped_while_its_files_got_their_names_goes_on() throws Exception {
    interrupt(0.5);
    Files.move(files.out("out/decisions.jsonl.part"), files.out("out/decisions.jsonl"));

    files.certify("out", "--resume");

    assertThat(CertificationFiles.results(files.out("out"))).isEqualTo(expected);
  }

  @Test
  void resuming_what_was_never_begun_begins() {
    files.certify("out", "--resume");

    assertThat(CertificationFiles.results(files.out("out"))).isEqualTo(expected);
  }

  @Test
  void another_bank_is_refused_by_name() {
    interrupt(0.5);
    ProgramRun.write(folder, "bank.csv", CertificationFiles.bankText().replace(",1.25,", ",1.5,"));

    assertRefused("The item bank (");
  }

  @Test
  void another_policy_is_refused_by_name() {
    interrupt(0.5);
    ProgramRun.write(
        folder, "policy.json", ProgramRun.read(files.policy()).replace("PT1H45M", "PT2H"));

    assertRefused("The policy (");
  }

  @Test
  void another_release_of_the_library_is_refused_by_name() {
    interrupt(0.5);
    String checkpoint = ProgramRun.read(files.out("out/.checkpoint").toString());
    ProgramRun.write(
        files.out("out"),
        ".checkpoint",
        checkpoint.replaceFirst("(library\\\\ version)=.*", "$1=0.0.1"));

    assertRefused("The library version (");
  }

  @Test
  void records_that_were_changed_where_they_are_done_are_refused() {
    interrupt(0.5);
    String text = ProgramRun.read(files.records());
    ProgramRun.write(folder, "other.jsonl", text.replaceFirst("\"r1\"", "\"r0\""));
    assertRefused("other.jsonl: The first ");

    ProgramRun.write(folder, "other.jsonl", text.substring(0, 1_000));
    assertRefused("bytes must be those that the run has read already.");
  }

  @Test
  void results_that_were_changed_are_refused() {
    interrupt(0.5);
    Path decisions = files.out("out/decisions.jsonl.part");
    String text = ProgramRun.read(decisions.toString());
    ProgramRun.write(
        files.out("out"), "decisions.jsonl.part", text.replaceFirst("validated", "forgotten"));

    assertRefused(decisions + ": The file is not as it was when the run stopped.");
  }

  @Test
  void a_checkpoint_that_cannot_be_read_is_refused() {
    interrupt(0.5);
    ProgramRun.write(files.out("out"), ".checkpoint", "done=many\n");

    assertRefused(".checkpoint: The checkpoint cannot be read.");
  }

  private void assertRefused(String reason) {
    Map<String, String> before = CertificationFiles.contentOf(files.out("out"));

    ProgramRun run = files.certify("out", "--resume");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(reason).contains("Maybe");
    assertThat(CertificationFiles.contentOf(files.out("out"))).isEqualTo(before);
  }

  /** A run whose input fails after a share of it. */
  private ProgramRun interrupt(double share, String... more) {
    byte[] text = ProgramRun.read(files.records()).getBytes(StandardCharsets.UTF_8);
    int end = (int) (share * text.length);
    InputStream cut =
        new SequenceInputStream(new ByteArrayInputStream(text, 0, end), new FailingStream());
    Streams streams = TestStreams.of(cut);
    String[] command = files.command("out", more);
    command[6] = "-";
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--checkpoint", "0", "--threads", "1"));
    int exitCode = Jalon.run(streams, arguments.toArray(String[]::new));
    return new ProgramRun(exitCode, "", TestStreams.err(streams));
  }

  private static final class FailingStream extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("The cable was cut.");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return read();
    }
  }
}
