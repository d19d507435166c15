package org.jalon.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arguments of the study. */
class StudyOptionsTest {

  @Test
  void without_arguments_the_document_of_the_repository_is_written() {
    StudyOptions options = StudyOptions.parse(List.of());

    assertThat(options.persons()).isEqualTo(2_000);
    assertThat(options.seed()).isEqualTo(1);
    assertThat(options.threads()).isPositive();
    assertThat(options.out()).isEqualTo(Path.of("docs/placement-study.md"));
  }

  @Test
  void arguments_come_in_any_order() {
    StudyOptions options =
        StudyOptions.parse(
            List.of("--out", "x.md", "--threads", "3", "--persons", "20", "--seed", "-5"));

    assertThat(options).isEqualTo(new StudyOptions(20, -5, 3, Path.of("x.md")));
  }

  @Test
  void the_command_names_what_the_result_depends_on() {
    StudyOptions options = new StudyOptions(20, -5, 3, Path.of("x.md"));

    assertThat(options.command()).endsWith(" placement-study --persons 20 --seed -5");
  }

  @Test
  void wrong_arguments_are_told() {
    refuses("There is no option (--people).", "--people", "3");
    refuses(StudyOptions.USAGE, "--people", "3");
    refuses("The option (--seed) needs a value.", "--seed");
    refuses("The value (x) of the option (--seed) must be a whole number.", "--seed", "x");
    refuses(
        "The value (3000000000) of the option (--persons) is too large.",
        "--persons",
        "3000000000");
    refuses("The number of persons (1) must be 2 or more.", "--persons", "1");
    refuses("The number of threads (0) must be 1 or more.", "--threads", "0");
  }

  private static void refuses(String message, String... arguments) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudyOptions.parse(List.of(arguments)))
        .withMessageContaining(message);
  }
}
