package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that results cannot go to: nothing in them is changed, and it is told what to do. */
class CertifyOutputTest {

  @TempDir private Path folder;
  private CertificationFiles files;

  @BeforeEach
  void someRecords() {
    files = CertificationFiles.in(folder, 5);
  }

  @Test
  void a_directory_whose_place_is_missing_is_not_made() {
    assertRefused(
        files.certify("no/such"),
        files.out("no/such") + ": There is no directory to make it in. Maybe its name is misspelt");
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  void a_file_is_no_directory() {
    assertRefused(files.certify("bank.csv"), files.bank() + ": This is not a directory.");
    assertThat(ProgramRun.read(files.bank())).isEqualTo(CertificationFiles.bankText());
  }

  @Test
  void a_directory_that_cannot_be_made_is_told_with_the_reason() {
    String tooLong = "x".repeat(300);

    assertRefused(
        files.certify(tooLong), files.out(tooLong) + ": The directory cannot be written (java.nio");
  }

  @Test
  void a_directory_with_something_else_in_it_is_left_alone() throws Exception {
    Files.createDirectory(files.out("mine"));
    ProgramRun.write(files.out("mine"), "letter.txt", "Dear");

    assertRefused(
        files.certify("mine"),
        files.out("mine") + ": The directory must be empty or hold an unfinished run.");
    assertThat(CertificationFiles.contentOf(files.out("mine")))
        .isEqualTo(Map.of("letter.txt", "Dear"));
  }

  @Test
  void of_two_runs_into_one_directory_the_second_is_refused() throws Exception {
    try (ResultFolder first = ResultFolder.open(files.out("out"))) {
      assertThat(first.resolve("x").getParent()).isEqualTo(files.out("out"));
      Map<String, String> before = CertificationFiles.contentOf(files.out("out"));

      assertRefused(
          files.certify("out"),
          files.out("out")
              + ": Another run is writing into this directory. Nothing was changed. Wait until it has ended");
      assertRefused(files.certify("out", "--resume"), "Another run is writing");
      assertThat(CertificationFiles.contentOf(files.out("out"))).isEqualTo(before);
    }
    assertThat(files.certify("out").exitCode()).isZero();
  }

  @Test
  void finished_results_are_never_overwritten() {
    files.certify("out");
    Map<String, String> before = CertificationFiles.contentOf(files.out("out"));

    for (String[] more : new String[][] {{}, {"--resume"}}) {
      assertRefused(
          files.certify("out", more),
          files.out("out")
              + ": The results in this directory are finished, and finished results are never overwritten.");
    }
    assertThat(CertificationFiles.contentOf(files.out("out"))).isEqualTo(before);
  }

  @Test
  void a_wrong_option_leaves_no_trace() {
    assertRefused(files.certify("out", "--checkpoint", "-1"), "The --checkpoint (-1) must be");
    assertRefused(files.certify("out", "--threads", "0"), "The number of --threads (0)");
    assertThat(files.out("out")).doesNotExist();
  }

  @Test
  void a_policy_that_does_not_fit_the_bank_is_told() {
    String bank = ProgramRun.write(folder, "flat.csv", "item_id,model,a,b\nq1,2PL,1,0\n");

    ProgramRun run =
        new CertificationFiles(folder, bank, files.policy(), files.records()).certify("out");

    assertRefused(
        run,
        files.policy()
            + ": The policy does not fit the bank (flat 1 (1 items)): The rule (at most");
    assertThat(files.out("out")).doesNotExist();
  }

  private static void assertRefused(ProgramRun run, String reason) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(reason);
  }
}
