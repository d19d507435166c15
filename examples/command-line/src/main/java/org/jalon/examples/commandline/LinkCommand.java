package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jalon.calibration.LinkingResult;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a bank to the scale of another. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the parameters of a bank to the scale of another.",
      "Items that both have are the anchors; afterwards abilities are A theta + B. Anchors that have",
      "drifted are left out, and told. The directory gets linking.csv (A and B), anchors.csv and the",
      "transformed bank, linked-bank.csv or linked-bank.json as --from was."
    },
    footer = {
      "",
      "Examples:",
      "  jalon link --from new.csv --to operational.csv --method stocking-lord --out linked",
      "  jalon link --from new.json --to bank.json --anchors anchors.txt --method all --out linked"
    })
final class LinkCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "BANK",
      description = "The bank to transform.")
  private String sourceFile;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "BANK",
      description = "The bank whose scale is reached.")
  private String targetFile;

  @Option(
      names = "--anchors",
      paramLabel = "FILE|IDS",
      description =
          "The items to link by, one a line or with commas. Default: all that both banks have.")
  private @Nullable String anchors;

  @Mixin private AnalysisOptions analysis;

  @Mixin private LinkOptions linking;
  @Mixin private KnownBank banks;

  LinkCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", sourceFile, targetFile);
    linking.drift();
    Map<String, String> hashes = new LinkedHashMap<>();
    ItemBank source = banks.read(streams, sourceFile, "from", hashes);
    ItemBank target = banks.read(streams, targetFile, "to", hashes);
    List<ItemId> items =
        new LinkAnchors(sourceFile, source, targetFile, target)
            .items(streams, anchors, linking.fewestAnchors(), hashes);
    Map<LinkOptions.Method, LinkingResult> results = linking.results(source, target, items);
    LinkTables tables = new LinkTables(source, target, results, linking.chosen());
    ItemBank linked = EstimatorOptions.legal(() -> tables.chosenResult().constants().apply(source));
    BankFormat format = format(linked);
    Problems problems = new Problems("linked-bank." + format.name());
    String text = format.write(linked, problems);
    problems.throwIfAny();
    try (AnalysisFolder folder = analysis.folder()) {
      folder.write("linking.csv", tables.linking());
      folder.write("anchors.csv", tables.anchors());
      folder.write("outcomes.csv", tables.outcomes().toString());
      folder.write("linked-bank." + format.name(), text);
      folder.finish(CommandWords.of(spec, CalibrationManifest.WITHOUT_EFFECT), hashes);
    }
    if (!analysis.quiet()) {
      streams.err().println(tables.summary());
    }
    tables.problems().forEach(streams.err()::println);
    return tables.problems().isEmpty() ? 0 : Jalon.REJECTIONS;
  }

  /** CSV, unless the bank came as JSON or has a model that needs it. */
  private BankFormat format(ItemBank linked) {
    boolean nominal =
        linked.items().stream().anyMatch(item -> Models.difficulties(item.model()).isEmpty());
    return BankFormats.named(sourceFile.endsWith(".json") || nominal ? "json" : "csv");
  }
}
