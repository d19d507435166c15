package org.jalon.examples.commandline;

import java.io.IOException;
import picocli.CommandLine.Option;

/** Where a command writes its text. */
final class OutOption {

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write. Default: the standard output.")
  private String file = Input.STANDARD;

  Output open(Streams streams) throws IOException {
    return Output.open(streams, file);
  }

  void write(Streams streams, String text) throws IOException {
    Output.write(streams, file, text);
  }
}
