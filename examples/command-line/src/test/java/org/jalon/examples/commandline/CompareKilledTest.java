package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons as processes of their own that are killed or interrupted. */
class CompareKilledTest {

  private static final int PERSONS = 6_000;
  private static final int ALL = 4 * PERSONS;
  private static final int KILLS = 4;

  @TempDir private Path folder;
  private SimulationFiles files;
  private Map<String, String> expected;

  @BeforeEach
  void compare() {
    files = CompareTest.inputs(folder);
    expected = CompareTest.results(done("undisturbed"));
  }

  private String[] command(int persons, String out, String... more) {
    return CompareTest.command(files, CompareTest.DESIGN.formatted(persons), out, more);
  }

  private Path done(String out, String... more) {
    ProgramRun run = ProgramRun.of(command(PERSONS, out, more));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return files.out(out);
  }

  @Test
  void a_comparison_that_is_killed_again_and_again_ends_with_the_bytes_of_an_undisturbed_one()
      throws Exception {
    Path out = files.out("out");
    List<Long> safe = new ArrayList<>(List.of(0L));
    for (int kill = 0; kill < KILLS; kill++) {
      ProgramProcess process =
          ProgramProcess.start(
              folder, command(PERSONS, "out", "--resume", "--checkpoint", "0", "--quiet"));
      safe.add(process.await(out, Checkpoint::done, safe.get(kill) + ALL / 8));
      process.kill();
    }

    assertThat(safe).isSorted().allMatch(done -> done < ALL);
    assertThat(safe).as("within studies").anyMatch(done -> done % PERSONS != 0);
    assertThat(out.resolve("manifest.json")).doesNotExist();
    assertThat(CompareTest.results(done("out", "--resume"))).isEqualTo(expected);
  }

  @Test
  void a_comparison_that_is_killed_between_two_replications_goes_on_with_the_second()
      throws Exception {
    Path out = files.out("out");
    ProgramProcess process =
        ProgramProcess.start(folder, command(PERSONS, "out", "--checkpoint", "1000"));
    assertThat(process.await(out, Checkpoint::done, 0)).isEqualTo(PERSONS);
    process.kill();

    assertThat(Checkpoint.read(out.resolve(".checkpoint")).state()).isEmpty();
    assertThat(CompareTest.results(done("out", "--resume"))).isEqualTo(expected);
  }

  @Test
  void a_signal_leaves_a_checkpoint_that_resume_takes_up_and_no_other_design() throws Exception {
    Path out = files.out("out");
    ProgramProcess process =
        ProgramProcess.interruptible(
            folder, command(PERSONS, "out", "--threads", "2", "--checkpoint", "0"));
    long before = process.await(out, Checkpoint::done, PERSONS + PERSONS / 4);

    String err = process.end("INT");

    assertThat(process.process().exitValue()).isEqualTo(130);
    assertThat(err)
        .containsPattern("Interrupted after [0-9,]+ of 24,000 persons, who are safe on the disk.")
        .endsWith(" --resume\n");
    assertThat(Checkpoint.read(out.resolve(".checkpoint")).done()).isBetween(before, ALL - 1L);
    assertThat(out.resolve(".replication-0")).exists();
    ProgramRun other = ProgramRun.of(command(PERSONS - 1, "out", "--resume"));
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).startsWith("The sampling (DesignSampling[replications=2, persons=5999");
    assertThat(CompareTest.results(done("out", "--resume", "--threads", "2"))).isEqualTo(expected);
  }

  @Test
  void a_signal_before_anybody_has_taken_a_test_is_heard_and_leaves_a_checkpoint()
      throws Exception {
    Path out = files.out("out");
    ProgramProcess process =
        ProgramProcess.interruptible(folder, command(100_000_000, "out", "--threads", "2"));
    assertThat(process.line())
        .isEqualTo("Before the tests: looking for the deciles of all true abilities.");

    String err = process.end("INT");

    assertThat(process.process().exitValue()).isEqualTo(130);
    assertThat(err).startsWith("Interrupted after 0 of 400,000,000 persons, who are safe on the");
    assertThat(ProgramRun.of(command(PERSONS, "out", "--resume")).err())
        .startsWith("The sampling (DesignSampling[replications=2, persons=6000");
    Path checkpoint = out.resolve(".checkpoint");
    Files.writeString(
        checkpoint, Files.readString(checkpoint).replace("=100000000,", "=" + PERSONS + ","));
    assertThat(CompareTest.results(done("out", "--resume"))).isEqualTo(expected);
  }
}
