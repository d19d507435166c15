package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of words that a command does not understand: short, and where help is. */
class WrongUsageTest {

  private static final String SIMULATE = "simulate --bank b --plan p --out o";

  @ParameterizedTest
  @MethodSource("org.jalon.examples.commandline.UsageTest#commands")
  void an_unknown_option_of_any_command_is_named_with_the_way_to_its_help(String command) {
    ProgramRun run = ProgramRun.of((command + " --no-such-option").split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSizeBetween(2, 4)
        .contains("Unknown option: '--no-such-option'")
        .last()
        .isEqualTo("Try 'jalon " + command + " --help'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|A command is missing.",
        "bank|A command is missing.",
        "simulat|Unmatched argument at index 0: 'simulat'#Did you mean: jalon simulate or"
            + " jalon simulate-records or jalon simulate-responses?",
        "report|Missing required parameter: 'DIR'",
        SIMULATE + "|Missing required option: '--seed=SEED'",
        SIMULATE
            + " --sed 1|Unknown options: '--sed', '1'#Possible solutions: --seed"
            + "#Missing required option: '--seed=SEED'",
        SIMULATE + " --seed 1 --cut 0|Unknown options: '--cut', '0'#Possible solutions: --cuts",
        SIMULATE + " --seed|Missing required parameter for option '--seed' (SEED)",
        "score --estimator X|Invalid value for option '--estimator': expected one of"
            + " [EAP, MAP, ML, WLE] (case-insensitive) but was 'X'",
      })
  void what_is_wrong_is_told_without_the_whole_help(String words, String lines) {
    assertRefused(words, lines.split("#"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--persons|x|a whole number.",
        "--persons|''|a whole number.",
        "--persons|1e4|a whole number. Maybe 10000 is meant.",
        "--persons|10,000|a whole number. Maybe 10000 is meant.",
        "--persons|10_000|a whole number. Maybe 10000 is meant.",
        "--persons|1e999999999|a whole number.",
        "--persons|1.5|a whole number, without a fraction.",
        "--persons|9223372036854775808|a whole number from -9223372036854775808 to"
            + " 9223372036854775807.",
        "--threads|2147483648|a whole number from -2147483648 to 2147483647.",
        "--threads|-2147483649|a whole number from -2147483648 to 2147483647.",
        "--slip|x|a number.",
        "--slip|0,02|a number. Maybe 0.02 is meant.",
      })
  void a_wrong_number_is_told_with_the_one_that_was_perhaps_meant(
      String option, String value, String rule) {
    ProgramRun run = ProgramRun.of((SIMULATE + " --seed 1 " + option + "=" + value).split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "Invalid value for option '" + option + "': '" + value + "' must be " + rule,
            "Try 'jalon simulate --help'.");
  }

  private static void assertRefused(String words, String... lines) {
    ProgramRun run = ProgramRun.of(words.isEmpty() ? new String[0] : words.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).startsWith(lines).hasSize(lines.length + 1);
    assertThat(run.err()).containsPattern("\nTry 'jalon( [a-z]+)? --help'\\.\n$");
  }
}
