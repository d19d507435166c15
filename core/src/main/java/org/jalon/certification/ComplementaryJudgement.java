package org.jalon.certification;

import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.ComplementaryCertification.CertificationLevel;
import org.jalon.certification.ComplementaryResult.Status;
import org.jalon.certification.ExplanationStep.ComplementaryRateComputed;
import org.jalon.certification.ExplanationStep.RateComputed;

/**
 * One person before the judge of a further certification.
 *
 * @param certification the certification
 * @param aimed the position of the level aimed at
 * @param points the points of the main test; empty if it was not validated
 * @param rate the rate that counts
 */
record ComplementaryJudgement(
    ComplementaryCertification certification, int aimed, OptionalInt points, RateComputed rate) {

  /** What the person acquires, given the verdict of an external jury. */
  ComplementaryResult result(Optional<String> verdict) {
    Status status = status();
    if (status == Status.NOT_ACQUIRED) {
      return of(status, OptionalInt.empty());
    }
    int reached = status == Status.ACQUIRED ? aimed : aimed - 1;
    return certification.externalJury()
        ? judged(verdict, status, reached)
        : of(status, OptionalInt.of(reached));
  }

  private ComplementaryResult judged(Optional<String> verdict, Status status, int reached) {
    if (verdict.isEmpty()) {
      return of(Status.WAITING_FOR_JURY, OptionalInt.of(reached));
    }
    OptionalInt awarded = certification.position(verdict.get());
    return awarded.isEmpty()
        ? of(Status.NOT_ACQUIRED, OptionalInt.empty())
        : of(status, OptionalInt.of(Math.min(reached, awarded.getAsInt())));
  }

  /** What the person's own answers come to. */
  private Status status() {
    if (suffices(aimed, certification.minimumRate())) {
      return Status.ACQUIRED;
    }
    OptionalInt lowerRate = certification.lowerLevelRate();
    boolean lower = aimed > 0 && lowerRate.isPresent() && suffices(aimed - 1, lowerRate.getAsInt());
    return lower ? Status.ACQUIRED_AT_LOWER_LEVEL : Status.NOT_ACQUIRED;
  }

  private boolean suffices(int level, int minimumRate) {
    return points.isPresent()
        && points.getAsInt() >= certification.levels().get(level).minimumPoints()
        && rate.rate() >= minimumRate;
  }

  private ComplementaryResult of(Status status, OptionalInt level) {
    return new ComplementaryResult(
        certification.framework(),
        status,
        level.isPresent()
            ? Optional.of(certification.levels().get(level.getAsInt()).name())
            : Optional.empty());
  }

  CertificationLevel levelAimedAt() {
    return certification.levels().get(aimed);
  }

  int minimumPoints() {
    return levelAimedAt().minimumPoints();
  }

  ComplementaryRateComputed rateStep() {
    return new ComplementaryRateComputed(
        rate.correct(), rate.counted(), rate.rate(), certification.minimumRate());
  }
}
