package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made by other programs, or to do harm: they are read, or refused in bounded memory. */
class HostileFilesTest {

  @TempDir private Path folder;
  private String bank;

  @BeforeEach
  void writeTheBank() {
    bank = ProgramRun.write(folder, "bank.csv", "item_id,model,a,b\nq1,2PL,1,0\n");
  }

  @Test
  void byte_order_mark_carriage_returns_blank_lines_and_a_missing_last_line_end_do_not_matter() {
    ProgramRun plain = score("person_id,q1\np1,1\np2,0\n");

    assertThat(plain.exitCode()).isZero();
    assertThat(score("\uFEFFperson_id,q1\r\np1,1\r\n\r\np2,0")).isEqualTo(plain);
  }

  @Test
  void a_file_in_another_encoding_is_refused() {
    byte[] latin = "person_id,q1\np1,1\n\u00E9,0\n".getBytes(StandardCharsets.ISO_8859_1);

    ProgramRun run = ProgramRun.withInput(latin, "score", "--bank", bank, "--responses", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("standard input: ")
        .contains(" is not UTF-8. Maybe it was saved in another encoding.");
  }

  @Test
  void a_file_that_the_system_does_not_open_is_refused_with_its_name() {
    String file = bank + "/q1.csv"; // as if the bank were a directory

    ProgramRun run = ProgramRun.of("score", "--bank", bank, "--responses", file);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(file + ": The file cannot be read (java.nio.file.");
  }

  @Test
  void a_field_without_end_is_refused_before_it_fills_the_memory() {
    assertRefused(new Endless("person_id,q1\np1,", "1"), "standard input: ");
    assertRefused(new Endless("person_id,q1\n\"", "x\n"), "standard input: ");
  }

  @Test
  void columns_without_end_are_refused() {
    assertRefused(new Endless("person_id", ",x"), "100000 fields");
    assertRefused(new Endless("person_id,q1\np1", ","), "100000 fields");
  }

  @Test
  void a_bank_without_end_is_refused() {
    Streams streams = TestStreams.of(new Endless("item_id,model,a,b\n", "q,2PL,1,0\n"));

    int exitCode = Jalon.run(streams, "bank", "check", "-");

    assertThat(exitCode).isEqualTo(2);
    assertThat(TestStreams.err(streams)).contains("standard input: The file is larger than 64 MiB");
  }

  @Test
  void answers_of_one_person_without_end_are_rejected() {
    String line = "p1,q1,1\n";

    ProgramRun run = score("person_id,item_id,response\n" + line.repeat(100_001) + "p2,q1,1\n");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("line 2, person p1: The person has more than 100000 answers.")
        .hasLineCount(21);
    assertThat(run.out().lines()).hasSize(2).last().asString().startsWith("p2,");
  }

  @Test
  void control_characters_of_a_file_do_not_reach_the_terminal() {
    ProgramRun run = score("person_id,item_id,response\n\u001B[31mp1,q\u001B[0m,1\n");

    assertThat(run.err()).contains("(q\uFFFD[0m)").doesNotContain("\u001B");
  }

  @Test
  void a_file_without_the_columns_of_responses_is_refused() {
    assertThat(score("").err()).contains("standard input:1: The header () must have the column");
    assertThat(score("id,q1\np1,1\n").exitCode()).isEqualTo(2);
    assertThat(score("person_id,q1,q1\np1,1,1\n").err())
        .contains("standard input:1: The column (q1) stands twice in the header.");
  }

  private static void assertRefused(InputStream input, String reason) {
    Streams streams = TestStreams.of(input);

    int exitCode = Jalon.run(streams, "score", "--bank", tiny(), "--responses", "-");

    assertThat(exitCode).isEqualTo(2);
    assertThat(TestStreams.err(streams)).contains(reason);
  }

  private static String tiny() {
    return ProgramRun.resource("formats/testdesign.csv");
  }

  private ProgramRun score(String responses) {
    return ProgramRun.withInput(responses, "score", "--bank", bank, "--responses", "-");
  }

  /** A text, then another one again and again, for ever. */
  private static final class Endless extends InputStream {

    private final byte[] start;
    private final byte[] rest;
    private long position;

    Endless(String start, String rest) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.rest = rest.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      long index = position++;
      return index < start.length
          ? start[(int) index]
          : rest[(int) ((index - start.length) % rest.length)];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = (byte) read();
      }
      return length;
    }
  }
}
