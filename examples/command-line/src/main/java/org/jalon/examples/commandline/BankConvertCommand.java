package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a bank in another format. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Writes an item bank in another format.",
    footer = {
      "",
      "Formats:",
      "  csv         item_id,model,a,b,c,d or item_id,model,a,b1,b2,... and content columns",
      "  json        this library's document, with name, release and calibration",
      "  mirt        coef(mod, simplify = TRUE)$$items of mirt: slopes and intercepts",
      "  mirt-irt    the same with IRTpars = TRUE: discriminations and difficulties",
      "  catr        a parameter matrix of catR, one model for all items",
      "  testdesign  an item pool of TestDesign: ID,MODEL,PAR1,...",
      "  flexmirt    a -prm.txt file of flexMIRT, one group and one factor",
      "",
      "Examples:",
      "  jalon bank convert items.csv --to json --name reading --release 2024.1 --out bank.json",
      "  jalon bank convert coefficients.csv --from mirt-irt --model GRM --to csv",
      "  jalon bank convert bank.json --to testdesign --parameters-only --out pool.csv"
    })
final class BankConvertCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "The bank, or - for the standard input.")
  private String file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = BankFormats.class,
      description = "Format to write: ${COMPLETION-CANDIDATES}.")
  private String target;

  @Mixin private OutOption out;

  @Option(
      names = "--parameters-only",
      description = "Leave out learning outcomes, languages and content attributes.")
  private boolean parametersOnly;

  @Option(
      names = "--name",
      description = "Name of the bank. Default: the one it has, or its file's.")
  private @Nullable String name;

  @Option(names = "--release", description = "Release of the bank. Default: the one it has, or 1.")
  private @Nullable String release;

  @Mixin private BankOptions options;

  BankConvertCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    BankFormat writer = BankFormats.named(target);
    ItemBank bank = prepared(options.read(streams, file));
    Problems problems = new Problems(file);
    String text = writer.write(bank, problems);
    problems.throwIfAny();
    out.write(streams, text);
    if (bank.calibration().isSimulated() && !(writer instanceof BankJson)) {
      streams
          .err()
          .println("The parameters of this bank are simulated, which this format cannot say.");
    }
    return 0;
  }

  private ItemBank prepared(ItemBank bank) {
    List<Item> items =
        parametersOnly
            ? bank.items().stream().map(i -> Item.of(i.id().value(), i.model())).toList()
            : bank.items();
    try {
      return new ItemBank(
          name == null ? bank.name() : name,
          release == null ? bank.version() : release,
          bank.calibration(),
          bank.negativeDiscrimination(),
          items);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(String.valueOf(e.getMessage()));
    }
  }
}
