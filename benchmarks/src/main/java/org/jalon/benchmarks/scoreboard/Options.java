package org.jalon.benchmarks.scoreboard;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;

/**
 * What the user of the scoreboard asks for.
 *
 * @param effort how much to measure
 * @param directory where to write the results
 * @param date the date that stands above them
 */
public record Options(Effort effort, Path directory, LocalDate date) {

  /** How to call it. */
  public static final String USAGE =
      "usage: scoreboard [--quick] [--out DIRECTORY] [--date YYYY-MM-DD]";

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException if there is one that is not known, or has no value
   */
  public static Options parse(List<String> arguments) {
    Options options =
        new Options(Effort.FULL, Path.of("benchmarks", "results"), LocalDate.now(ZoneOffset.UTC));
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      options = options.with(rest.next(), rest);
    }
    return options;
  }

  private Options with(String option, Iterator<String> values) {
    return switch (option) {
      case "--quick" -> new Options(Effort.QUICK, directory, date);
      case "--out" -> new Options(effort, Path.of(value(option, values)), date);
      case "--date" -> new Options(effort, directory, date(value(option, values)));
      default ->
          throw new IllegalArgumentException(
              "There is no option (%s).%n%s".formatted(option, USAGE));
    };
  }

  private static String value(String option, Iterator<String> values) {
    if (!values.hasNext()) {
      throw new IllegalArgumentException(
          "The option (%s) needs a value.%n%s".formatted(option, USAGE));
    }
    return values.next();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "The date (%s) must look like 2026-01-31.".formatted(text), e);
    }
  }

  /** What the files are called: those of a quick run do not take the place of the others. */
  String fileName() {
    return effort.equals(Effort.FULL) ? "scoreboard" : "scoreboard-" + effort.name();
  }
}
