package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.item.ItemBank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds items that work differently in two groups. */
@Command(
    name = "dif",
    mixinStandardHelpOptions = true,
    description = {
      "Finds items that work differently in two groups.",
      "They differ for persons of the same ability, by likelihood-ratio tests of multiple-group",
      "calibrations (lr), by Mantel-Haenszel (mh) or by logistic regression. The last two compare",
      "persons of the same sum score, who must have answered all items; with --bank, persons of the",
      "same ability, as after adaptive tests."
    },
    footer = {
      "",
      "Classes A (negligible), B and C (large): of mh those of the Educational Testing Service; of",
      "logistic those of Jodoin and Gierl. Effects: of mh delta, or the standardized mean",
      "difference in standard deviations for more than two categories; of logistic the difference",
      "of Nagelkerke's R2; of lr the mean difference of expected scores. They are negative where",
      "the item is harder for the focal group, but R2 has no sign.",
      "",
      "Examples:",
      "  jalon dif --responses answers.csv --groups sex --method all --out dif",
      "  jalon dif --responses adaptive.csv --groups country --reference FR --focal BE \\",
      "      --bank bank.csv --method mh --out dif-belgium"
    })
final class DifCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private ResponsesOptions responses;

  @Option(
      names = "--bank",
      paramLabel = "FILE",
      description =
          "A bank: persons are compared by the abilities that it gives, and its models are those"
              + " of lr, unless others are named.")
  private @Nullable String bankFile;

  @Mixin private AnalysisOptions analysis;

  @Mixin private DifOptions dif;
  @Mixin private ItemModelOptions models;
  @Mixin private ItemPriorOptions priors;
  @Mixin private MaximizationOptions maximization;
  @Mixin private KnownBank banks;

  DifCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", responses.file(), bankFile);
    if (!responses.grouped()) {
      throw new InvalidInput("The column of --groups must be named.");
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    DifWork.Settings settings = new DifWork.Settings(dif, maximization, priors.priors());
    maximization.calibrator();
    dif.settings();
    ItemModelOptions.Families families = models.read(streams, hashes);
    Optional<ItemBank> bank = banks.readIfGiven(streams, bankFile, "bank", hashes);
    ResponseData data = responses.read(streams, bank.map(ItemBank::resolve), hashes);
    ResponseMatrix answered =
        bank.map(known -> FitCommand.answered(responses.file(), known.resolve(), data.matrix()))
            .orElseGet(() -> Matrices.answered(responses.file(), data.matrix()));
    DifWork work = DifWork.of(settings, families, bank, answered);
    try (AnalysisFolder folder = analysis.folder()) {
      DifTable table = work.run(streams, analysis.quiet());
      folder.write("dif.csv", table.toString());
      folder.write("outcomes.csv", table.outcomes().toString());
      folder.finish(CommandWords.of(spec, CalibrationManifest.WITHOUT_EFFECT), hashes);
      if (!analysis.quiet()) {
        table.summary().forEach(streams.err()::println);
      }
      table.problems().forEach(streams.err()::println);
      return table.problems().isEmpty() ? data.exitCode() : Jalon.REJECTIONS;
    }
  }
}
