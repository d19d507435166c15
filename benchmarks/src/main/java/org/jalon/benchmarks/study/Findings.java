package org.jalon.benchmarks.study;

import java.util.List;
import java.util.stream.Collectors;
import org.jalon.benchmarks.study.PersonResult.Probabilistic;
import org.jalon.placement.InformationTarget;
import org.jalon.placement.PlacementPlan;

/** What the figures say, in sentences that follow from them. */
final class Findings {

  /** The goal: at equal accuracy at most that part of the questions of the reference plan. */
  static final double GOAL_PERCENT = 70;

  private static final InformationTarget USUAL = PlacementPlan.probabilistic().about();

  private Findings() {}

  static String text(List<ConditionResult> results) {
    return results.stream().map(Findings::ofCondition).collect(Collectors.joining())
        + targets(results)
        + calibration(results);
  }

  private static String ofCondition(ConditionResult result) {
    return "- **%s.** %s %s %s\n"
        .formatted(
            result.condition().heading(), ownEnd(result), equalLength(result), fewer(result));
  }

  private static String ownEnd(ConditionResult result) {
    Figures reference = result.reference();
    Figures own = result.probabilistic(USUAL, Probabilistic::ownEnd);
    return "Left to their own ends, the reference plan asks %s questions and finds %s of the levels, the probabilistic plan asks %s and finds %s."
        .formatted(
            Text.decimals(reference.questions().value(), 1),
            Text.percent(reference.accuracy().value()),
            Text.decimals(own.questions().value(), 1),
            Text.percent(own.accuracy().value()));
  }

  private static String equalLength(ConditionResult result) {
    Estimate gain = result.gain(USUAL, Probabilistic::equalLength);
    String verdict =
        gain.isPositive()
            ? "Better accuracy at equal length: met"
            : gain.isNegative()
                ? "Better accuracy at equal length: not met, it is worse"
                : "Better accuracy at equal length: not met, no difference can be told from chance";
    return "%s (%s points of percentage).".formatted(verdict, Text.difference(gain));
  }

  private static String fewer(ConditionResult result) {
    EqualAccuracy equal = result.byConfidence(USUAL).orElse(result.byLength(USUAL));
    String verdict =
        equal.high() <= GOAL_PERCENT
            ? "met"
            : equal.low() > GOAL_PERCENT ? "not met" : "undecided, 70 % lies within the interval";
    return "30 %% fewer questions at equal accuracy: %s (the part needed is %s, interval %s)."
        .formatted(verdict, Text.part(equal.percent()), Text.interval(equal));
  }

  private static String targets(List<ConditionResult> results) {
    return "- **What questions are about.** Judged by the estimates alone, questions about the points give a higher accuracy at equal length than questions about the matrix in %s; a lower one in %s.\n"
        .formatted(names(results, true), names(results, false));
  }

  private static String names(List<ConditionResult> results, boolean higher) {
    String names =
        results.stream()
            .filter(
                result -> {
                  double points = accuracy(result, InformationTarget.POINTS);
                  double matrix = accuracy(result, InformationTarget.MATRIX);
                  return higher ? points > matrix : points < matrix;
                })
            .map(result -> result.condition().id())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "no condition" : names;
  }

  private static double accuracy(ConditionResult result, InformationTarget about) {
    return result.probabilistic(about, Probabilistic::equalLength).accuracy().value();
  }

  private static String calibration(List<ConditionResult> results) {
    String errors =
        results.stream()
            .map(
                result ->
                    result.condition().id()
                        + " "
                        + Text.percent(calibration(result).expectedError())
                        + (calibration(result).stated() > share(result)
                            ? " (says too much)"
                            : " (says too little)"))
            .collect(Collectors.joining(", "));
    return "- **Calibration.** The expected calibration errors of the stated levels, at the plan's own end, are %s.\n"
        .formatted(errors);
  }

  private static Calibration calibration(ConditionResult result) {
    return result.probabilistic(USUAL, Probabilistic::ownEnd).calibration();
  }

  private static double share(ConditionResult result) {
    return result.probabilistic(USUAL, Probabilistic::ownEnd).accuracy().value();
  }
}
