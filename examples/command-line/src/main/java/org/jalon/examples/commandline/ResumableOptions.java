package org.jalon.examples.commandline;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a long run writes, how often that is made safe, and whether it goes on with another. */
final class ResumableOptions {

  private static final long SECOND = 1_000_000_000L;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIRECTORY",
      description = "Where to write: a new or empty directory.")
  private Path out;

  @Option(names = "--resume", description = "Go on with a run that was interrupted.")
  private boolean resume;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      description = "How often the work is made safe on the disk. Default: ${DEFAULT-VALUE}.")
  private int checkpointSeconds = 5;

  Path out() {
    return out;
  }

  boolean resume() {
    return resume;
  }

  SafeWork.Timer timer() {
    if (checkpointSeconds < 0) {
      throw new InvalidInput("The --checkpoint (" + checkpointSeconds + ") must be at least 0.");
    }
    return new SafeWork.Timer(System::nanoTime, checkpointSeconds * SECOND);
  }
}
