package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of a simulation and its manifest. */
class SimulateBytesTest {

  @TempDir private Path folder;
  private SimulationFiles files;

  @BeforeEach
  void write() {
    files = SimulationFiles.in(folder, "--length", "8");
  }

  @Test
  void any_number_of_threads_and_checkpoints_gives_the_same_bytes() {
    Path one = files.done("one", "--persons", "5000", "--threads", "1", "--responses");
    Map<String, String> expected = CertificationFiles.results(one);

    for (String threads : List.of("2", "7")) {
      Path other =
          files.done(
              "of" + threads,
              "--persons",
              "5000",
              "--threads",
              threads,
              "--responses",
              "--checkpoint",
              threads.equals("7") ? "0" : "5");
      assertThat(CertificationFiles.results(other)).isEqualTo(expected);
      assertThat(ProgramRun.read(other.resolve("manifest.json").toString()))
          .isEqualTo(
              ProgramRun.read(one.resolve("manifest.json").toString())
                  .replace(one.toString(), other.toString()));
    }
    assertThat(expected).containsKeys("persons.csv", "responses.csv", "outcomes.csv", "trail.csv");
  }

  @Test
  void a_person_is_the_same_however_many_there_are() {
    Path few = files.done("few", "--persons", "40");
    Path many = files.done("many", "--persons", "400");

    assertThat(ProgramRun.read(many.resolve("persons.csv").toString()))
        .startsWith(ProgramRun.read(few.resolve("persons.csv").toString()));
  }

  @Test
  void persons_can_be_left_out() {
    Path out = files.done("out", "--persons", "40", "--no-persons");

    assertThat(CertificationFiles.results(out))
        .doesNotContainKeys("persons.csv", "responses.csv")
        .containsKey("outcomes.csv");
  }

  @Test
  void the_manifest_names_all_files_and_the_command() throws Exception {
    Path out =
        files.done("o'ut", "--persons", "40", "--threads", "2", "--quiet", "--cuts", "-1,0.5");
    Map<String, ?> manifest =
        CanonicalJson.parse(ProgramRun.read(out.resolve("manifest.json").toString()));

    assertThat(manifest.get("format")).isEqualTo("jalon-simulation-manifest");
    assertThat(manifest.get("seed")).isEqualTo(7.0);
    assertThat(manifest.get("persons")).isEqualTo(40.0);
    assertThat(((Map<?, ?>) manifest.get("inputs")).keySet().toString()).isEqualTo("[bank, plan]");
    assertThat(((Map<?, ?>) ((Map<?, ?>) manifest.get("inputs")).get("plan")).get("sha-256"))
        .isEqualTo(Sha256.hex(Files.readAllBytes(Path.of(files.plan()))));
    Map<?, ?> outputs = (Map<?, ?>) manifest.get("outputs");
    Map<String, String> results = CertificationFiles.results(out);
    assertThat(outputs.keySet()).isEqualTo(results.keySet());
    results.forEach(
        (name, text) ->
            assertThat(((Map<?, ?>) outputs.get(name)).get("sha-256"))
                .isEqualTo(Sha256.hex(text.getBytes(StandardCharsets.UTF_8))));
    assertThat(manifest.get("command"))
        .isEqualTo(
            List.of(
                "simulate",
                "--bank",
                files.bank(),
                "--plan",
                files.plan(),
                "--out",
                out.toString(),
                "--seed",
                "7",
                "--persons",
                "40",
                "--cuts",
                "-1,0.5"));
    assertThat(manifest).doesNotContainKey("shell");
  }

  @Test
  void the_command_of_the_manifest_makes_the_same_directory_again() {
    Path out = files.done("out", "--persons", "40", "--guess", "0.1", "--twice", "--cuts", "0");
    Map<String, String> before = CertificationFiles.contentOf(out);
    List<?> words = (List<?>) CanonicalJson.parse(before.get("manifest.json")).get("command");
    files.out("out").toFile().renameTo(files.out("before").toFile());

    assertThat(ProgramRun.of(words.toArray(String[]::new)).exitCode()).isZero();
    assertThat(CertificationFiles.contentOf(out)).isEqualTo(before);
  }

  @Test
  void one_person_tells_no_errors() {
    assertThat(files.simulate("out", "--persons", "1").out())
        .matches("1 person: RMSE 0\\.\\d{4}, bias -?0\\.\\d{4}, mean length 8\\.0\n");
    assertThat(files.simulate("nobody", "--persons", "2", "--drop-out", "1").out())
        .matches("2 persons: RMSE \\d\\.\\d{4} ± \\d\\.\\d{4}, bias .* ± .*, mean length 0\\.0\n");
  }

  @Test
  void a_simulation_tells_its_tenths_and_times_unless_it_shall_be_quiet() {
    ProgramRun run = files.simulate("out", "--persons", "3000");
    assertThat(run.err())
        .contains("100 %: 3,000 of 3,000 persons, ")
        .containsPattern("RMSE 0\\.[0-9]{4}\n")
        .containsPattern(
            "27,000 selections, [0-9.]+ ± [0-9.]+ microseconds each, the longest [0-9.]+ mill");
    assertThat(run.out())
        .matches("3,000 persons: RMSE 0\\.\\d{4} ± 0\\.\\d{4}, bias -?0\\.\\d{4} ± .*8\\.0\n");

    ProgramRun quiet = files.simulate("quiet", "--persons", "3000", "--quiet");
    assertThat(quiet).returns("", ProgramRun::err).returns(run.out(), ProgramRun::out);
  }
}
