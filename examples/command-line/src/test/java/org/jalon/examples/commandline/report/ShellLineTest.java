package org.jalon.examples.commandline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that can be pasted into a shell. */
class ShellLineTest {

  @Test
  void words_that_a_shell_would_change_are_quoted() {
    assertThat(ShellLine.of(List.of("simulate", "--bank", "a b.csv", "--cuts", "-1,0", "it's", "")))
        .isEqualTo("jalon simulate --bank 'a b.csv' --cuts -1,0 'it'\\''s' ''");
    assertThat(ShellLine.of(List.of("plan", "$x", "*", "a;b", "1\n2")))
        .isEqualTo("jalon plan '$x' '*' 'a;b' '1\n2'");
  }

  @Test
  void the_name_of_the_program_is_there_once() {
    assertThat(ShellLine.of(List.of("jalon", "plan"))).isEqualTo("jalon plan");
    assertThat(ShellLine.of(List.of("plan"))).isEqualTo("jalon plan");
    assertThat(ShellLine.of(List.of())).isEqualTo("jalon");
  }
}
