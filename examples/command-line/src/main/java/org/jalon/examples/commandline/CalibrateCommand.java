package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an item bank from answers. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Estimates the parameters of items from answers.",
      "Marginal maximum likelihood makes a bank of the answers. Persons need not have had the same",
      "items: only given answers count. With --fixed, items of an operational bank keep their",
      "parameters, and new ones come out on its scale. If the calibration did not converge or items",
      "could not be estimated, this is told, and the exit code is 3; the bank then holds the others. An",
      "interrupted calibration leaves nothing."
    },
    footer = {
      "",
      "Examples:",
      "  jalon calibrate --responses answers.csv --model 2PL --out bank.csv",
      "  jalon calibrate --responses answers.csv --model 3PL --prior-guessing beta:5,17 \\",
      "      --out bank.json --details calibration",
      "  jalon calibrate --responses pretest.csv --fixed bank.json --model GPCM --out new.json",
      "  jalon calibrate --responses both.csv --groups country --anchor q1,q2,q3,q4 --out bank.csv"
    })
final class CalibrateCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private ResponsesOptions responses;
  @Mixin private ItemModelOptions models;
  @Mixin private BankTarget target;

  @Option(
      names = "--fixed",
      paramLabel = "BANK",
      description = "A bank whose items keep their parameters and tie the scale.")
  private @Nullable String fixedFile;

  @Option(
      names = "--content",
      paramLabel = "BANK",
      description =
          "A bank whose name, release and content (outcomes, languages, attributes) the new one"
              + " takes over; its parameters do not matter.")
  private @Nullable String contentFile;

  @Option(
      names = "--anchor",
      paramLabel = "FILE|IDS",
      description =
          "With --groups: the items that are the same in all groups, one a line or with commas;"
              + " the others have parameters of their own in each group. Default: all are the same.")
  private @Nullable String anchor;

  @Option(
      names = "--reference",
      paramLabel = "NAME",
      description = "The group that ties the scale. Default: the largest.")
  private @Nullable String reference;

  @Option(
      names = "--truth",
      paramLabel = "BANK",
      description = "The true parameters, to compare with in --details.")
  private @Nullable String truthFile;

  @Option(
      names = "--details",
      paramLabel = "DIRECTORY",
      description = "A new or empty directory for tables about the calibration.")
  private @Nullable Path details;

  @Mixin private ItemPriorOptions priors;
  @Mixin private LatentOptions latent;
  @Mixin private MaximizationOptions maximization;
  @Mixin private KnownBank banks;

  @Option(names = "--quiet", description = "Say nothing but problems.")
  private boolean quiet;

  CalibrateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", responses.file(), fixedFile, truthFile, contentFile);
    refuseLooseOptions();
    target.writer();
    maximization.calibrator();
    Map<String, String> hashes = new LinkedHashMap<>();
    CalibrationPlan plan = new CalibrationPlan(maximization, latent, priors.priors());
    ItemModelOptions.Families families = models.read(streams, hashes);
    Optional<ItemBank> fixed = banks.readIfGiven(streams, fixedFile, "fixed", hashes);
    Optional<ItemBank> content = banks.readIfGiven(streams, contentFile, "content", hashes);
    Optional<ItemBank> truth = banks.readIfGiven(streams, truthFile, "truth", hashes);
    List<ItemId> anchors =
        anchor == null ? List.of() : ItemIds.read(streams, anchor, "anchor", hashes);
    ResponseData data = responses.read(streams, fixed.map(ItemBank::resolve), hashes);
    CalibrationPlan.Task task =
        plan.task(
            data.matrix(),
            families,
            new KnownBeforehand(fixed, content, anchors, Optional.ofNullable(reference)));
    target.rehearse(task);
    try (CalibrationOutput output = CalibrationOutput.open(streams, target, details)) {
      int exitCode =
          output.write(
              task,
              truth.map(bank -> new Truth(bank, task.families())),
              new CalibrationOutput.Telling(quiet, System::nanoTime));
      output.finish(CommandWords.of(spec, CalibrationManifest.WITHOUT_EFFECT), hashes);
      return Math.max(exitCode, data.exitCode());
    }
  }

  private void refuseLooseOptions() {
    if (anchor != null && !responses.grouped()) {
      throw new InvalidInput(
          "The --anchor items tie groups together, so --groups must be given. Maybe --fixed is meant, which holds parameters of a bank, or the command link, which brings a bank to the scale of another.");
    }
    if (reference != null && !responses.grouped()) {
      throw new InvalidInput("The --reference is a group, so --groups must be given.");
    }
    if (truthFile != null && details == null) {
      throw new InvalidInput("The --truth is compared in --details, which must be given.");
    }
  }
}
