package org.jalon.certification;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.certification.CertificationResult.Status;

/**
 * What a person would gain or lose by another policy or bank.
 *
 * @param before the decision under the first one
 * @param after the decision under the second one
 */
public record RescoringDifference(CertificationDecision before, CertificationDecision after) {

  /** Where a person moves. */
  public enum Direction {
    /** Upward. */
    UP,
    /** Nowhere. */
    SAME,
    /** Downward. */
    DOWN
  }

  /**
   * Whether anything differs that the person sees.
   *
   * @return whether status, cause, points, band, a level or a complementary result differs
   */
  public boolean isVisible() {
    return before.result().status() != after.result().status()
        || !before.result().causeOf().equals(after.result().causeOf())
        || !before.complementary().equals(after.complementary())
        || !seen(before).equals(seen(after));
  }

  private static Object seen(CertificationDecision decision) {
    return decision
        .result()
        .keptScore()
        .map(
            score ->
                List.of(
                    score.points(), score.band(), score.globalLevel(), score.competenceLevels()));
  }

  /**
   * By how many points the person moves; a test that is not validated is worth none.
   *
   * @return the points after less those before
   */
  public int pointsChange() {
    return points(after) - points(before);
  }

  /**
   * Where the person moves: by status (validated is above all others), then by points, then by
   * band, then by what became of the further certification.
   *
   * @return the direction
   */
  public Direction direction() {
    int change = Boolean.compare(isValidated(after), isValidated(before));
    change = change != 0 ? change : Integer.signum(pointsChange());
    change = change != 0 ? change : Integer.compare(band(after), band(before));
    change = change != 0 ? change : Integer.compare(further(after), further(before));
    return change > 0 ? Direction.UP : change < 0 ? Direction.DOWN : Direction.SAME;
  }

  /**
   * The band of a decision as tables have it.
   *
   * @param decision one of the decisions
   * @return from 0; −1 if the test is not validated or has no band
   */
  static int band(CertificationDecision decision) {
    return isValidated(decision)
        ? decision.result().keptScore().map(CertificationScore::band).orElseThrow().orElse(-1)
        : -1;
  }

  private static int points(CertificationDecision decision) {
    OptionalInt points =
        decision
            .result()
            .keptScore()
            .filter(score -> isValidated(decision))
            .map(CertificationScore::points)
            .orElse(OptionalInt.empty());
    return points.orElse(0);
  }

  /** The higher, the better; nothing is as good as not acquired. */
  private static int further(CertificationDecision decision) {
    return decision
        .complementary()
        .map(
            result ->
                switch (result.status()) {
                  case ACQUIRED -> 3;
                  case ACQUIRED_AT_LOWER_LEVEL -> 2;
                  case WAITING_FOR_JURY -> 1;
                  case NOT_ACQUIRED -> 0;
                })
        .orElse(0);
  }

  private static boolean isValidated(CertificationDecision decision) {
    return decision.result().status() == Status.VALIDATED;
  }
}
