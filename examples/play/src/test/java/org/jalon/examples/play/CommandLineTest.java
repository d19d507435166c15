package org.jalon.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jalon.examples.play.Player.Run;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said before a test, on the command line and in conversation. */
class CommandLineTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--colour red | There is no option (--colour); there are --language --competence",
        "1.1          | There is no option (1.1); there are",
        "--plan       | The option --plan needs a value: reference|probabilistic.",
        "--plan=      | The option --plan needs a value: reference|probabilistic.",
        "--plan best  | The value of the option --plan (best) must be: reference|probabilistic.",
        "--language de | The value of the option --language (de) must be: fr|en.",
        "--explanations 1 | The value of the option --explanations (1) must be: yes|no.",
        "--seed 1.5   | The value of the option --seed (1.5) must be: NUMBER.",
        "--competence 9.9 | The value of the option --competence (9.9) must be: 1.1|1.1,2.3|all.",
        "--competence 1.1,x | The value of the option --competence (1.1,x) must be",
        "--new=yes    | The option --new takes no value.",
        "--new --new  | The option --new is given twice.",
        "--new --resume | The options --resume and --new contradict each other."
      })
  void an_option_that_does_not_fit_is_explained(String line, String message) {
    Run run = Player.run("", line.strip().split(" "));

    assertThat(run.code()).isEqualTo(Play.FAILURE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message.strip());
  }

  @Test
  void errors_are_told_in_the_language_of_the_options() {
    assertThat(Player.run("", "--language", "fr", "--oops").err())
        .startsWith("L'option (--oops) n'existe pas ; il y a --language");
    assertThat(Player.run("", "--oops", "--language=fr").err()).startsWith("L'option");
  }

  @Test
  void a_name_of_a_file_that_cannot_be_one_is_refused() {
    assertThat(Player.run("", "--file", "a\u0000b").err())
        .startsWith("The value of the option --file (a\uFFFDb) must be: FILE.");
  }

  @Property(tries = 200)
  void any_words_are_options_or_explained(@ForAll List<String> words) {
    try {
      assertThat(Options.parse(words).given()).hasSizeLessThanOrEqualTo(words.size());
    } catch (PlayException e) {
      assertThat(e.in(Language.FRENCH)).startsWith("L");
      assertThat(e.in(Language.ENGLISH)).startsWith("T");
    }
  }

  @Test
  void help_names_every_option_and_begins_nothing() {
    Run run = Player.run("", "--help", "--language", "fr");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Un test de positionnement");
    for (Option option : Option.values()) {
      assertThat(run.out()).contains("  " + option + " ");
    }
  }

  @Test
  void a_line_of_options_is_split_at_white_space_outside_quotes() {
    assertThat(Arguments.split(" --file  \"my test.json\" --seed='1 2' a\"b c\"d "))
        .containsExactly("--file", "my test.json", "--seed=1 2", "ab cd");
    assertThat(Arguments.split("")).isEmpty();
    assertThat(Arguments.split("--file \"open")).containsExactly("--file", "\"open");
  }

  @Test
  void empty_lines_choose_what_stands_in_brackets() {
    Run run = Player.run("\n\n\n\n", "--file", file());

    assertThat(run.out())
        .contains("[2] > ", "  5.2  ", "[1.1] > ", "[1] > ", "[y] > ")
        .contains("Question 1 · level ")
        .contains("predicted level: 2.0")
        .contains("The test is saved in");
  }

  @Test
  void everything_can_be_chosen_in_conversation() {
    Run run = Player.run("5\nfrançais\n1.9\n1.3 2.1\n3\n2\npeut-être\nnon\n", "--file", file());

    assertThat(run.out())
        .contains("“5” is no choice: 1 or 2 (q quits).")
        .contains("« 1.9 » n'est pas le code d'une compétence")
        .contains("« 3 » n'est pas un choix")
        .contains("« peut-être » n'est pas un choix : o pour oui")
        .containsPattern("Question 1 · niveau \\d · (1\\.3|2\\.1) ")
        .contains("niveau estimé : ");
  }

  @ParameterizedTest
  @CsvSource({"'q\n'", "'1\nq\n'", "'1\n\nQ\n'", "'1\n\n\nq\n'", "''", "'1\n'"})
  void a_stop_before_the_first_question_begins_nothing(String input) {
    Run run = Player.run(input, "--file", file());

    assertThat(run.code()).isZero();
    assertThat(run.out()).endsWith("Nothing was begun.\n");
    assertThat(folder).isEmptyDirectory();
  }

  private String file() {
    return folder.resolve("test.json").toString();
  }
}
