package org.jalon.examples.commandline;

import java.io.IOException;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.item.ResolvedItemBank;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What scores are made of: the same options wherever responses are scored. */
public final class ScoringOptions {

  @Option(names = "--bank", required = true, paramLabel = "FILE", description = "The item bank.")
  private String bankFile;

  @Mixin private CategoryOption category;
  @Mixin private EstimatorOptions estimation;
  @Mixin private BankOptions bankOptions;

  /** Made by the command line. */
  public ScoringOptions() {}

  String bankFile() {
    return bankFile;
  }

  /**
   * Makes ready what scores.
   *
   * @param files where the bank is read
   * @return scores sheets as the options say
   * @throws InvalidInput if the options or the bank cannot be used
   * @throws IOException if reading fails
   */
  public SheetScorer scorer(FileSource files) throws IOException {
    AbilityEstimator estimator = estimation.estimator();
    estimation.requireEffect();
    ResolvedItemBank bank = bankOptions.resolve(files, bankFile);
    return new SheetScorer(new SheetChecker(bank, category.first()), estimator.resolve(bank));
  }
}
