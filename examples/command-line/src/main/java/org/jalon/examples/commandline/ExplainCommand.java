package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jalon.certification.Explanation;
import org.jalon.certification.InvalidTestRecordException;
import org.jalon.certification.TestRecord;
import org.jalon.referential.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how a decision was reached. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how the decision on a test is reached.",
      "Each step from the answers to the result is told with its numbers, in words or as JSON."
    },
    footer = {
      "",
      "Examples:",
      "  jalon explain r42 --bank bank.json --policy policy.json --records june.jsonl --language fr",
      "  jalon explain r42 --bank bank.json --policy policy.json --records june.jsonl --json"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "ID", description = "The identifier of the test record.")
  private String id;

  @Mixin private CertificationOptions certification;

  @Option(
      names = "--records",
      required = true,
      paramLabel = "FILE",
      description = "The test records, or - for the standard input.")
  private String recordsFile;

  @Option(
      names = "--language",
      paramLabel = "fr|en",
      description = "The language of the words. Default: ${DEFAULT-VALUE}.")
  private Words language = Words.EN;

  @Option(names = "--json", description = "Print the steps as JSON.")
  private boolean json;

  /** The languages that explanations are written in. */
  enum Words {
    FR,
    EN;

    Language language() {
      return this == FR ? Language.FRENCH : Language.ENGLISH;
    }
  }

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Streams.requireOnce("input", certification.bankFile(), certification.policyFile(), recordsFile);
    CertificationOptions.Material material = certification.load(streams);
    try (Input input = Input.open(streams, recordsFile)) {
      TestRecord record = new RecordFinder(id).find(input);
      Explanation explanation = material.scorer().explain(record);
      streams.print(
          json ? ExplanationJson.print(explanation) : explanation.in(language.language()));
      return 0;
    } catch (InvalidTestRecordException e) {
      Problems problems = new Problems(recordsFile);
      e.issues().forEach(issue -> problems.report(issue.path(), issue.message()));
      throw new InvalidInput(problems.lines());
    }
  }
}
