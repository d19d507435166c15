package org.jalon.examples.commandline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file in UTF-8 or, for {@code -}, the standard output. A regular file appears under its
 * name only when it is complete, so that half a result is never taken for a whole one.
 */
final class Output implements AutoCloseable {

  private final Writer writer;
  private final Path unfinished;
  private final Path finished;
  private final boolean standard;

  private Output(Writer writer, Path unfinished, Path finished, boolean standard) {
    this.writer = writer;
    this.unfinished = unfinished;
    this.finished = finished;
    this.standard = standard;
  }

  static Output open(Streams streams, String file) throws IOException {
    if (file.equals(Input.STANDARD)) {
      Writer writer = new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8);
      return new Output(new BufferedWriter(writer), Path.of(""), Path.of(""), true);
    }
    Path finished = Path.of(file);
    requirePlace(file, finished);
    boolean replaced = !Files.exists(finished) || Files.isRegularFile(finished);
    Path unfinished = replaced ? Path.of(file + ".part") : finished;
    try {
      if (replaced) {
        unfinished.toFile().deleteOnExit(); // of a program that is interrupted
      }
      return new Output(Files.newBufferedWriter(unfinished), unfinished, finished, false);
    } catch (IOException e) {
      throw new InvalidInput(file + ": The file cannot be written (" + e + ").");
    }
  }

  /** Tells whether there is a directory to write into. */
  static void requirePlace(String file, Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new InvalidInput(file + ": There is no directory " + parent + " to write into.");
    }
    if (Files.isDirectory(path)) {
      throw new InvalidInput(file + ": This is a directory. Maybe name a file in it.");
    }
  }

  /** Writes a whole text. */
  static void write(Streams streams, String file, String text) throws IOException {
    try (Output output = open(streams, file)) {
      output.write(text);
      output.finish();
    }
  }

  void write(CharSequence text) {
    try {
      writer.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the file its name: all has been written. */
  void finish() throws IOException {
    if (standard) {
      writer.flush();
      return;
    }
    writer.close();
    if (!unfinished.equals(finished)) {
      Files.move(unfinished, finished, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what has not been finished. */
  @Override
  public void close() throws IOException {
    if (standard) {
      return;
    }
    try {
      writer.close();
    } finally {
      if (!unfinished.equals(finished)) {
        Files.deleteIfExists(unfinished);
      }
    }
  }
}
