package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jalon.examples.commandline.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the results that other commands have left in a directory. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Draws results as one HTML file.",
      "They are those of a simulation, a comparison or a calibration. The file holds all pictures, the",
      "tables behind them and their files in CSV, and needs no network. What is drawn depends on which",
      "tables the directory holds."
    },
    footer = {"", "Examples:", "  jalon report study", "  jalon report study --out study.html"})
final class ReportCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "DIR", description = "The directory of results.")
  private Path directory;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write the page, or - for the standard output. Default: DIR/report.html.")
  private @Nullable String out;

  ReportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String page = Report.html(ResultDirectory.read(directory));
    String file = out == null ? directory.resolve("report.html").toString() : out;
    Output.write(streams, file, page);
    return 0;
  }
}
