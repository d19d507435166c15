package org.jalon.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The study of few people on a part of the referential: everything runs and is written. */
class PlacementStudyTest {

  private static final int TABLES = 5;
  private static final Path PUBLISHED = Path.of("..", "docs", "placement-study.md");

  @Test
  void the_document_has_every_condition_and_does_not_depend_on_the_threads() {
    List<String> progress = new ArrayList<>();
    Subject subject = SmallSubjects.firstDomain();

    String one = PlacementStudy.document(options(7, 1), subject, progress::add);
    String two = PlacementStudy.document(options(7, 2), subject, line -> {});

    assertThat(two).isEqualTo(one);
    assertThat(one).doesNotContain("{", "}", "NaN");
    for (Condition condition : Condition.all()) {
      assertThat(progress).contains(condition.heading());
      assertThat(one).contains("- **" + condition.heading() + ".**");
      assertThat(tablesWith(one, condition)).isEqualTo(TABLES);
    }
    assertThat(one.lines().filter(line -> line.startsWith("|")).map(PlacementStudyTest::width))
        .allMatch(width -> width >= 5);
  }

  @Test
  void another_seed_draws_other_people() {
    Subject subject = SmallSubjects.firstDomain();
    StudyOptions other = new StudyOptions(2, 2, 2, Path.of("unused"));

    assertThat(PlacementStudy.document(options(2, 2), subject, line -> {}).replace("--seed 1", ""))
        .isNotEqualTo(PlacementStudy.document(other, subject, line -> {}).replace("--seed 2", ""));
  }

  @Test
  void the_published_document_tells_the_command_that_writes_it() throws IOException {
    String published = Files.readString(PUBLISHED);
    String command =
        published.lines().filter(line -> line.startsWith("java -jar ")).findFirst().orElseThrow();
    List<String> words = Arrays.asList(command.split(" "));

    StudyOptions options =
        StudyOptions.parse(words.subList(words.indexOf("placement-study") + 1, words.size()));

    assertThat(command).isEqualTo(options.command());
    assertThat(options.out()).isEqualTo(StudyOptions.parse(List.of()).out());
    assertThat(published).contains(Condition.all().stream().map(Condition::heading).toList());
  }

  private static StudyOptions options(int persons, int threads) {
    return new StudyOptions(persons, 1, threads, Path.of("unused"));
  }

  private static long tablesWith(String document, Condition condition) {
    return Arrays.stream(document.split("\n## |\nThe bins"))
        .filter(section -> section.contains("\n| " + condition.heading() + " |"))
        .count();
  }

  private static int width(String row) {
    return row.split(" \\| ").length;
  }
}
