package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jalon.calibration.ModelFamily;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and how a calibrated bank is written. */
final class BankTarget {

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the bank, such as bank.csv or bank.json.")
  private String file;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      completionCandidates = BankFormats.class,
      description =
          "Format of the bank: ${COMPLETION-CANDIDATES}. Default: by the end of the file's name,"
              + " .csv or .json.")
  private @Nullable String format;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the bank. Default: that of the fixed bank, or the file's.")
  private @Nullable String name;

  @Option(
      names = "--release",
      paramLabel = "RELEASE",
      description = "Release of the bank. Default: that of the fixed bank, or 1.")
  private @Nullable String release;

  String file() {
    return file;
  }

  /** How the bank is written. */
  BankFormat writer() {
    if (format != null) {
      return BankFormats.named(format);
    }
    String lower = file.toLowerCase(Locale.ROOT);
    for (String ending : List.of("csv", "json")) {
      if (lower.endsWith("." + ending)) {
        return BankFormats.named(ending);
      }
    }
    throw new InvalidInput(
        "The name of the bank (--out %s) must end with .csv or .json, or --to must name a format."
            .formatted(Texts.quoted(file)));
  }

  /** Tells before the work whether there is a directory to write into. */
  void requirePlace() {
    if (!file.equals(Input.STANDARD)) {
      Output.requirePlace(file, Path.of(file));
    }
  }

  /** The bank with its name and release. */
  ItemBank named(ItemBank bank, boolean hasName) {
    String base = new BankText(file, new byte[0], Optional.empty()).baseName();
    String own = hasName ? bank.name() : file.equals(Input.STANDARD) ? "calibrated" : base;
    return EstimatorOptions.legal(
        () ->
            new ItemBank(
                name == null ? own : name,
                release == null ? bank.version() : release,
                bank.calibration(),
                bank.negativeDiscrimination(),
                bank.items()));
  }

  /** Tells before the work whether the format can hold what comes out of it. */
  void rehearse(CalibrationPlan.Task task) {
    Map<ItemId, Item> items = new LinkedHashMap<>();
    task.known().source().ifPresent(bank -> bank.items().forEach(i -> items.put(i.id(), i)));
    items.keySet().retainAll(task.matrix().items());
    task.families()
        .forEach(
            (id, family) -> {
              int categories = task.matrix().categoryCount(task.matrix().index(id));
              Item plain = Item.of(id.value(), example(family, categories));
              items.merge(id, plain, (item, other) -> item.with(other.model()));
            });
    text(named(ItemBank.of("calibrated", "1", List.copyOf(items.values())), false));
  }

  private static ResponseModel example(ModelFamily family, int categories) {
    double[] steps = IntStream.range(1, categories).mapToDouble(k -> k).toArray();
    return switch (family) {
      case RASCH, ONE_PL, TWO_PL -> LogisticModel.twoPL(1.5, 0);
      case THREE_PL -> new LogisticModel(1.5, 0, 0.2, 1);
      case FOUR_PL -> new LogisticModel(1.5, 0, 0.2, 0.9);
      case GRADED_RESPONSE -> GradedResponse.of(1.5, steps);
      case GENERALIZED_PARTIAL_CREDIT -> GeneralizedPartialCredit.of(1.5, steps);
      case PARTIAL_CREDIT, RATING_SCALE -> GeneralizedPartialCredit.of(1, steps);
      case NOMINAL_RESPONSE ->
          NominalResponse.relativeToFirst(
              DoubleStream.of(steps).flatMap(k -> DoubleStream.of(k, k)).toArray());
    };
  }

  /** The bank as text. */
  String text(ItemBank bank) {
    Problems problems = new Problems(file);
    String text = writer().write(bank, problems);
    problems.throwIfAny();
    return text;
  }

  void write(Streams streams, String text) throws IOException {
    Output.write(streams, file, text);
  }
}
