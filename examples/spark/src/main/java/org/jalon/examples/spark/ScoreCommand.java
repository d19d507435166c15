package org.jalon.examples.spark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.jalon.examples.commandline.AnswerSheet;
import org.jalon.examples.commandline.Rejection;
import org.jalon.examples.commandline.ScoringOptions;
import org.jalon.examples.commandline.SheetScorer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores responses of any size. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Estimates the ability of each person in tables of responses, as jalon score does.",
      "The tables are CSV or Parquet (*.parquet), wide (person_id and a column for each item) or long",
      "(person_id, item_id, response). The directory --out gets scores.csv and rejects.csv, each a",
      "directory of parts. If persons are not scored, the exit code is 3."
    })
final class ScoreCommand implements Callable<Integer> {

  private static final String SCORED = "scored";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private ScoringOptions scoring;

  @Option(
      names = "--responses",
      required = true,
      paramLabel = "FILES",
      description = "The responses: a file, a directory or a pattern.")
  private String responses;

  @Mixin private SparkOptions options;

  ScoreCommand() {}

  @Override
  public Integer call() throws IOException {
    return options.run("score", this::score);
  }

  private int score(SparkOptions.Cluster cluster) throws IOException {
    Broadcast<Shipped<ScoreCommand, SheetScorer>> scorer =
        Shipped.broadcast(
            cluster.context(),
            new Console(spec).typed(),
            (command, files) -> command.scoring.scorer(files));
    JavaRDD<AnswerSheet> sheets = ResponseTables.sheets(cluster, responses);
    Outcomes outcomes =
        Outcomes.of(
            cluster,
            sheets.mapPartitions(
                some -> {
                  SheetScorer own = scorer.value().get();
                  return new Mapped<>(some, sheet -> Optional.of(outcome(own, sheet)));
                }),
            (line, id) -> new Rejection(line, id, AnswerSheet.twin(line, id).complaint()).csv());
    outcomes.write(
        options.out(),
        List.of(new Outcomes.File("scores.csv", SheetScorer.HEADER)),
        new Outcomes.File("rejects.csv", Rejection.HEADER));
    return new Console(spec).report("persons", outcomes.counts());
  }

  /** The first sheet of a person counts, whether or not it can be scored. */
  private static Outcome outcome(SheetScorer scorer, AnswerSheet sheet) {
    SheetScorer.Scored scored = scorer.score(sheet);
    boolean refused = scored.line().isEmpty();
    return new Outcome(
        sheet.line(),
        sheet.isAnonymous() ? "" : sheet.person(),
        refused ? Outcome.REFUSED : SCORED,
        refused ? List.of() : List.of(scored.line()),
        scored.rejections().stream().map(Rejection::csv).toList());
  }
}
