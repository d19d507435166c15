package org.jalon.examples.commandline;

import java.util.List;

/** A file or an option that cannot be used, with every reason found: the exit code is 2. */
public final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * With every reason.
   *
   * @param lines one sentence for each problem, beginning with its place
   */
  public InvalidInput(List<String> lines) {
    super(String.join("\n", lines));
  }

  /**
   * With the one reason.
   *
   * @param line a sentence, beginning with the place of the problem
   */
  public InvalidInput(String line) {
    this(List.of(line));
  }

  /** One sentence for each problem, beginning with its place. */
  public List<String> lines() {
    return String.valueOf(getMessage()).lines().toList();
  }
}
