package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.examples.commandline.BankText.Polytomous;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.item.ItemBankIssue;
import org.jalon.item.ResolvedItemBank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an item bank is read: the same options in all commands. */
final class BankOptions {

  private static final int MAXIMUM_BYTES = 64 << 20;
  private static final Pattern ITEM = Pattern.compile("\\$\\.items\\[([0-9]+)\\][.a-z]*");

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      completionCandidates = BankFormats.class,
      description =
          "Format of the bank: ${COMPLETION-CANDIDATES}. Recognised from its first line if absent.")
  private @Nullable String format;

  @Option(
      names = "--model",
      paramLabel = "GRM|GPCM",
      description = "What the items with several difficulties are, where the format does not say.")
  private @Nullable Polytomous polytomous;

  @Option(
      names = "--d",
      paramLabel = "D",
      description =
          "Scaling constant that the parameters were published for, such as 1.702: multiplied into"
              + " the discriminations. Default: ${DEFAULT-VALUE}.")
  private double scaling = 1;

  @Option(
      names = "--accept-negative",
      description = "Accept items that abler people more often answer wrong.")
  private boolean negative;

  /** Without any option but the last. */
  static BankOptions withDefaults(boolean acceptNegative) {
    BankOptions options = new BankOptions();
    options.negative = acceptNegative;
    return options;
  }

  double scaling() {
    return scaling;
  }

  /** The bank in a file; whatever is wrong with it is refused. */
  ItemBank read(FileSource files, String file) throws IOException {
    return read(text(files, file));
  }

  private ItemBank read(BankText text) {
    Problems problems = new Problems(text.name());
    ItemBank bank = parse(text, problems).bank();
    problems.throwIfAny();
    return bank;
  }

  /** The bank in a file, ready for use; adds the hash of the file. */
  ResolvedItemBank resolve(FileSource files, String file, Map<String, String> hashes)
      throws IOException {
    BankText text = text(files, file);
    hashes.put("bank", Sha256.hex(text.bytes()));
    return read(text).resolve();
  }

  /** The bank in a file, ready for use. */
  ResolvedItemBank resolve(FileSource files, String file) throws IOException {
    return read(files, file).resolve();
  }

  BankText text(FileSource files, String file) throws IOException {
    try (Input input = Input.open(files, file)) {
      byte[] bytes = input.readAtMost(MAXIMUM_BYTES);
      return new BankText(input.name(), bytes, Optional.ofNullable(polytomous));
    }
  }

  /** Reads a bank as far as it can be read, and reports everything wrong with it. */
  ParsedBank parse(BankText text, Problems problems) {
    BankFormat reader = format == null ? BankFormats.of(text) : BankFormats.named(format);
    ParsedBank parsed = reader.read(text, problems);
    ItemBank bank = treated(parsed.bank());
    if (!bank.items().isEmpty() || problems.count() == 0) {
      bank.validate().forEach(issue -> report(issue, parsed.places(), problems));
    }
    return new ParsedBank(rescaled(bank), parsed.places());
  }

  private ItemBank treated(ItemBank bank) {
    return negative ? bank.with(NegativeDiscrimination.ACCEPTED) : bank;
  }

  private ItemBank rescaled(ItemBank bank) {
    if (scaling == 1) {
      return bank;
    }
    if (!(scaling > 0 && Double.isFinite(scaling))) {
      throw new InvalidInput("The scaling constant --d (" + scaling + ") must be greater than 0.");
    }
    List<Item> items = bank.items().stream().map(this::rescaled).toList();
    return new ItemBank(
        bank.name(), bank.version(), bank.calibration(), bank.negativeDiscrimination(), items);
  }

  private Item rescaled(Item item) {
    return new Item(
        item.id(),
        item.outcome(),
        item.model().rescaled(scaling),
        item.languages(),
        item.attributes());
  }

  /** An issue of the library, whose paths count items, at the place of the item in its file. */
  private static void report(ItemBankIssue issue, List<String> places, Problems problems) {
    Matcher path = ITEM.matcher(issue.path());
    String place = path.matches() ? places.get(Integer.parseInt(path.group(1))) : "";
    String message =
        ITEM.matcher(issue.message())
            .replaceAll(
                match -> {
                  String first = places.get(Integer.parseInt(match.group(1)));
                  return Matcher.quoteReplacement(first.startsWith("$") ? first : "line " + first);
                });
    problems.report(place, message);
  }
}
