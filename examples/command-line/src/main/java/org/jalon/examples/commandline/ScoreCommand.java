package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jalon.item.ResolvedItemBank;
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

  @Option(names = "--bank", required = true, paramLabel = "FILE", description = "The item bank.")
  private String bankFile;

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

  @Mixin private CategoryOption category;
  @Mixin private ThreadOptions threads;
  @Mixin private EstimatorOptions estimation;
  @Mixin private BankOptions bankOptions;

  ScoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", bankFile, responsesFile);
    Streams.requireOnce("output", out, rejectsFile);
    OrderedPool pool = threads.pool();
    ResolvedItemBank bank = bankOptions.resolve(streams, bankFile);
    Scorer scorer =
        new Scorer(new SheetChecker(bank, category.first()), estimation.estimator().resolve(bank));
    try (Input input = Input.open(streams, responsesFile);
        Output output = Output.open(streams, out);
        Rejects rejects = Rejects.open(streams, rejectsFile)) {
      Progress progress = new Progress(streams, System::nanoTime);
      SheetBatches batches = new SheetBatches(ResponsesCsv.read(input));
      output.write(Scorer.HEADER);
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
