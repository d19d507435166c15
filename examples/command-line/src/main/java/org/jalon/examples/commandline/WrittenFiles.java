package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Files that are complete, as a text in a checkpoint: a line for each. */
final class WrittenFiles {

  private WrittenFiles() {}

  static String text(Map<String, ResultFile.Extent> files) {
    return files.entrySet().stream()
        .map(file -> file.getValue().bytes() + " " + file.getValue().hash() + " " + file.getKey())
        .collect(Collectors.joining("\n"));
  }

  static Map<String, ResultFile.Extent> parse(String text) {
    Map<String, ResultFile.Extent> files = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      String[] fields = line.split(" ", 3);
      try {
        files.put(fields[2], new ResultFile.Extent(Long.parseLong(fields[0]), fields[1]));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new InvalidInput(
            "The checkpoint cannot be read (" + Texts.quoted(line) + "). Maybe begin again.");
      }
    }
    return files;
  }
}
