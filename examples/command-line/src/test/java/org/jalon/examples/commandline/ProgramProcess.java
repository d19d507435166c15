package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The program as a process of its own.
 *
 * @param process the process
 */
record ProgramProcess(Process process) {

  static ProgramProcess start(Path folder, String... arguments) throws IOException {
    return after("", folder, arguments);
  }

  /** Started by a shell, after some words that the shell obeys. */
  static ProgramProcess after(String words, Path folder, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                words + "exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Jalon.class.getName()));
    command.addAll(List.of(arguments));
    return new ProgramProcess(
        new ProcessBuilder(command).redirectOutput(folder.resolve("process.out").toFile()).start());
  }

  /** What a number of the checkpoint is, as soon as it is greater than a limit. */
  long await(Path out, ToLongFunction<Checkpoint> number, long limit) throws Exception {
    long reached = 0;
    while (reached <= limit && process.isAlive()) {
      Thread.sleep(2);
      reached = Math.max(reached, number(out.resolve(".checkpoint"), number));
    }
    return reached;
  }

  /** Waits until a file is there. */
  void await(Path file) throws Exception {
    while (!Files.exists(file) && process.isAlive()) {
      Thread.sleep(2);
    }
  }

  private static long number(Path checkpoint, ToLongFunction<Checkpoint> number)
      throws IOException {
    try {
      return Files.exists(checkpoint) ? number.applyAsLong(Checkpoint.read(checkpoint)) : 0;
    } catch (NoSuchFileException e) {
      return Long.MAX_VALUE; // finished in the meantime
    }
  }

  /** Started so that Ctrl-C reaches it, even where whoever runs the tests does not hear it. */
  static ProgramProcess interruptible(Path folder, String... arguments) throws IOException {
    return after(
        "env --default-signal=INT true 2>/dev/null && set -- env --default-signal=INT \"$@\"; ",
        folder,
        arguments);
  }

  /** The next line of the standard error; what follows is left for {@link #end}. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = process.getErrorStream().read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = process.getErrorStream().read();
    }
    return line.toString();
  }

  /** Sends a signal, waits for the end, and gives what was written on the standard error. */
  String end(String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return err;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
