package org.jalon.examples.commandline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a long run writes, tells and goes on: nothing of it changes what comes out. */
final class RunOptions {

  private static final Set<String> WITHOUT_EFFECT =
      Set.of("--resume", "--checkpoint", "--quiet", "--threads");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private ResumableOptions resumable;

  @Option(names = "--quiet", description = "Say nothing on the standard error but problems.")
  private boolean quiet;

  @Mixin private ThreadOptions threads;

  Path out() {
    return resumable.out();
  }

  boolean resume() {
    return resumable.resume();
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
    return resumable.timer();
  }

  /** The command that makes the same directory again. */
  List<String> words() {
    return CommandWords.of(command, WITHOUT_EFFECT);
  }
}
