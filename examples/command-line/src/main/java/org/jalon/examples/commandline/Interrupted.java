package org.jalon.examples.commandline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jalon.examples.commandline.report.ShellLine;

/** What is said of a simulation that ended early. */
final class Interrupted {

  private Interrupted() {}

  /** Somebody wanted it to end. */
  static void tell(Streams streams, long done, long persons, List<String> words) {
    streams
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "Interrupted after %,d of %,d persons, who are safe on the disk. Go on by",
                done,
                persons));
    streams.err().println("  " + ShellLine.of(words) + " --resume");
  }

  /** Something outside made it end. */
  static StoppedRun failed(Exception failure, long done, Path out) {
    Throwable cause =
        failure instanceof UncheckedIOException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return new StoppedRun(
        cause,
        "Reading or writing failed: " + cause.getMessage(),
        String.format(
            Locale.ROOT,
            "The first %,d persons are safe in %s. Maybe the disk is full: mend that, then give the same command with --resume.",
            done,
            out));
  }
}
