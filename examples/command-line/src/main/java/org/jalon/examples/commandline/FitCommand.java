package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jalon.calibration.LimitedInformationFitAnalysis;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how well the models of a bank fit answers. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how well the models of a bank fit answers.",
      "The directory gets item-fit.csv (S-X2, infit, outfit), person-fit.csv (lz, lz*, infit, outfit),",
      "local-dependence.csv (Q3 of pairs of items), sum-scores.csv (the ability that each sum score",
      "stands for, with the persons who have it) and outcomes.csv (M2 of all models, with RMSEA2 and",
      "SRMSR). S-X2, M2 and sum scores need persons who answered all items that anybody answered, so",
      "there are none after adaptive tests; M2 is for at most "
          + LimitedInformationFitAnalysis.MOST_ITEMS
          + " items. The parameters are taken as",
      "estimated from these answers, unless --free-parameters says otherwise. With --groups, the mean",
      "and deviation of ability in each group are estimated first (latent.csv), abilities follow those",
      "of the person's group, S-X2 is summed over the groups, and there is no M2 and no sum score."
    },
    footer = {
      "",
      "Examples:",
      "  jalon fit --bank bank.csv --responses answers.csv --out fit",
      "  jalon fit --bank bank.csv --responses new.csv --free-parameters none --estimator WLE \\",
      "      --q3-bound 0.3 --out fit-of-new",
      "  jalon fit --bank bank.csv --responses both.csv --groups country --out fit-by-country"
    })
final class FitCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Option(names = "--bank", required = true, paramLabel = "FILE", description = "The item bank.")
  private String bankFile;

  @Mixin private AnalysisOptions analysis;

  @Mixin private ResponsesOptions responses;
  @Mixin private FitOptions fit;
  @Mixin private EstimatorOptions estimation;
  @Mixin private ThreadOptions threads;
  @Mixin private BankOptions bankOptions;

  FitCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", bankFile, responses.file());
    requireOnePrior();
    int workers = threads.pool().threads();
    FitOptions.Analyses analyses = fit.analyses(estimation);
    Map<String, String> hashes = new LinkedHashMap<>();
    ResolvedItemBank bank = bank(hashes);
    ResponseData data = responses.read(streams, Optional.of(bank), hashes);
    ResponseMatrix matrix = answered(responses.file(), bank, data.matrix());
    try (AnalysisFolder folder = analysis.folder()) {
      FitWork work =
          EstimatorOptions.legal(
              () ->
                  Workers.run(
                      workers,
                      () ->
                          responses.grouped()
                              ? new GroupedFitWork(analyses, bank, matrix).run()
                              : FitWork.of(analyses, bank, matrix)));
      folder.write("item-fit.csv", FitTables.items(work.items(), analyses.adjustment()));
      folder.write("person-fit.csv", FitTables.persons(data.persons(), work.persons()));
      folder.write("local-dependence.csv", FitTables.pairs(work.dependence().flagged()));
      if (work.scores().csv().isPresent()) {
        folder.write(SumScoreConversion.FILE, work.scores().csv().get());
      }
      if (work.latent().isPresent()) {
        folder.write("latent.csv", work.latent().get());
      }
      folder.write("outcomes.csv", work.outcomes(analyses).toString());
      folder.finish(CommandWords.of(spec, CalibrationManifest.WITHOUT_EFFECT), hashes);
      if (!analysis.quiet()) {
        work.summary(analyses).forEach(streams.err()::println);
      }
      return data.exitCode();
    }
  }

  private void requireOnePrior() {
    if (responses.grouped() && spec.commandLine().getParseResult().hasMatchedOption("--prior")) {
      throw new InvalidInput(
          "With --groups, the distribution of ability is estimated in each group, so --prior must not be given.");
    }
  }

  private ResolvedItemBank bank(Map<String, String> hashes) throws IOException {
    BankText text = bankOptions.text(streams, bankFile);
    hashes.put("bank", Sha256.hex(text.bytes()));
    Problems problems = new Problems(text.name());
    ItemBank bank = bankOptions.parse(text, problems).bank();
    problems.throwIfAny();
    return bank.resolve();
  }

  /** The answers to items that somebody answered; all of them must be in the bank. */
  static ResponseMatrix answered(String file, ResolvedItemBank bank, ResponseMatrix matrix) {
    Problems problems = new Problems(file);
    ResponseMatrix answered = Matrices.answered(file, matrix);
    answered.items().stream()
        .filter(id -> bank.findIndex(id).isEmpty())
        .forEach(
            id ->
                problems.report(
                    "",
                    "The item (%s) is not in the item bank (%s). Maybe --ignore should name it."
                        .formatted(Texts.quoted(id.value()), bank.declaration().name())));
    problems.throwIfAny();
    return answered;
  }
}
