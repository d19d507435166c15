package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Help and wrong usage. */
class UsageTest {

  /** What is typed after {@code jalon} for each command. */
  static Stream<String> commands() {
    return commands("", Jalon.program(TestStreams.of(InputStream.nullInputStream())));
  }

  private static Stream<String> commands(String words, CommandLine program) {
    return program.getSubcommands().entrySet().stream()
        .flatMap(
            command ->
                command.getValue().getSubcommands().isEmpty()
                    ? Stream.of(words + command.getKey())
                    : commands(words + command.getKey() + " ", command.getValue()));
  }

  @Test
  void the_commands_are_those_of_the_documentation() {
    assertThat(commands())
        .hasSize(20)
        .contains("bank check", "bank convert", "score", "simulate", "certify", "report");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void each_command_has_help_with_examples_within_100_columns(String command) {
    ProgramRun run = ProgramRun.of((command + " --help").split(" "));

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Example").contains("  jalon " + command + " ");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @CsvSource({"--help, 19", "bank --help, 2"})
  void the_list_of_commands_has_one_whole_sentence_for_each(String words, int commands) {
    String help = ProgramRun.of(words.split(" ")).out();

    assertThat(help.substring(help.indexOf("Commands:")).lines().skip(1))
        .filteredOn(line -> line.startsWith("  "))
        .hasSize(commands)
        .allMatch(line -> line.matches("  [a-z-]+  +[A-Z][^.]{10,70}\\."));
  }

  @Test
  void the_help_names_every_format() {
    String help = ProgramRun.of("bank", "convert", "--help").out();

    assertThat(help)
        .contains("json, csv, testdesign, mirt, mirt-irt, catr, flexmirt")
        .contains("coef(mod, simplify = TRUE)$items");
    assertThat(BankFormats.ALL).allMatch(format -> help.contains("\n  " + format.name() + " "));
  }

  @Test
  void the_version_is_that_of_the_library() {
    assertThat(ProgramRun.of("--version").out().strip()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|A command is missing.",
        "bank|A command is missing.",
        "scor|Unmatched argument",
        "score|Missing required options: '--bank=FILE', '--responses=FILE'",
        "score --bank b --responses r --prior normal|'normal' must be normal:MEAN,SD",
        "score --bank b --responses r --prior normal:0,-1|The standard deviation of the prior (-1.0)",
        "score --bank b --responses r --prior beta:0,1|'beta:0,1' must be normal:MEAN,SD",
        "score --bank b --responses r --range 1|'1' must be two numbers, such as -6,6",
        "score --bank b --responses r --estimator X|expected one of [EAP, MAP, ML, WLE]",
        "score --bank - --responses -|The standard input (-) must be given for one file at most.",
        "score --bank b --responses r --rejects -|The standard output (-) must be given for one",
        "next --bank - --answers -|The standard input (-) must be given for one file at most.",
        "next --bank b --answers a --rejects -|The standard output (-) must be given for one",
        "bank check b --responses - --blueprint -|The standard input (-) must be given for one",
        "simulate --bank b --plan p --out o|Missing required option: '--seed=SEED'",
        "simulate --bank - --plan - --seed 1 --out o|The standard input (-) must be given for one",
        "simulate --bank b --plan p --seed x --out o|'x' must be a whole number.",
        "simulate --bank b --plan p --seed 1 --out o --threads 0|The number of --threads (0) must be",
        "simulate --bank b --plan p --seed 1 --out o --checkpoint -1|The --checkpoint (-1) must be",
        "compare --out o|Missing required option: '--design=FILE'",
        "compare --design d --out o|d: There is no such file.",
        "plan --length 5 --name=|The name of the plan () must not be blank.",
        "score --bank /no/such --responses r|/no/such: There is no such file.",
        "score --bank / --responses r|/: This is a directory, not a file.",
        "score --bank b --responses r --from x|There is no such file.",
        "bank convert x --to pdf|The format (pdf) must be one of json, csv, testdesign,"
      })
  void wrong_usage_has_exit_code_2_and_a_reason(String command, String reason) {
    ProgramRun run = ProgramRun.of(command.isEmpty() ? new String[0] : command.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "--threads, 0, The number of --threads (0) must be from 1 to 1024.",
    "--nodes, 1, The number of nodes (1) must be at least 2.",
    "--nodes, 100000, The number of --nodes (100000) must be at most 10000.",
    "--d, 0, The scaling constant --d (0.0) must be greater than 0.",
    "--first-category, 2, The --first-category (2) must be 0 or 1."
  })
  void options_outside_their_domain_are_refused(String option, String value, String message) {
    ProgramRun run =
        ProgramRun.of(
            "score",
            "--bank",
            ProgramRun.resource("formats/csv.csv"),
            "--responses",
            "-",
            option,
            value);

    assertThat(run).isEqualTo(new ProgramRun(2, "", message + System.lineSeparator()));
  }

  @Test
  void a_place_that_cannot_be_written_is_told(@TempDir Path folder) {
    String out = folder.resolve("no/such/folder.csv").toString();

    ProgramRun run =
        ProgramRun.of(
            "bank",
            "convert",
            ProgramRun.resource("formats/csv.csv"),
            "--to",
            "json",
            "--out",
            out);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            out + ": There is no directory " + folder.resolve("no/such") + " to write into.\n");
    assertThat(ProgramRun.of("plan", "--length", "5", "--out", folder.toString()).err())
        .isEqualTo(folder + ": This is a directory. Maybe name a file in it.\n");
  }

  @Test
  void an_output_that_fails_is_told_without_a_stack_trace() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Streams kept = TestStreams.of(InputStream.nullInputStream());
    Streams streams = new Streams(kept.in(), full, kept.err(), false);

    int exitCode =
        Jalon.run(
            streams, "bank", "convert", ProgramRun.resource("formats/csv.csv"), "--to", "json");

    assertThat(exitCode).isEqualTo(1);
    assertThat(TestStreams.err(kept))
        .isEqualTo("Reading or writing failed: No space left on device" + System.lineSeparator());
  }

  @Test
  void name_and_release_of_a_document_are_those_given() {
    String file = ProgramRun.resource("formats/testdesign.csv");

    assertThat(ProgramRun.of("bank", "convert", file, "--to", "json").out())
        .contains("\"name\": \"testdesign\"")
        .contains("\"release\": \"1\"");
    assertThat(
            ProgramRun.of(
                    "bank", "convert", file, "--to", "json", "--name", "x", "--release", "2024")
                .out())
        .contains("\"name\": \"x\"")
        .contains("\"release\": \"2024\"");
    assertThat(ProgramRun.of("bank", "convert", file, "--to", "json", "--name", "a b"))
        .isEqualTo(
            new ProgramRun(
                2,
                "",
                "The item bank name (a b) must contain no white space and no control character."
                    + System.lineSeparator()));
  }

  @Test
  void no_source_file_is_longer_than_150_lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(30);
      for (Path source : sources) {
        assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(150);
      }
    }
  }
}
