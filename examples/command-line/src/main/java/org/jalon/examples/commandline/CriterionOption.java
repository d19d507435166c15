package org.jalon.examples.commandline;

import org.jalon.selection.SelectionCriterion;
import picocli.CommandLine.Option;

/** By which criterion items are selected. */
final class CriterionOption {

  @Option(
      names = "--criterion",
      paramLabel = "NAME",
      completionCandidates = Criteria.class,
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private String criterion = "MFI";

  /** As it was given. */
  String name() {
    return criterion;
  }

  SelectionCriterion criterion(EstimatorOptions estimation) {
    return Criteria.named(criterion, estimation);
  }
}
