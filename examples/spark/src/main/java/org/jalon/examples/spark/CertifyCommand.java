package org.jalon.examples.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.jalon.examples.commandline.CertificationOptions;
import org.jalon.examples.commandline.DecidedLine;
import org.jalon.examples.commandline.RecordDecider;
import org.jalon.examples.commandline.RecordLine;
import org.jalon.examples.commandline.RecordProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides test records of any number. */
@Command(
    name = "certify",
    mixinStandardHelpOptions = true,
    description = {
      "Decides each certification test in files of test records, as jalon certify does.",
      "The files have one JSON document a line, or are Parquet (*.parquet) with a column of them. The",
      "directory --out gets decisions.jsonl, results.csv and rejects.csv, each a directory of parts.",
      "If lines were refused, the exit code is 3."
    })
final class CertifyCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private CertificationOptions certification;

  @Option(
      names = "--records",
      required = true,
      paramLabel = "FILES",
      description = "The test records: a file, a directory or a pattern.")
  private String records;

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "The column of Parquet files that holds them. Default: ${DEFAULT-VALUE}.")
  private String column = "record";

  @Mixin private SparkOptions options;

  CertifyCommand() {}

  @Override
  public Integer call() throws IOException {
    return options.run("certify", this::certify);
  }

  private int certify(SparkOptions.Cluster cluster) throws IOException {
    Broadcast<Shipped<CertifyCommand, RecordDecider>> decider =
        Shipped.broadcast(
            cluster.context(),
            new Console(spec).typed(),
            (command, files) -> RecordDecider.of(command.certification.scorer(files)));
    JavaRDD<RecordLine> lines =
        RecordTables.lines(cluster, new RecordTables.Place(records, column));
    Outcomes outcomes =
        Outcomes.of(
            cluster,
            lines.mapPartitions(some -> decided(decider.value().get(), some)),
            (line, id) -> RecordProblem.twin(line, id).csv());
    outcomes.write(
        options.out(),
        List.of(
            new Outcomes.File("decisions.jsonl", ""),
            new Outcomes.File("results.csv", decider.value().get().resultsHeader())),
        new Outcomes.File("rejects.csv", RecordProblem.HEADER));
    return new Console(spec).report("records", outcomes.counts());
  }

  /** Blank lines come to nothing. */
  private static Iterator<Outcome> decided(RecordDecider decider, Iterator<RecordLine> lines) {
    return new Mapped<>(lines, line -> decider.decide(line).map(CertifyCommand::outcome));
  }

  /** Of records with one identifier the first that can be decided counts. */
  private static Outcome outcome(DecidedLine line) {
    return line.decided()
        .map(
            decided ->
                new Outcome(
                    line.number(),
                    decided.record().id(),
                    decided
                        .decision()
                        .result()
                        .status()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' '),
                    List.of(decided.document(), decided.row()),
                    List.of()))
        .orElseGet(
            () ->
                new Outcome(
                    line.number(),
                    "",
                    Outcome.REFUSED,
                    List.of(),
                    line.problems().stream().map(RecordProblem::csv).toList()));
  }
}
