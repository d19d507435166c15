package org.jalon.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jalon.examples.commandline.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated tests on a cluster: the directory of one machine, byte for byte. */
class SimulateTest {

  private static final String MANIFEST = "manifest.json";
  private static final String[] MANY = {
    "--persons", "100000", "--cuts", "-1,0.5", "--twice", "--slip", "0.02", "--drop-out", "0.01"
  };

  @TempDir private static Path folder;
  private static SparkRun run;

  @BeforeAll
  static void simulateOnOneMachine() {
    run = SparkRun.in(folder);
    assertThat(Program.jalon(words("alone", MANY))).isZero();
  }

  private static String[] words(String out, String... more) {
    return run.simulating("plan.json", out, more).toArray(String[]::new);
  }

  private static String[] and(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  /** What a directory holds, by name: of directories of parts these one after the other. */
  private static Map<String, String> content(String out) {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(out))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        String inside = out + "/" + name;
        if (!name.startsWith(".")) {
          content.put(name, Files.isDirectory(file) ? run.parts(inside) : run.text(inside));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }

  private static void assertSame(String spark, String alone) {
    Map<String, String> expected = content(alone);
    assertThat(expected.remove(MANIFEST)).isNotNull();
    Map<String, String> actual = content(spark);
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, text) -> assertThat(actual.get(name).equals(text)).as(name).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void a_hundred_thousand_persons_take_the_test_as_on_one_machine(int partitions) {
    String out = "spark-" + partitions;
    assertThat(JalonSpark.run(words(out, and(MANY, "--partitions", partitions + "")))).isZero();

    assertSame(out, "alone");
    assertThat(content(out)).containsKeys("persons.csv", "outcomes.csv", "levels-twice.csv");
    assertThat(run.parts(out + "/persons.csv").lines().count()).isEqualTo(100_001);
    assertThat(parts(out + "/persons.csv")).isEqualTo(partitions);
  }

  private static long parts(String name) {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.filter(file -> file.getFileName().toString().startsWith("part-")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void all_answers_are_written_where_some_persons_give_none() {
    String[] more = {"--persons", "1000", "--drop-out", "0.9", "--responses"};
    assertThat(Program.jalon(words("answers-alone", more))).isZero();
    assertThat(JalonSpark.run(words("answers", and(more, "--partitions", "40")))).isZero();

    assertSame("answers", "answers-alone");
    assertThat(content("answers").get("responses.csv").lines().count()).isBetween(50L, 200L);
  }

  @Test
  void nothing_but_tables_is_written_without_persons() {
    String[] more = {"--persons", "500", "--no-persons"};
    assertThat(Program.jalon(words("tables-alone", more))).isZero();
    assertThat(JalonSpark.run(words("tables", more))).isZero();

    assertSame("tables", "tables-alone");
    assertThat(content("tables")).containsKey("outcomes.csv").doesNotContainKey("persons.csv");
  }

  @Test
  void abilities_and_answers_of_files_are_sent_along() {
    run.write("abilities.csv", "ability\n-1\n0.25\n1.5\n");
    String[] drawn = {"--persons", "300", "--population", "empirical:" + run.file("abilities.csv")};
    assertThat(Program.jalon(words("drawn-alone", drawn))).isZero();
    assertThat(JalonSpark.run(words("drawn", and(drawn, "--partitions", "3")))).isZero();
    assertSame("drawn", "drawn-alone");

    String[] listed = {"--population", "file:" + run.file("abilities.csv")};
    assertThat(Program.jalon(words("listed-alone", listed))).isZero();
    assertThat(JalonSpark.run(words("listed", listed))).isZero();
    assertSame("listed", "listed-alone");

    String given = run.simulate("simulate-responses", 50, "given.csv", "--items", "100");
    String[] answers = {"--answers", given, "--hybrid"};
    assertThat(Program.jalon(words("given-alone", answers))).isZero();
    assertThat(JalonSpark.run(words("given", and(answers, "--partitions", "4")))).isZero();
    assertSame("given", "given-alone");
    assertThat(content("given").get("persons.csv").lines().count()).isEqualTo(51);
  }

  @Test
  void wrong_options_and_files_are_refused_before_anything_is_written() {
    assertThat(JalonSpark.run(words("wrong", "--population", "file:" + run.file("none.csv"))))
        .isEqualTo(2);
    assertThat(JalonSpark.run(words("wrong", "--persons", "0"))).isEqualTo(2);
    assertThat(JalonSpark.run(words("alone", MANY))).isEqualTo(2);
    assertThat(folder.resolve("wrong")).doesNotExist();
  }
}
