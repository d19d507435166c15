package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide run as they are written. */
class ReadmeCommandsTest {

  @TempDir private Path folder;

  @Test
  void the_commands_for_calibration_run_as_written() throws Exception {
    String guide = ProgramRun.read("README.md");
    String section = guide.substring(guide.indexOf("## From answers to banks"));
    String commands = section.substring(section.indexOf("```sh\n") + 6, section.indexOf("\n```\n"));
    String program =
        "jalon() { '%s' -cp '%s' %s \"$@\"; }\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                absolute(System.getProperty("java.class.path")),
                Jalon.class.getName());
    String root = Path.of("../..").toAbsolutePath().normalize() + "/referential-data/";

    Process process =
        new ProcessBuilder(
                "sh",
                "-e",
                "-c",
                program + commands.replace("data=referential-data/", "data=" + root))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    CalibrationFiles files = new CalibrationFiles(folder);
    assertThat(files.outcome("calibration", "rmse_b")).isLessThan(0.2);
    assertThat(files.read("extended.csv").lines()).hasSize(121);
    assertThat(files.table("linked/linking.csv")).hasSize(4);
    assertThat(Files.exists(folder.resolve("fit/manifest.json"))).isTrue();
    assertThat(Files.exists(folder.resolve("dif/manifest.json"))).isTrue();
  }

  private static String absolute(String classPath) {
    List<String> places =
        Arrays.stream(classPath.split(java.io.File.pathSeparator, -1))
            .map(place -> Path.of(place).toAbsolutePath().toString())
            .toList();
    return String.join(java.io.File.pathSeparator, places);
  }
}
