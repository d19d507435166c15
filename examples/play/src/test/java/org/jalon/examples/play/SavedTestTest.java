package org.jalon.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.examples.play.Player.Run;
import org.jalon.item.QuestionBank;
import org.jalon.json.AssessmentJson;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementPool;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that are stopped, kept in a file and taken up. */
class SavedTestTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"fr,reference", "en,reference", "fr,probabilistic", "en,probabilistic"})
  void a_stop_after_each_question_changes_nothing(String tag, String plan) throws IOException {
    Language language = Language.of(tag);
    Script script = script(language, plan);
    Path whole = folder.resolve("whole.json");
    Path parts = folder.resolve("parts.json");
    Run all = Player.run(script.input(), Player.options(whole, language, "1.1", plan));

    Run last = new Run(0, "", "");
    for (int i = 0; i < script.turns().size(); i++) {
      String[] options =
          Player.options(parts, language, "1.1", plan, i == 0 ? "--new" : "--resume");
      String stop = i % 2 == 0 && i + 1 < script.turns().size() ? "q\n" : "";
      last = Player.run(script.input(i, i + 1) + stop, options);
      assertThat(last.err()).isEmpty();
    }

    assertThat(Files.readString(parts)).isEqualTo(Files.readString(whole));
    assertThat(result(last, language)).isEqualTo(result(all, language)).isNotEmpty();
  }

  private static Script script(Language language, String plan) {
    return Script.of(
        language, "1.1", WholeTestTest.plan(plan), i -> i % 3 == 2 ? Replies.WRONG : Replies.RIGHT);
  }

  private static String result(Run run, Language language) {
    int beginning = run.out().indexOf(Words.FINDINGS.in(language));
    return run.out().substring(beginning);
  }

  @ParameterizedTest
  @CsvSource({"''", "q"})
  void a_stop_shows_the_points_so_far_and_says_where_the_test_is(String typed) throws IOException {
    Script script = script(Language.ENGLISH, "reference");
    Path file = folder.resolve("test.json");

    Run run = Player.run(script.input(0, 3) + typed, options(file));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("in progress")
        .endsWith("The test is saved in " + file + ". The same command resumes it.\n");
    assertThat(JSON.read(PlacementLog.class, Files.readString(file)).answers())
        .isEqualTo(script.session().log().answers().subList(0, 3));
  }

  @Test
  void a_test_that_is_found_is_offered_and_taken_up_by_an_empty_line() throws IOException {
    Script script = script(Language.ENGLISH, "reference");
    Path file = folder.resolve("test.json");
    Player.run(script.input(0, 2), options(file));

    Run run = Player.run("x\n\n" + script.input(2, 3), options(file));

    assertThat(run.flowing())
        .contains("Competences: 1.1. Plan: reference rules. Answers: 2.")
        .contains("“x” is no choice: 1 or 2 (q quits).")
        .contains("Question 3 · level ");
    assertThat(JSON.read(PlacementLog.class, Files.readString(file)).answers()).hasSize(3);
  }

  @Test
  void a_test_that_is_found_is_replaced_only_if_wished() throws IOException {
    Script script = script(Language.ENGLISH, "reference");
    Path file = folder.resolve("test.json");
    Player.run(script.input(0, 2), options(file));
    String before = Files.readString(file);

    assertThat(Player.run("q\n", options(file)).out()).endsWith("Nothing was begun.\n");
    assertThat(Player.run("", options(file)).code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(Player.run("2\n", options(file)).out()).contains("Question 1 · level ");
    assertThat(JSON.read(PlacementLog.class, Files.readString(file)).answers()).isEmpty();
  }

  @Test
  void the_result_of_a_test_that_has_ended_is_shown_again() {
    Script script = script(Language.ENGLISH, "reference");
    Path file = folder.resolve("test.json");
    Run first = Player.run(script.input(), options(file));

    Run again = Player.run("1\n", options(file));

    assertThat(again.out()).contains("It has ended.");
    assertThat(result(again, Language.ENGLISH)).isEqualTo(result(first, Language.ENGLISH));
  }

  @Test
  void a_test_goes_on_in_its_language_unless_another_one_is_wished() {
    Path file = folder.resolve("test.json");
    Player.run("", Player.options(file, Language.FRENCH, "1.1", "reference"));

    assertThat(Player.run("", "--file", file.toString()).out()).contains("Un test est enregistré");
    assertThat(Player.run("", "--file", file.toString(), "--language", "en").out())
        .contains("A test is saved in");
  }

  @ParameterizedTest
  @CsvSource({
    "'', is no saved test",
    "hello, is no saved test",
    "{}, is no saved test",
    "'{\"format\":\"jalon-session-log\",\"version\":1}', is no saved test"
  })
  void a_broken_file_is_refused_and_stays_as_it_is(String content, String message)
      throws IOException {
    Path file = Files.writeString(folder.resolve("test.json"), content);

    Run english = Player.run("\n\n\n\n", options(file));
    Run french = Player.run("", Player.options(file, Language.FRENCH, "1.1", "reference", "--new"));

    assertThat(english.code()).isEqualTo(Play.FAILURE);
    assertThat(english.err()).contains(file.toString(), message, "stays as it is", "--file");
    assertThat(french.err()).contains(file.toString(), "il reste tel quel", "--file");
    assertThat(Files.readString(file)).isEqualTo(content);
  }

  @Test
  void a_file_that_is_no_text_is_refused() throws IOException {
    byte[] bytes = {(byte) 0xFF, 0, (byte) 0xC3, 0x28};
    Path file = Files.write(folder.resolve("test.json"), bytes);

    assertThat(Player.run("", options(file)).code()).isEqualTo(Play.FAILURE);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void a_test_on_other_questions_is_refused_and_stays_as_it_is() throws IOException {
    PlacementPool other =
        PlacementPool.of(
            Player.MATERIAL.referential(),
            new QuestionBank(Player.MATERIAL.questions().declaration().questions().subList(0, 20)));
    PlacementLog log =
        PlacementPlan.reference()
            .start(
                other,
                PlacementAssessment.of("a", List.of(other.items().get(0).outcome()), Player.NOW))
            .log();
    Path file = Files.writeString(folder.resolve("test.json"), JSON.write(log));

    Run run = Player.run("", options(file));

    assertThat(run.code()).isEqualTo(Play.FAILURE);
    assertThat(run.err()).contains("contains a test on other questions", "its items", "--file");
    assertThat(Files.readString(file)).isEqualTo(JSON.write(log));
  }

  @Test
  void a_folder_is_no_file_and_a_missing_one_cannot_be_written_to() {
    Run inFolder = Player.run("", options(folder));
    Run nowhere = Player.run("", options(folder.resolve("missing/test.json")));

    assertThat(inFolder.code()).isEqualTo(Play.FAILURE);
    assertThat(inFolder.err()).contains(folder + " is no file.");
    assertThat(nowhere.code()).isEqualTo(Play.FAILURE);
    assertThat(nowhere.err()).contains("The test cannot be saved in", "missing");
  }

  @Test
  void nothing_to_resume_is_an_error() {
    Run run = Player.run("", "--resume", "--file", folder.resolve("test.json").toString());

    assertThat(run.code()).isEqualTo(Play.FAILURE);
    assertThat(run.err()).startsWith("No test is saved in ");
  }

  @Test
  void only_the_test_is_left_in_the_folder() throws IOException {
    Script script = script(Language.ENGLISH, "reference");
    Player.run(script.input(0, 4), options(folder.resolve("test.json")));

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("test.json"));
    }
    assertThat(Files.readAllBytes(folder.resolve("test.json")))
        .asString(StandardCharsets.UTF_8)
        .startsWith("{\n  \"format\"");
  }

  private static String[] options(Path file) {
    return Player.options(file, Language.ENGLISH, "1.1", "reference");
  }
}
