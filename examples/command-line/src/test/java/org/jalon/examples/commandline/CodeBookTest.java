package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.jalon.certification.VerificationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes that no other certificate has. */
class CodeBookTest {

  @TempDir private Path folder;

  @Test
  void a_code_of_an_earlier_run_is_not_given_again() throws Exception {
    CodeBook first = new CodeBook(repeatable(), TakenCodes.NONE);
    String lines = first.line("r1", 1) + first.line("r2", 2);
    String index = ProgramRun.write(folder, "index.csv", CodeBook.HEADER + lines);

    TakenCodes taken = TakenCodes.of(List.of(index));
    CodeBook second = new CodeBook(repeatable(), taken);

    assertThat(lines.lines().map(line -> taken.contains(code(line)))).containsExactly(true, true);
    VerificationCode next = code(first.line("r3", 3));
    assertThat(taken.contains(next)).isFalse();
    assertThat(code(second.line("r1", 1))).isEqualTo(next);
  }

  @Test
  void an_index_that_is_not_there_or_not_one_is_named() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> TakenCodes.of(List.of(folder + "/none.csv")))
        .withMessageContaining("none.csv: There is no such file.");
    String other = ProgramRun.write(folder, "other.csv", CodeBook.HEADER + "P-AAAAAAAA,r1,1\n");
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> TakenCodes.of(List.of(other)))
        .withMessageContaining("other.csv:2: The line must have a code");
  }

  private static VerificationCode code(String line) {
    return new VerificationCode(line.substring(0, line.indexOf(',')));
  }

  /** The same draws each time. */
  private static SecureRandom repeatable() throws Exception {
    SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(7);
    return random;
  }
}
