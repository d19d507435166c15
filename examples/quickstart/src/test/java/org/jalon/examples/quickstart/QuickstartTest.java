package org.jalon.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jalon.referential.Language;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {

  private static final Pattern COMPETENCE =
      Pattern.compile("\\d\\.\\d  \\p{Lu}.* \\d +(?<asked>\\d+) +\\d+");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final List<String> FRENCH = run(settings("fr"), false);
  private static final List<String> ENGLISH = run(settings("en"), false);

  @Test
  void each_of_the_32_questions_has_its_line_and_its_statement() {
    assertThat(FRENCH)
        .filteredOn(line -> line.matches(" ?\\d+  \\d\\.\\d niveau \\d .* ± .*"))
        .hasSize(32);
    assertThat(ENGLISH)
        .filteredOn(line -> line.matches(" ?\\d+  \\d\\.\\d level \\d .* ± .*"))
        .hasSize(32);
  }

  @Test
  void the_result_gives_points_global_level_and_16_competences() {
    assertThat(FRENCH)
        .anyMatch(line -> line.matches("\\d+ points sur 1024, niveau global \\d \\(.* [12]\\)"));
    assertThat(ENGLISH)
        .anyMatch(line -> line.matches("\\d+ points of 1024, global level \\d \\(.* [12]\\)"));
    assertThat(ENGLISH).filteredOn(COMPETENCE.asMatchPredicate()).hasSize(16);
  }

  @Test
  void the_questions_of_all_competences_add_up_to_32() {
    int asked =
        ENGLISH.stream()
            .map(COMPETENCE::matcher)
            .filter(Matcher::matches)
            .mapToInt(row -> Integer.parseInt(row.group("asked")))
            .sum();

    assertThat(asked).isEqualTo(32);
  }

  @Test
  void the_study_tells_accuracy_length_exposure_and_time() {
    assertThat(ENGLISH)
        .anyMatch(line -> line.matches("Bias [+-]0\\.\\d+, root mean square error 0\\.\\d+, .*"))
        .contains("Mean length 32.00 questions.")
        .contains("Items asked most often (share of candidates)")
        .anyMatch(line -> line.startsWith("Time taken: "));
  }

  @Test
  void the_bank_is_announced_as_simulated_in_both_languages() {
    assertThat(FRENCH).anyMatch(line -> line.startsWith("CALIBRAGE SIMULÉ"));
    assertThat(ENGLISH).anyMatch(line -> line.startsWith("SIMULATED CALIBRATION"));
  }

  @Test
  void the_same_seed_gives_the_same_output_but_for_the_time_taken() {
    assertThat(withoutTime(run(settings("fr"), false))).isEqualTo(withoutTime(FRENCH));
  }

  @Test
  void both_languages_tell_the_same_test() {
    assertThat(numbers(FRENCH)).hasSize(32).isEqualTo(numbers(ENGLISH));
  }

  @Test
  void no_line_is_longer_than_100_columns_and_none_is_coloured() {
    assertThat(FRENCH)
        .allMatch(line -> line.length() <= 100)
        .noneMatch(line -> line.contains("\u001B"));
    assertThat(ENGLISH)
        .allMatch(line -> line.length() <= 100)
        .noneMatch(line -> line.contains("\u001B"));
  }

  @Test
  void a_terminal_gets_colours_and_the_same_text() {
    List<String> coloured = run(settings("fr"), true);

    assertThat(coloured).anyMatch(line -> line.contains("\u001B[32mjuste\u001B[0m"));
    assertThat(
            withoutTime(
                coloured.stream().map(line -> line.replaceAll("\u001B\\[\\d+m", "")).toList()))
        .isEqualTo(withoutTime(FRENCH));
  }

  @Test
  void settings_left_out_are_french_ability_1_2_and_seed_42() {
    assertThat(Settings.of(new Properties())).isEqualTo(settings("fr"));
  }

  @ParameterizedTest
  @CsvSource({
    "jalon.lang, de, jalon.lang (de) must be fr or en.",
    "jalon.ability, high, jalon.ability (high) must be a number from -8 to 8.",
    "jalon.ability, NaN, jalon.ability (NaN) must be a number from -8 to 8.",
    "jalon.ability, 9, jalon.ability (9) must be a number from -8 to 8.",
    "jalon.seed, 1.5, jalon.seed (1.5) must be a whole number."
  })
  void a_wrong_setting_is_refused_with_its_name_value_and_rule(
      String name, String value, String message) {
    Properties properties = new Properties();
    properties.setProperty(name, value);

    assertThatThrownBy(() -> Settings.of(properties))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void no_source_file_is_longer_than_80_lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(5);
      for (Path source : sources) {
        assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(80);
      }
    }
  }

  private static Settings settings(String language) {
    return new Settings(Language.of(language), 1.2, new RandomSeed(42));
  }

  private static List<String> run(Settings settings, boolean colours) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Quickstart.run(
        settings, new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), colours));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> withoutTime(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("Durée")).toList();
  }

  /** The numbers of the question lines, whatever the language. */
  private static List<List<String>> numbers(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches(" ?\\d+  \\d.*±.*"))
        .map(
            line ->
                NUMBER.matcher(line.replace(',', '.')).results().map(MatchResult::group).toList())
        .toList();
  }
}
