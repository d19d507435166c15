package org.jalon.benchmarks.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scoreboard on inputs so small that its times mean nothing: all versions agree. */
class ScoreboardTest {

  private static final List<String> IDS =
      List.of(
          "select.mfi.750.speedup_vs_naive",
          "select.mfi.750.speedup_vs_scan",
          "select.mfi.1m.speedup_vs_scan",
          "select.mfi.growth_1k_1m",
          "select.top5.750.speedup_vs_scan",
          "select.content.750.speedup_vs_scan",
          "select.content.750.speedup_vs_restricted_scan",
          "select.mepv.750.speedup_vs_naive",
          "select.mpwi.750.speedup_vs_naive",
          "select.kl.750.speedup_vs_naive",
          "estimate.eap61.speedup_vs_naive",
          "test.32items.speedup_vs_naive",
          "test.32items.speedup_vs_scan",
          "test.32items.persons_per_second",
          "test.32items.bytes_per_person",
          "test.32items.scaling_2_threads",
          "simulate.32items.speedup_vs_naive",
          "simulate.32items.persons_per_second",
          "simulate.32items.bytes_per_person",
          "flash.32items.speedup_vs_naive",
          "place.step.speedup_vs_naive",
          "place.step.speedup_vs_scan",
          "certify.32answers.records_per_second",
          "certify.32answers.speedup_vs_naive",
          "calibrate.em.speedup_vs_logtable",
          "calibrate.em.speedup_vs_naive",
          "calibrate.em.random.speedup_vs_logtable",
          "resolve.10k.seconds");

  @Test
  void every_contest_is_held_all_versions_agree_and_every_figure_has_a_target(@TempDir Path folder)
      throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Scoreboard.run(
        new Options(Effort.ONCE, folder.resolve("new"), LocalDate.of(2026, 1, 31)),
        new PrintStream(printed, true, StandardCharsets.UTF_8));

    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).allMatch(line -> line.matches("[a-z0-9_.]+\t[0-9.]+\t[a-z/]+"));
    assertThat(lines).extracting(line -> line.substring(0, line.indexOf('\t'))).isEqualTo(IDS);
    assertThat(IDS).allMatch(id -> Target.of(id).isPresent());
    assertThat(Files.readString(folder.resolve("new/scoreboard-once.md"))).contains(IDS);
    assertThat(Files.readString(folder.resolve("new/scoreboard-once.json"))).contains(IDS);
  }

  @Test
  void versions_that_differ_stop_the_race() {
    Race race =
        new Race(
            2,
            round -> {},
            Version.of("library", 3, 1, writing(0.5)),
            Version.of("naive", 2, 1, writing(0.5 + 2e-12)));

    assertThatThrownBy(() -> race.run(Effort.ONCE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "In round 0 the versions library (0.5) and naive (0.500000000002) differ in result 0 of unit 0.");
  }

  @Test
  void a_version_that_leaves_a_result_out_stops_the_race() {
    Race race =
        new Race(
            1,
            round -> {},
            Version.of("library", 2, 1, writing(1)),
            Version.of("lazy", 2, 1, (from, to, results) -> {}));

    assertThatThrownBy(() -> race.run(Effort.ONCE))
        .hasMessageContaining("the versions library (1.0) and lazy (NaN) differ");
  }

  @Test
  void versions_about_different_subjects_are_not_compared() {
    Race race =
        new Race(
            1,
            round -> {},
            new Version("library", "large", 1, 1, writing(1)),
            new Version("library, small", "small", 1, 1, writing(2)));

    assertThat(race.run(Effort.ONCE).rounds()).isEqualTo(1);
  }

  @Test
  void every_round_has_inputs_of_its_own() {
    SimulatedTests tests = SimulatedTests.of(SimulatedBanks.of(100), 0, 10);
    SimulatedPersons persons = new SimulatedPersons();
    tests.draw(0, 1);
    persons.draw(0, 2);
    double ability = tests.ability(0, 9);
    double person = persons.ability(0);
    assertThat(persons.ability(1)).isNotEqualTo(person);

    tests.draw(1, 1);
    persons.draw(1, 2);

    assertThat(tests.ability(0, 9)).isNotEqualTo(ability);
    assertThat(persons.ability(0)).isNotEqualTo(person);
  }

  private static Version.Body writing(double value) {
    return (from, to, results) -> Arrays.fill(results, value);
  }
}
