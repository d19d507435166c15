package org.jalon.examples.commandline;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams.
 *
 * @param in what {@code -} reads
 * @param out what {@code -} writes
 * @param err where problems and progress go
 * @param watched whether a person sees the standard error
 */
record Streams(InputStream in, OutputStream out, PrintStream err, boolean watched)
    implements FileSource {

  static Streams standard() {
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        isTerminal(Path.of("/proc/self/fd/2")));
  }

  /**
   * Java only tells whether input and output are terminals, so where it can the system is asked.
   */
  static boolean isTerminal(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Refuses to read from, or write to, the same standard stream in two places. */
  static void requireOnce(String stream, @Nullable String... files) {
    if (Stream.of(files).filter(Input.STANDARD::equals).count() > 1) {
      throw new InvalidInput(
          "The standard %s (-) must be given for one file at most. Maybe the others must be named."
              .formatted(stream));
    }
  }

  /** A file on the disk or, for {@code -}, the standard input. */
  @Override
  public Input open(String file) throws IOException {
    return Input.open(this, file);
  }

  /** Prints text on the standard output. */
  void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
