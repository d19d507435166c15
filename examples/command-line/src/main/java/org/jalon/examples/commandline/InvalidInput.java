package org.jalon.examples.commandline;

import java.util.List;

/** A file or an option that cannot be used, with every reason found: the exit code is 2. */
final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  InvalidInput(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  InvalidInput(String line) {
    this(List.of(line));
  }

  /** One sentence for each problem, beginning with its place. */
  List<String> lines() {
    return lines;
  }
}
