package org.jalon.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The message of an exception that carries many problems: as many of them as a person reads, and
 * how many follow. A hostile document must not make the message as large as it is itself.
 */
public final class ProblemReport {

  /** How many problems a message lists. */
  public static final int LISTED = 100;

  /** How many characters of a problem a message shows. */
  public static final int LINE_LENGTH = 1_000;

  private ProblemReport() {}

  /** The message about a subject, such as "The item bank", with a line for each problem. */
  public static <T> String of(String subject, List<T> problems, Function<T, String> line) {
    String listed =
        problems.stream()
            .limit(LISTED)
            .map(line.andThen(ProblemReport::abbreviated))
            .collect(Collectors.joining("\n"));
    int others = problems.size() - LISTED;
    return "%s has %d problem(s):\n%s%s"
        .formatted(
            subject, problems.size(), listed, others > 0 ? "\n… and " + others + " more" : "");
  }

  private static String abbreviated(String line) {
    return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…";
  }
}
