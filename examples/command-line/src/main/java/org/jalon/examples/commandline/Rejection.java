package org.jalon.examples.commandline;

import java.util.List;

/**
 * A line that could not be used.
 *
 * @param line the line
 * @param person whose it is
 * @param reason why
 */
public record Rejection(long line, String person, String reason) {

  /** The header of a file of rejected lines. */
  public static final String HEADER = "line,person_id,reason\n";

  /** The rejection as a line of CSV. */
  public String csv() {
    return Csv.line(List.of(Long.toString(line), person, reason));
  }
}
