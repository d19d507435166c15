package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of responses that nobody should write. */
class HostileResponsesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|The header () must have the column person_id",
        "person_id,q1|There is no person whose answers can be used.",
        "id,q1/p1,1|The header (id,q1) must have the column person_id",
        "person_id,q1,q1/p1,1,1|The column (q1) stands twice in the header.",
        "person_id,q1/p1,one|The response (one) to the item (q1) must be a whole number from 0",
        "person_id,q1/p1,-1|The response (-1) to the item (q1) must be a whole number from 0 to 127",
        "person_id,q1/p1,128|The response (128) to the item (q1) must be a whole number",
        "person_id,q1/p1,1e3|The response (1e3) to the item (q1) must be a whole number",
        "person_id,q1/p1|The line has 1 fields, but the header 2.",
        "person_id,q1/p1,1/p1,0|The person stands further up already.",
        "person_id,q1/ ,1|The person_id is missing.",
        "person_id,/p1,1|The item id () must not be empty.",
        "person_id,item_id,response/p1,q1,1/p1,q1,0|The item (q1) is answered twice.",
        "person_id,q1/p1,\"1|line"
      })
  void what_cannot_be_used_is_told_and_no_bank_is_written(String text, String reason) {
    ProgramRun run = calibrate(text.replace('/', '\n').getBytes(StandardCharsets.UTF_8));

    assertThat(run.exitCode()).isIn(2, 3);
    assertThat(run.err()).containsIgnoringCase(reason);
    assertThat(run.err()).doesNotContain("Unexpected").doesNotContain("\tat ");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    assertThat(calibrate(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1}).err())
        .contains("The file is not UTF-8. Maybe it was saved in another encoding.");
  }

  @Test
  void names_of_items_and_groups_may_hold_anything_and_come_back_quoted() throws Exception {
    StringBuilder text = new StringBuilder("person_id,\"a,\"\"b\",é,g\n");
    for (int i = 0; i < 40; i++) {
      text.append(
          "p%d,%d,%d,\"%s\"\n"
              .formatted(i, (i / 2) % 2, i % 3 == 0 ? 1 : 0, i % 2 == 0 ? "x,y" : "="));
    }
    Path file = Files.writeString(folder.resolve("r.csv"), text);

    ProgramRun run =
        ProgramRun.of(
            "calibrate",
            "--responses",
            file.toString(),
            "--groups",
            "g",
            "--model",
            "Rasch",
            "--standard-errors",
            "none",
            "--out",
            folder.resolve("b.csv").toString(),
            "--details",
            folder.resolve("d").toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("d/parameters.csv")))
        .contains("\n\"a,\"\"b\",Rasch,b,")
        .contains("\né,Rasch,b,");
    assertThat(Files.readString(folder.resolve("d/latent.csv"))).contains("\n\"x,y\",");
    assertThat(ProgramRun.of("bank", "check", folder.resolve("b.csv").toString()).exitCode())
        .isZero();
  }

  private ProgramRun calibrate(byte[] responses) {
    ProgramRun run =
        ProgramRun.withInput(
            responses,
            "calibrate",
            "--responses",
            "-",
            "--out",
            folder.resolve("bank.csv").toString());
    assertThat(folder.resolve("bank.csv")).doesNotExist();
    return run;
  }
}
