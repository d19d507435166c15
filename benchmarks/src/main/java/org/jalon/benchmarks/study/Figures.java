package org.jalon.benchmarks.study;

import java.util.List;

/**
 * A plan at one moment of its tests, in the mean over people.
 *
 * @param questions how many were asked
 * @param accuracy the share of levels that are right
 * @param pointsError the root of the mean squared error of the points
 * @param coverage the share of intervals that have the true points in them
 * @param calibration how the stated probabilities of the levels compare to what came true
 */
record Figures(
    Estimate questions,
    Estimate accuracy,
    Estimate pointsError,
    Estimate coverage,
    Calibration calibration) {

  static Figures of(List<Verdict> verdicts) {
    return new Figures(
        Estimate.mean(verdicts, Verdict::questions),
        Estimate.mean(verdicts, Verdict::accuracy),
        Estimate.mean(verdicts, Verdict::squaredError).root(),
        Estimate.mean(verdicts, Verdict::coverage),
        Calibration.of(verdicts));
  }
}
