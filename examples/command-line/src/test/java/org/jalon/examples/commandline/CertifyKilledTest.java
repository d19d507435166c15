package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own that is killed, or that the system lets write no more. */
class CertifyKilledTest {

  private static final int PERSONS = 4_000;
  private static final int KILLS = 4;

  @TempDir private Path folder;

  @Test
  void a_run_that_is_killed_again_and_again_ends_with_the_bytes_of_an_undisturbed_one()
      throws Exception {
    CertificationFiles files = filesWithTwins();
    Map<String, String> expected = CertificationFiles.results(files.out("undisturbed"));
    long safe = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      ProgramProcess process =
          ProgramProcess.start(folder, files.command("out", "--resume", "--checkpoint", "0"));
      long target = safe + (long) kill * PERSONS / (KILLS * (KILLS + 1));
      safe = process.await(files.out("out"), Checkpoint::done, target);
      process.kill();
    }
    assertThat(safe).isBetween(PERSONS / 8L, (long) PERSONS);
    assertThat(files.out("out/manifest.json")).doesNotExist();

    ProgramRun last = files.certify("out", "--resume");

    assertThat(last.exitCode()).isEqualTo(3);
    assertThat(CertificationFiles.results(files.out("out"))).isEqualTo(expected);
  }

  @Test
  void while_a_process_writes_no_other_one_does() throws Exception {
    CertificationFiles files = filesWithTwins();
    ProgramProcess process =
        ProgramProcess.start(folder, files.command("out", "--checkpoint", "0"));
    process.await(files.out("out"), Checkpoint::done, 1);

    ProgramRun second = files.certify("out", "--resume");
    boolean alive = process.process().isAlive();
    process.process().waitFor();

    assertThat(alive).isTrue();
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).contains("Another run is writing into this directory.");
    assertThat(CertificationFiles.results(files.out("out")))
        .isEqualTo(CertificationFiles.results(files.out("undisturbed")));
  }

  @Test
  void a_run_that_can_write_no_more_says_so_and_goes_on_once_there_is_room() throws Exception {
    CertificationFiles files = filesWithTwins();

    Process process =
        ProgramProcess.after(
                "ulimit -f 1000; ",
                folder,
                files.command("out", "--checkpoint", "0", "--threads", "1"))
            .process();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err)
        .startsWith("Reading or writing failed: ")
        .containsPattern("All decisions up to line [1-9][0-9]* are safe in " + files.out("out"))
        .contains("Maybe the disk is full: mend that, then give the same command with --resume.");
    assertThat(files.certify("out", "--resume").exitCode()).isEqualTo(3);
    assertThat(CertificationFiles.results(files.out("out")))
        .isEqualTo(CertificationFiles.results(files.out("undisturbed")));
  }

  /** Records of which some stand there twice, far apart, and their results. */
  private CertificationFiles filesWithTwins() {
    CertificationFiles simulated = CertificationFiles.in(folder, PERSONS);
    List<String> lines = new ArrayList<>(simulated.lines());
    for (int twin = 1; twin <= 5; twin++) {
      lines.add(twin * PERSONS / 6, lines.get(twin));
    }
    CertificationFiles files = simulated.with(lines);
    files.certify("undisturbed");
    return files;
  }
}
