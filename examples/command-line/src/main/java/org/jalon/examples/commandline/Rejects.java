package org.jalon.examples.commandline;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where rejected lines go: a file, else the standard error, which gets the first of them. */
final class Rejects implements AutoCloseable {

  private static final int SHOWN = 20;

  private final Streams streams;
  private final @Nullable Output output;
  private long count;
  private long lines;
  private long lastLine = -1;

  private Rejects(Streams streams, @Nullable Output output) {
    this.streams = streams;
    this.output = output;
  }

  static Rejects open(Streams streams, @Nullable String file) throws IOException {
    Output output = file == null ? null : Output.open(streams, file);
    if (output != null) {
      output.write(Rejection.HEADER);
    }
    return new Rejects(streams, output);
  }

  void add(Rejection rejection) {
    count++;
    if (rejection.line() != lastLine) {
      lines++; // a line may be told for several reasons
      lastLine = rejection.line();
    }
    if (output != null) {
      output.write(rejection.csv());
    } else if (count <= SHOWN) {
      streams
          .err()
          .printf(
              "line %d, person %s: %s%n",
              rejection.line(), Texts.quoted(rejection.person()), rejection.reason());
    }
  }

  /** Completes the file; the exit code of the command. */
  int finish(String what) throws IOException {
    if (output != null) {
      output.finish();
    }
    if (count > 0) {
      streams
          .err()
          .println(lines + (lines == 1 ? " line was" : " lines were") + " rejected; " + what);
    }
    return count > 0 ? Jalon.REJECTIONS : 0;
  }

  @Override
  public void close() throws IOException {
    if (output != null) {
      output.close();
    }
  }
}
