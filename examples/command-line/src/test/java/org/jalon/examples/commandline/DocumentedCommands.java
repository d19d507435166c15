package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shell commands of a page: everything between {@code ```sh} and {@code ```}, in order.
 *
 * @param commands the lines
 */
record DocumentedCommands(String commands) {

  private static final Pattern BLOCK =
      Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** All commands of a page. */
  static DocumentedCommands of(Path page) throws IOException {
    return in(Files.readString(page));
  }

  /** The commands of a section of a page, up to the next heading of its rank. */
  static DocumentedCommands of(Path page, String heading) throws IOException {
    String text = Files.readString(page);
    int start = text.indexOf("\n" + heading);
    assertThat(start).as(heading).isNotNegative();
    int end = text.indexOf("\n## ", start + 1);
    return in(text.substring(start, end < 0 ? text.length() : end));
  }

  private static DocumentedCommands in(String text) {
    DocumentedCommands commands =
        new DocumentedCommands(
            BLOCK
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining()));
    assertThat(commands.commands()).contains("jalon ");
    return commands;
  }

  /** The commands with another text at a place, which must be there. */
  DocumentedCommands replacing(String written, String other) {
    assertThat(commands).contains(written);
    return new DocumentedCommands(commands.replace(written, other));
  }

  /** These commands, then others. */
  DocumentedCommands then(DocumentedCommands others) {
    return new DocumentedCommands(commands + others.commands);
  }

  /** Runs the commands in a folder, with the classes of this module for the program. */
  void run(Path folder) throws IOException, InterruptedException {
    String root = Path.of("../..").toAbsolutePath().normalize().toString();
    String program =
        "set -e\njalon() { '%s' -cp '%s' %s \"$@\"; }\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                absolute(System.getProperty("java.class.path")),
                Jalon.class.getName());
    String script =
        commands.replaceAll(
            "(?m)^(bank|data|golden)=(?!\")", "$1=" + Matcher.quoteReplacement(root + "/"));
    Path log = folder.resolve("commands.log");

    Process process =
        new ProcessBuilder("sh", ProgramRun.write(folder, "commands.sh", program + script))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(process.waitFor()).as(() -> ProgramRun.read(log.toString())).isZero();
  }

  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .map(place -> Path.of(place).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
