package org.jalon.benchmarks.study;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the user of the study asks for.
 *
 * @param persons how many people take the tests of one competence; 2 or more
 * @param seed what all draws come from
 * @param threads how many people are simulated at once; the results do not depend on it
 * @param out the file to write
 */
public record StudyOptions(int persons, long seed, int threads, Path out) {

  /** How to call it. */
  public static final String USAGE =
      "usage: placement-study | calibration-study [--persons N] [--seed S] [--threads T] [--out FILE]";

  /** Checks the numbers. */
  public StudyOptions {
    requireAtLeast("persons", persons, 2);
    requireAtLeast("threads", threads, 1);
  }

  private static void requireAtLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "The number of %s (%d) must be %d or more.".formatted(name, value, least));
    }
  }

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException if there is one that is not known, or has no value or a wrong
   *     one
   */
  public static StudyOptions parse(List<String> arguments) {
    return parse(
        arguments,
        new StudyOptions(
            2_000,
            1,
            Runtime.getRuntime().availableProcessors(),
            Path.of("docs", "placement-study.md")));
  }

  /**
   * Reads arguments over defaults.
   *
   * @throws IllegalArgumentException as {@link #parse(List)}
   */
  public static StudyOptions parse(List<String> arguments, StudyOptions defaults) {
    StudyOptions options = defaults;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      options = options.with(rest.next(), rest);
    }
    return options;
  }

  private StudyOptions with(String option, Iterator<String> values) {
    return switch (option) {
      case "--persons" -> new StudyOptions(count(option, values), seed, threads, out);
      case "--seed" -> new StudyOptions(persons, number(option, values), threads, out);
      case "--threads" -> new StudyOptions(persons, seed, count(option, values), out);
      case "--out" -> new StudyOptions(persons, seed, threads, Path.of(value(option, values)));
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

  private static int count(String option, Iterator<String> values) {
    long number = number(option, values);
    if (number != (int) number) {
      throw new IllegalArgumentException(
          "The value (%d) of the option (%s) is too large.".formatted(number, option));
    }
    return (int) number;
  }

  private static long number(String option, Iterator<String> values) {
    String text = value(option, values);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The value (%s) of the option (%s) must be a whole number.".formatted(text, option), e);
    }
  }

  /** The command that writes the same file. */
  String command() {
    return "java -jar benchmarks/target/benchmarks.jar placement-study --persons %d --seed %d"
        .formatted(persons, seed);
  }
}
