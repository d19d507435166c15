package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jalon.item.ItemBank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lints a bank: errors make it unusable, warnings are legal but rarely meant. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks an item bank.",
      "Tells every error with its line, then what is legal but rarely meant: unusual values, equal",
      "items, swapped or constant columns, a scaling constant multiplied in, abilities at which the",
      "bank tells too little, rules of a blueprint that cannot be met, responses that do not fit."
    },
    footer = {
      "",
      "The exit code is 2 if there is an error; warnings alone do not change it.",
      "",
      "Examples:",
      "  jalon bank check bank.csv",
      "  jalon bank check bank.csv --blueprint blueprint.csv",
      "  jalon bank check pool.csv --d 1.702 --responses answers.csv --length 30 --target-error 0.4"
    })
final class BankCheckCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "The bank, or - for the standard input.")
  private String file;

  @Option(
      names = "--responses",
      paramLabel = "FILE",
      description = "Responses that should fit the bank.")
  private @Nullable String responsesFile;

  @Option(
      names = "--blueprint",
      paramLabel = "FILE",
      description = "A blueprint table (CONSTRAINT_ID,TYPE,WHAT,CONDITION,LB,UB,ONOFF) to be met.")
  private @Nullable String blueprintFile;

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "How many items a test has, for gaps. Default: ${DEFAULT-VALUE}.")
  private int length = 40;

  @Option(
      names = "--target-error",
      paramLabel = "SE",
      description = "The standard error a test should reach. Default: ${DEFAULT-VALUE}.")
  private double targetError = 0.4;

  @Mixin private BankOptions options;

  BankCheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", file, responsesFile, blueprintFile);
    BankText text = options.text(streams, file);
    Problems problems = new Problems(text.name());
    ParsedBank parsed = options.parse(text, problems);
    List<Finding> findings = findings(parsed, problems.count() == 0);
    StringBuilder report = new StringBuilder();
    problems.lines().forEach(line -> report.append("error: ").append(line).append('\n'));
    for (Finding finding : findings) {
      report.append("warning: ").append(text.name()).append(':');
      report.append(finding.place().isEmpty() ? "" : finding.place() + ":");
      report.append(' ').append(finding.message()).append('\n');
    }
    report.append(
        "%d items, errors: %d, warnings: %d%n"
            .formatted(parsed.bank().items().size(), problems.count(), findings.size()));
    streams.print(report.toString());
    return problems.count() > 0 ? Jalon.INVALID : 0;
  }

  private List<Finding> findings(ParsedBank parsed, boolean sound) throws IOException {
    ItemBank bank = parsed.bank();
    List<Finding> findings = new ArrayList<>(ColumnLint.of(bank, options.scaling()));
    findings.addAll(BankLint.of(parsed));
    if (!bank.items().isEmpty()) {
      findings.addAll(new InformationGaps(length, targetError).of(bank));
    }
    if (blueprintFile != null && sound) {
      try (Input input = Input.open(streams, blueprintFile)) {
        findings.addAll(BlueprintLint.of(bank.resolve(), input));
      }
    }
    if (responsesFile != null) {
      try (Input input = Input.open(streams, responsesFile)) {
        findings.addAll(CategoryLint.of(bank, ResponsesCsv.read(input)));
      }
    }
    return findings;
  }
}
