package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for simulation on the page of this module, as they stand there but for a number. */
class ReadmeTest {

  @TempDir private Path folder;

  @Test
  void the_commands_for_simulation_run_as_written() throws Exception {
    String page = Files.readString(Path.of("README.md"));
    String section = page.substring(page.indexOf("## Simulation"));
    String block = section.substring(section.indexOf("```sh\n") + 6);
    String commands = block.substring(0, block.indexOf("```"));
    assertThat(commands).contains("--persons 100000 ", "jalon plan ", "jalon compare ");
    String root = Path.of("../..").toAbsolutePath().normalize().toString();
    String program =
        "set -e\njalon() { '%s/bin/java' -cp '%s' %s \"$@\"; }\n"
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                Jalon.class.getName());
    String script =
        ProgramRun.write(
            folder,
            "commands.sh",
            program
                + commands
                    .replace("bank=", "bank=" + root + "/")
                    .replace("--persons 100000 ", "--persons 500 ")
                    .replace("\"persons\": 5000", "\"persons\": 100"));

    Process process =
        new ProcessBuilder("sh", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();

    assertThat(process.waitFor()).as(ProgramRun.read(folder.resolve("log") + "")).isZero();
    for (String out : List.of("simulated", "careless", "compared")) {
      assertThat(folder.resolve(out).resolve("manifest.json")).exists();
    }
    assertThat(folder.resolve("careless").resolve("responses.csv")).exists();
  }
}
