package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulations as processes of their own that are killed, interrupted, or can write no more. */
class SimulateKilledTest {

  private static final int PERSONS = 20_000;
  private static final int KILLS = 3;
  private static final String[] OPTIONS = {
    "--persons", "" + PERSONS, "--responses", "--threads", "2", "--cuts", "0"
  };

  @TempDir private Path folder;
  private SimulationFiles files;
  private Map<String, String> expected;

  @BeforeEach
  void simulate() {
    files = SimulationFiles.in(folder, "--length", "10");
    expected = CertificationFiles.results(files.done("undisturbed", OPTIONS));
  }

  private static String[] with(String... more) {
    return java.util.stream.Stream.of(OPTIONS, more)
        .flatMap(java.util.stream.Stream::of)
        .toArray(String[]::new);
  }

  @Test
  void a_simulation_that_is_killed_again_and_again_ends_with_the_bytes_of_an_undisturbed_one()
      throws Exception {
    Path out = files.out("out");
    long safe = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      ProgramProcess process =
          ProgramProcess.start(
              folder, files.command("out", with("--resume", "--checkpoint", "0", "--quiet")));
      safe = process.await(out, Checkpoint::done, safe + PERSONS / 20);
      process.kill();
    }
    assertThat(safe).isBetween(PERSONS / 20L, (long) PERSONS);
    assertThat(out.resolve("manifest.json")).doesNotExist();

    ProgramRun last = files.simulate("out", with("--resume"));

    assertThat(last.exitCode()).isZero();
    assertThat(CertificationFiles.results(out)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void a_signal_leaves_a_checkpoint_that_resume_takes_up(String signal, int exitCode)
      throws Exception {
    Path out = files.out("out");
    ProgramProcess process =
        ProgramProcess.interruptible(folder, files.command("out", with("--checkpoint", "0")));
    long before = process.await(out, Checkpoint::done, 100);

    String err = process.end(signal);

    assertThat(process.process().exitValue()).isEqualTo(exitCode);
    assertThat(err)
        .containsPattern("Interrupted after [0-9,]+ of 20,000 persons, who are safe on the disk")
        .contains(" simulate --bank " + files.bank())
        .endsWith(" --resume\n");
    long done = Checkpoint.read(out.resolve(".checkpoint")).done();
    assertThat(done).isGreaterThanOrEqualTo(before).isLessThan(PERSONS);
    assertThat(files.simulate("out", with("--resume")).exitCode()).isZero();
    assertThat(CertificationFiles.results(out)).isEqualTo(expected);
  }

  @Test
  void a_signal_before_anybody_has_taken_the_test_is_heard_and_leaves_a_checkpoint()
      throws Exception {
    String many = "200000000"; // whose deciles take a while
    String[] options = {"--persons", many, "--responses", "--threads", "2", "--cuts", "0"};
    ProgramProcess process = ProgramProcess.interruptible(folder, files.command("out", options));
    assertThat(process.line())
        .isEqualTo("Before the tests: looking for the deciles of all true abilities.");

    String err = process.end("INT");

    assertThat(process.process().exitValue()).isEqualTo(130);
    assertThat(err).startsWith("Interrupted after 0 of 200,000,000 persons, who are safe on the");
    assertThat(files.simulate("out", with("--resume")).err())
        .contains(
            "The number of persons (20000) must be the one that the run was started with (200000000).");
    Path checkpoint = files.out("out").resolve(".checkpoint");
    Files.writeString(checkpoint, Files.readString(checkpoint).replace("=" + many, "=" + PERSONS));
    ProgramRun last = files.simulate("out", with("--resume"));
    assertThat(last.exitCode()).as(last.err()).isZero();
    assertThat(CertificationFiles.results(files.out("out"))).isEqualTo(expected);
  }

  @Test
  void a_simulation_that_can_write_no_more_says_so_and_goes_on_once_there_is_room()
      throws Exception {
    Process process =
        ProgramProcess.after(
                "ulimit -f 500; ", folder, files.command("out", with("--checkpoint", "0")))
            .process();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err)
        .contains("Reading or writing failed: ")
        .containsPattern("The first [1-9][0-9,]* persons are safe in " + files.out("out"))
        .contains("Maybe the disk is full: mend that, then give the same command with --resume.");
    assertThat(files.simulate("out", with("--resume")).exitCode()).isZero();
    assertThat(CertificationFiles.results(files.out("out"))).isEqualTo(expected);
  }

  @Test
  void another_study_does_not_go_on_with_the_results_of_this_one() throws Exception {
    ProgramProcess process =
        ProgramProcess.start(folder, files.command("out", with("--checkpoint", "0")));
    process.await(files.out("out"), Checkpoint::done, 100);
    process.kill();
    files.plan("plan.json", "--length", "11");

    ProgramRun again = files.simulate("out", OPTIONS);
    ProgramRun other =
        files.simulate(
            "out",
            "--persons",
            "9",
            "--resume",
            "--population",
            "normal:1,1",
            "--slip",
            "0.1",
            "--cuts",
            "1");

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("Go on with it by --resume, or name another directory.");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err().lines())
        .anyMatch(line -> line.startsWith("The plan ("))
        .contains(
            "The number of persons (9) must be the one that the run was started with (20000).",
            "The list of cut scores ([1.0]) must be the one that the run was started with ([0.0]).")
        .anyMatch(line -> line.startsWith("The population (NormalAbilities[mean=1.0,"))
        .anyMatch(line -> line.startsWith("The way in which people answer (Slipping"))
        .anyMatch(line -> line.startsWith("The set of files that grow ([persons.csv])"))
        .contains("Nothing was changed. Maybe begin again with another --out.")
        .hasSize(7);
  }
}
