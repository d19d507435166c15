package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Banks that cannot be used: every problem is told with its line, and the exit code is 2. */
class BankProblemsTest {

  @TempDir private Path folder;

  @Test
  void every_problem_of_a_table_is_told_with_its_line() {
    List<String> problems =
        problems(
            """
            item_id,model,a,b,c,d,b1,b2
            q1,2PL,1,0,,,,
            q1,2PL,1,0.5,,,,
            q3,2PL,"1,2",zero,,,,
            a b,3PL,1,0,1.2,,,
            q5,5PL,1,0,,,,
            q6,GRM,1,,,,1,0.5
            q7,2PL,-1,0,,,,
            q8,1PL,2,0,,,,
            q9,GPCM,,0,,,,1
            """);

    assertThat(problems)
        .containsExactly(
            "4: The parameter a (1,2) must be a finite number. Maybe a comma stands for a point.",
            "4: The parameter b (zero) must be a finite number. Maybe a comma stands for a point.",
            "5: The item id (a b) must contain no white space and no control character.",
            "6: The model (5PL) must be one of 1PL, 2PL, 3PL, 4PL, GRM, GPCM, PCM, RSM.",
            "7: The difficulty b2 (0.5) must be above b1 (1.0).",
            "9: The model 1PL has no parameter a other than 1.0. Maybe another model is meant.",
            "10: The parameter a is missing.",
            "10: The model GPCM has no parameter b, but b1, b2 and so on.",
            "10: The parameter b1 is missing.",
            "3: The item id (q1) is already used at line 2; it must be unique.",
            "8: The discrimination (-1.0) of the item (q7) must not be negative. Maybe its answer key is wrong; if it is meant, the bank must accept negative discriminations explicitly.");
  }

  @Test
  void a_negative_discrimination_is_accepted_on_request() {
    String bank = write("item_id,model,a,b\nq1,2PL,-1,0\n");

    assertThat(
            ProgramRun.of("bank", "convert", bank, "--to", "csv", "--accept-negative").exitCode())
        .isZero();
  }

  @Test
  void problems_of_a_document_are_told_with_their_path() {
    String bank =
        write(
            """
            {"format": "jalon-item-bank", "version": 1, "name": "n", "release": "1",
             "items": [{"id": "q1", "model": "2PL", "a": 1, "b": "x"}, {"id": "q 2", "model": "1PL", "b": 0}]}
            """);

    ProgramRun run = ProgramRun.of("bank", "convert", bank, "--to", "csv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(bank + ":$.items[0].b:")
        .contains(bank + ":$.items[1].id: The item id (q 2) must contain no white space");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|The file is empty.",
        "x,y|The format cannot be told from the first line (x,y).",
        "item_id,model,a,b|The bank contains no item; at least one is needed.",
        "item_id,model,a,b,a|The column (a) stands twice in the header.",
        "'item_id,model,a,b\n\"q1,2PL,1,0\n'|Unclosed quoted field at end of input (record starting at line 2)",
        "'item_id,model,a,b\nq1,2PL,1,0,7\n'|The line has 5 fields, but the header 4.",
        "',a1,a2,d\nq1,1,1,0\n'|The column a2 belongs to a model of several dimensions",
        "',a1,d\nq1,0,1\n'|2: The slope a (0.0) must not be 0.",
        "'ID,MODEL,PAR1,PAR2\nq1,2PL,1,\n'|2: The model 2PL has 2 parameters, but 1 are given.",
        "'ID,MODEL,PAR1\nq1,7,1\n'|2: The MODEL (7) must be one of 1PL, 2PL, 3PL, PC, GPC, GR or",
        "',alphaj,betaj1,betaj2\nq1,1,2,1\n'|2: The difficulty b2 (1.0) must be above b1 (2.0).",
        "'1\tq1\t2\t1\t2\t2\t0\t1'|1: The group (2) must be 1: nothing else is supported.",
        "'1\tq1\t1\t1\t2\t2\t0'|1: The slope is missing: the line ends after field 7.",
        "'1\tq1\t1\t1\t2\t99999\t0'|1: The number of categories (99999) must be a whole number",
        "'1\tq1\t1\t1\t2\t2\tx\t1'|1: The intercept (x) must be a finite number."
      })
  void a_file_that_is_no_bank_is_refused_with_the_reason(String text, String reason) {
    String file = write(text);

    ProgramRun run = ProgramRun.of("bank", "convert", file, "--to", "csv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(file).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q1,4PL,1,0,0,0.9,,|testdesign|q1: This format has no model for LogisticModel",
        "q1,4PL,1,0,0,0.9,,|flexmirt|q1: flexMIRT has no model with an upper asymptote",
        "q1,2PL,0,1,0,1,,|mirt|q1: An item whose discrimination is 0 has no difficulty",
        "q1,2PL,0,1,0,1,,|flexmirt|q1: An item whose discrimination is 0 has no difficulty"
      })
  void what_a_format_cannot_express_is_refused_with_the_item(
      String line, String format, String reason) {
    String bank = write("item_id,model,a,b,c,d,b1,b2\nq0,2PL,1,0,,,,\n" + line + "\n");

    ProgramRun run = ProgramRun.of("bank", "convert", bank, "--to", format);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(bank + ":" + reason).hasLineCount(1);
  }

  @Test
  void mixed_models_are_refused_where_one_is_needed() {
    String bank =
        write("item_id,model,a,b1,b2\nq1,GRM,1,0,1\nq2,GPCM,1.5,0,1\nq3,GRM,1,2,3\nq4,PCM,1,0,1\n");

    assertThat(ProgramRun.of("bank", "convert", bank, "--to", "catr").err())
        .contains(bank + ":q2: A matrix of catR has one model for all items;")
        .contains(bank + ":q4: ")
        .doesNotContain("q3:");
    assertThat(ProgramRun.of("bank", "convert", bank, "--to", "mirt-irt").err())
        .contains(
            bank
                + ":q2: This format cannot tell this item's model (GPCM) from that of the item (q1). Maybe the format mirt is meant.")
        .contains(bank + ":q4: ")
        .doesNotContain("q3:");
  }

  @Test
  void content_is_lost_only_on_request() {
    String bank = write("item_id,model,a,b,domain\nq1,2PL,1,0,maths\n");

    ProgramRun refused = ProgramRun.of("bank", "convert", bank, "--to", "mirt");
    ProgramRun done = ProgramRun.of("bank", "convert", bank, "--to", "mirt", "--parameters-only");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(":q1: This format has no place for the content of items");
    assertThat(done).isEqualTo(new ProgramRun(0, ",a1,d,g,u\nq1,1.0,-0.0,0.0,1.0\n", ""));
  }

  @Test
  void a_nominal_item_has_no_place_in_the_projects_own_table() {
    ProgramRun run =
        ProgramRun.of(
            "bank", "convert", ProgramRun.resource("formats/catr-nrm.csv"), "--to", "csv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("1: This format has no columns for the model NominalResponse");
  }

  private List<String> problems(String text) {
    String file = write(text);
    ProgramRun run = ProgramRun.of("bank", "convert", file, "--to", "csv");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    return run.err().lines().map(line -> line.substring(file.length() + 1)).toList();
  }

  private String write(String text) {
    return ProgramRun.write(folder, "bank.csv", text);
  }
}
