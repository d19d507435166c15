package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files of calibrations in a folder.
 *
 * @param folder where they are
 */
record CalibrationFiles(Path folder) {

  /** A file of responses that the library's own tests calibrate, too. */
  static String reference(String name) {
    return Path.of("../../core/src/test/resources/org/jalon/calibration/" + name).toString();
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }

  String write(String name, String text) {
    return ProgramRun.write(folder, name, text);
  }

  String read(String name) {
    return ProgramRun.read(path(name));
  }

  /** A bank of so many 2PL items, q1 the easiest and the last the hardest, with an attribute. */
  String bank(String name, int items) {
    StringBuilder text = new StringBuilder("item_id,model,a,b,topic\n");
    for (int i = 1; i <= items; i++) {
      double a = 0.8 + 0.1 * (i % 8);
      double b = -2 + 4.0 * i / items;
      text.append("q%d,2PL,%s,%s,t%d\n".formatted(i, a, b, i % 3));
    }
    return write(name, text.toString());
  }

  /** Answers of simulated persons to a bank. */
  String simulate(String name, String bank, int persons, int items, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("simulate-responses", "--bank", bank, "--seed", "7", "--out", path(name)));
    words.addAll(List.of("--persons", "" + persons, "--items", "" + items));
    words.addAll(List.of(more));
    ProgramRun run = ProgramRun.of(words.toArray(String[]::new));
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.err());
    }
    return path(name);
  }

  /** The rows of a table by column. */
  List<Map<String, String>> table(String name) {
    return SimulationFiles.rows(folder.resolve(name));
  }

  /** A number of outcomes.csv. */
  double outcome(String directory, String outcome) {
    return table(directory + "/outcomes.csv").stream()
        .filter(row -> row.get("outcome").equals(outcome))
        .mapToDouble(row -> Double.parseDouble(row.get("value")))
        .findFirst()
        .orElseThrow();
  }

  /** All files of a directory, which is gone afterwards. */
  Map<String, String> taken(String directory) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> content = Files.list(folder.resolve(directory))) {
      for (Path file : content.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
        Files.delete(file);
      }
      Files.delete(folder.resolve(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Runs a command with some words more. */
  static ProgramRun run(String command, String... more) {
    return ProgramRun.of(
        Stream.concat(Arrays.stream(command.split(" ", -1)), Arrays.stream(more))
            .toArray(String[]::new));
  }
}
