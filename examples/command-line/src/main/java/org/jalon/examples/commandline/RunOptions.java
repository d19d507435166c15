package org.jalon.examples.commandline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a long run writes, tells and goes on: nothing of it changes what comes out. */
final class RunOptions {

  /** What the command that makes the same directory again does without. */
  static final Set<String> WITHOUT_EFFECT =
      Set.of("--resume", "--checkpoint", "--quiet", "--threads");

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

  @Option(names = "--quiet", description = "Say nothing on the standard error but problems.")
  private boolean quiet;

  @Mixin private ThreadOptions threads;

  Path out() {
    return out;
  }

  boolean resume() {
    return resume;
  }

  /** Where progress goes: nowhere if nothing shall be said. */
  Streams telling(Streams streams) {
    return quiet
        ? new Streams(
            streams.in(),
            streams.out(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false)
        : streams;
  }

  boolean quiet() {
    return quiet;
  }

  /** Refuses options outside their domain before anything is read or written. */
  void check() {
    threads();
    timer();
  }

  int threads() {
    return threads.pool().threads();
  }

  SafeWork.Timer timer() {
    if (checkpointSeconds < 0) {
      throw new InvalidInput("The --checkpoint (" + checkpointSeconds + ") must be at least 0.");
    }
    return new SafeWork.Timer(System::nanoTime, checkpointSeconds * SECOND);
  }
}
