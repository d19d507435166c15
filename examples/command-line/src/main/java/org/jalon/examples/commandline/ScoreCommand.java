package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a file of responses of any length, in constant memory. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Estimates the ability of each person in a file of responses.",
      "The file is wide (person_id, then a column for each item, empty where it was not given) or",
      "long (person_id,item_id,response; the lines of a person together). Persons who cannot be",
      "scored are told with line and reason, the others are scored, and the exit code is 3."
    },
    footer = {
      "",
      "Examples:",
      "  jalon score --bank bank.csv --responses answers.csv --out scores.csv",
      "  jalon score --bank bank.csv --responses answers.csv --estimator EAP --prior normal:0,1.5 \\",
      "      --nodes 81 --range -8,8 --rejects rejects.csv --out scores.csv",
      "  zcat answers.csv.gz | jalon score --bank pool.csv --d 1.702 --responses - > scores.csv"
    })
final class ScoreCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ScoringOptions scoring;

  @Option(
      names = "--responses",
      required = true,
      paramLabel = "FILE",
      description = "The responses, or - for the standard input.")
  private String responsesFile;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the scores. Default: the standard output.")
  private String out = Input.STANDARD;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write rejected lines. Default: the standard error, the first 20.")
  private @Nullable String rejectsFile;

  @Mixin private ThreadOptions threads;

  ScoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", scoring.bankFile(), responsesFile);
    Streams.requireOnce("output", out, rejectsFile);
    OrderedPool pool = threads.pool();
    Scorer scorer = new Scorer(scoring.scorer(streams));
    try (Input input = Input.open(streams, responsesFile);
        Output output = Output.open(streams, out);
        Rejects rejects = Rejects.open(streams, rejectsFile)) {
      Progress progress = new Progress(streams, System::nanoTime);
      SheetBatches batches = new SheetBatches(ResponsesCsv.read(input));
      output.write(SheetScorer.HEADER);
      pool.run(
          batches,
          scorer,
          scores -> {
            output.write(scores.lines());
            scores.rejections().forEach(rejects::add);
            progress.advance(scores.persons(), input.share());
          });
      progress.finish();
      output.finish();
      return rejects.finish("their persons are not scored.");
    }
  }
}
