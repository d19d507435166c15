package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an analysis of items is written, and whether it tells what it found. */
final class AnalysisOptions {

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIRECTORY",
      description = "Where to write: a new or empty directory.")
  private Path out;

  @Option(names = "--quiet", description = "Say nothing but problems.")
  private boolean quiet;

  AnalysisFolder folder() throws IOException {
    return AnalysisFolder.open(out);
  }

  boolean quiet() {
    return quiet;
  }
}
