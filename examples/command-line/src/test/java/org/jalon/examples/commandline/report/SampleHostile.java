package org.jalon.examples.commandline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory with every table, whose names are markup, control characters, very long or written
 * from right to left.
 */
public final class SampleHostile {

  /** What items, groups and reasons are called. */
  static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "\"\"><img src=x onerror=alert(1)>",
          "'&amp;]]>--><!--",
          "\u202Eright to left\u202D",
          "פריט מספר אחת עם שם ארוך",
          "\u0001\u0007\u001B[31mred",
          "名前の長い項目名前の長い項目名前の長い項目",
          "W".repeat(300),
          "https://example.org/" + "a".repeat(80));

  private SampleHostile() {}

  /** Writes it. */
  public static Path in(Path folder) {
    SampleSimulation.in(folder);
    SampleCalibration.in(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        Files.writeString(file, renamed(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** Below the header, items q1, q2, … and some other names get one of those above. */
  private static String renamed(String text) {
    int header = text.indexOf('\n');
    String renamed = text.substring(header);
    for (int k = 0; k < NAMES.size(); k++) {
      String name = "\"" + NAMES.get(k).replace("\"", "\"\"") + "\"";
      renamed = renamed.replaceAll("(?m)(?<=^|,)q\\d*" + k + "(?=,|$)", quoted(name));
      renamed = renamed.replaceAll("(?m)(?<=^|,)" + NAMED.get(k) + "(?=,|$)", quoted(name));
    }
    String rule = "enemies q17 and q45";
    return text.substring(0, header) + renamed.replace(rule, "W W".repeat(50));
  }

  private static final List<String> NAMED =
      List.of(
          "standard-error",
          "max-items",
          "bank-exhausted",
          "reference",
          "focal",
          "mean_length",
          "mantel-haenszel",
          "b",
          "kappa");

  private static String quoted(String name) {
    return java.util.regex.Matcher.quoteReplacement(name);
  }
}
