package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks the items that could be asked next, with the reasons if wanted. */
@Command(
    name = "next",
    mixinStandardHelpOptions = true,
    description = {
      "Ranks the items to ask next of each person in a file of answers.",
      "The file has the form of a file of responses; the result is person_id,rank,item_id,value,",
      "or words with --explain."
    },
    footer = {
      "",
      "Examples:",
      "  jalon next --bank bank.csv --answers so-far.csv --criterion MFI",
      "  jalon next --bank bank.csv --answers so-far.csv --top 10 --explain"
    })
final class NextCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(names = "--bank", required = true, paramLabel = "FILE", description = "The item bank.")
  private String bankFile;

  @Option(
      names = "--answers",
      required = true,
      paramLabel = "FILE",
      description = "The answers so far, or - for the standard input.")
  private String answersFile;

  @Mixin private CriterionOption criterion;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many items to rank. Default: ${DEFAULT-VALUE}.")
  private int top = 5;

  @Option(names = "--explain", description = "Tell in words why, instead of a table.")
  private boolean explain;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write rejected lines. Default: the standard error, the first 20.")
  private @Nullable String rejectsFile;

  @Mixin private CategoryOption category;
  @Mixin private EstimatorOptions estimation;
  @Mixin private BankOptions bankOptions;

  NextCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new InvalidInput("The number --top (" + top + ") must be at least 1.");
    }
    Streams.requireOnce("input", bankFile, answersFile);
    Streams.requireOnce("output", Input.STANDARD, rejectsFile);
    Ranking ranking =
        new Ranking(estimation.estimator(), criterion.criterion(estimation), criterion.name(), top);
    estimation.requireEffect();
    ResolvedItemBank bank = bankOptions.resolve(streams, bankFile);
    SheetChecker checker = new SheetChecker(bank, category.first());
    try (Input input = Input.open(streams, answersFile);
        Output output = Output.open(streams, Input.STANDARD);
        Rejects rejects = Rejects.open(streams, rejectsFile)) {
      output.write(explain ? "" : Ranking.HEADER);
      Iterator<List<AnswerSheet>> batches = new SheetBatches(ResponsesCsv.read(input));
      while (batches.hasNext()) {
        for (AnswerSheet sheet : batches.next()) {
          List<Rejection> rejections = new ArrayList<>();
          Responses responses = checker.check(sheet, rejections::add);
          rejections.forEach(rejects::add);
          if (rejections.isEmpty()) {
            String person = sheet.person();
            output.write(
                explain ? ranking.words(person, responses) : ranking.lines(person, responses));
          }
        }
      }
      output.finish();
      return rejects.finish("their persons are left out.");
    }
  }
}
