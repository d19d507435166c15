package org.jalon.examples.commandline;

import java.util.List;

/** A run that something outside has stopped, and that can go on: the exit code is 1. */
final class StoppedRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  StoppedRun(Throwable cause, String... lines) {
    super(String.join("\n", lines), cause);
    this.lines = List.of(lines);
  }

  /** What happened, then what to do. */
  List<String> lines() {
    return lines;
  }
}
