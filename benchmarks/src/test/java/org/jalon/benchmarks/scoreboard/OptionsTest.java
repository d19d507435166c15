package org.jalon.benchmarks.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arguments of the scoreboard. */
class OptionsTest {

  @Test
  void without_arguments_everything_is_measured_in_full() {
    Options options = Options.parse(List.of());

    assertThat(options.effort()).isEqualTo(Effort.FULL);
    assertThat(options.directory()).isEqualTo(Path.of("benchmarks/results"));
    assertThat(options.fileName()).isEqualTo("scoreboard");
  }

  @Test
  void arguments_come_in_any_order() {
    Options options =
        Options.parse(List.of("--date", "2026-01-31", "--quick", "--out", "elsewhere"));

    assertThat(options)
        .isEqualTo(new Options(Effort.QUICK, Path.of("elsewhere"), LocalDate.of(2026, 1, 31)));
    assertThat(options.fileName()).isEqualTo("scoreboard-quick");
  }

  @Test
  void wrong_arguments_are_told() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("--fast")))
        .withMessageContaining("There is no option (--fast).")
        .withMessageContaining(Options.USAGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("--out")))
        .withMessageContaining("The option (--out) needs a value.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of("--date", "today")))
        .withMessage("The date (today) must look like 2026-01-31.");
  }
}
