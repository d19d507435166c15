package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.calibration.ChiSquareTest;
import org.jalon.calibration.DifEffect;
import org.jalon.calibration.DifReport;
import org.jalon.calibration.LikelihoodRatioDifResult;
import org.jalon.calibration.LogisticDif;
import org.jalon.calibration.MantelHaenszelDif;

/** What each method says about each item: the table dif.csv. */
final class DifTable {

  private final DifLines lines = new DifLines();
  private final Outcomes outcomes = new Outcomes();
  private final List<String> summary = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final DifOptions.Groups groups;
  private final double level;
  private final String hint;

  /** With a hint for the case that nothing can be tested. */
  DifTable(DifOptions.Groups groups, double level, String hint) {
    this.groups = groups;
    this.level = level;
    this.hint = hint;
  }

  void add(LikelihoodRatioDifResult result) {
    Count count = new Count("lr");
    outcomes
        .add("lr_baseline_log_likelihood", result.baselineLogLikelihood())
        .add("lr_baseline_cycles", result.baseline().cycles());
    if (!result.baseline().converged()) {
      problems.add("lr: The baseline did not converge. Maybe --max-cycles must be greater.");
    }
    for (LikelihoodRatioDifResult.ItemTest test : result.items()) {
      double p = test.adjustedP().orElse(Double.NaN);
      double effect =
          test.effects().stream()
              .mapToDouble(LikelihoodRatioDifResult.Effect::signedDifference)
              .findFirst()
              .orElse(Double.NaN);
      lines.add(test.id(), "lr", test.test(), p, effect);
      lines.end("", "", test.reason().orElse(""));
      count.add(test.test(), p);
      if (test.test().isPresent() && !test.converged()) {
        problems.add("lr: The calibration with " + test.id() + " freed did not converge.");
      }
    }
    count.end(0);
  }

  void addMantelHaenszel(DifReport<MantelHaenszelDif> report) {
    Count count = new Count("mh");
    for (MantelHaenszelDif item : report.items()) {
      double effect =
          item.effect() instanceof DifEffect.OddsRatio odds
              ? odds.delta()
              : ((DifEffect.MeanDifference) item.effect()).perStandardDeviation();
      lines.add(item.item(), "mh", item.test(), item.adjustedP(), effect);
      lines.end(item, item.difClass(), Optional.empty());
      count.add(item.test(), item.adjustedP());
    }
    count.end(report.rounds());
    unsettled("mh", report);
  }

  void addLogistic(DifReport<LogisticDif> report) {
    Count count = new Count("logistic");
    for (LogisticDif item : report.items()) {
      lines.add(item.item(), "logistic", item.test(), item.adjustedP(), item.effect().total());
      lines.end(item, item.jodoinGierl(), item.tests().flatMap(LogisticDif.Tests::reason));
      count.add(item.test(), item.adjustedP());
    }
    count.end(report.rounds());
    unsettled("logistic", report);
  }

  private void unsettled(String method, DifReport<?> report) {
    if (!report.settled()) {
      problems.add(
          "%s: The items found still changed after %d rounds. Maybe --purify must be greater."
              .formatted(method, report.rounds()));
    }
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** A sentence for each method. */
  List<String> summary() {
    return summary;
  }

  /** What keeps the results from being what was asked for. */
  List<String> problems() {
    return problems;
  }

  @Override
  public String toString() {
    return lines.toString();
  }

  /** Counts what a method finds. */
  private final class Count {

    private final String method;
    private int items;
    private int tests;
    private int found;

    Count(String method) {
      this.method = method;
    }

    void add(Optional<ChiSquareTest> test, double adjustedP) {
      items++;
      tests += test.isPresent() ? 1 : 0;
      found += adjustedP < level ? 1 : 0;
    }

    void end(int rounds) {
      outcomes.add(method + "_tested", tests).add(method + "_found", found);
      if (rounds > 0) {
        outcomes.add(method + "_rounds", rounds);
      }
      summary.add(
          "%s: %d of %d items work differently for %s than for %s."
              .formatted(method, found, tests, groups.focal(), groups.reference()));
      if (tests < items) {
        (tests == 0 ? problems : summary)
            .add(
                "%s: %d of %d items could not be tested; dif.csv tells why.%s"
                    .formatted(method, items - tests, items, tests == 0 ? hint : ""));
      }
    }
  }
}
