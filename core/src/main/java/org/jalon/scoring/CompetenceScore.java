package org.jalon.scoring;

import org.jalon.referential.Points;
import org.jalon.scoring.ScoringPolicy.LevelRule;

/**
 * What a person has reached in one competence, with the policy by which it was computed.
 *
 * @param exactPoints the exact sum of what was earned, before anything is floored or capped
 * @param policy how points and level follow from it
 */
public record CompetenceScore(Points exactPoints, ScoringPolicy policy) {

  private static final Points PER_LEVEL = Points.of(PointsScale.PER_LEVEL);
  private static final Points PERCENT = Points.of(100);

  /**
   * The whole points.
   *
   * @return the exact sum, floored and, unless the policy allows excess points, capped
   */
  public long points() {
    long floored = exactPoints.floor();
    return policy.excessPoints() ? floored : Math.min(floored, policy.maximumPoints());
  }

  /**
   * The level.
   *
   * @return a level for each eight points, 0 if there are fewer; unless the policy allows excess
   *     levels, at most its highest one
   */
  public long level() {
    long points = policy.levelRule() == LevelRule.EXACT_SUM ? exactPoints.floor() : points();
    long level = points / PointsScale.PER_LEVEL; // as of the exact sum: 8 is a whole number
    return policy.excessLevel() ? level : Math.min(level, policy.highestLevel());
  }

  /**
   * The whole points ahead of those of the level that they make.
   *
   * @return 0 to 7; 0 at the cap
   */
  public long pointsAhead() {
    return points() % PointsScale.PER_LEVEL;
  }

  /**
   * How much of the next level is reached.
   *
   * @return the whole points ahead, in percent of a level: 0 to 87.5; 0 at the cap
   */
  public double percentageAhead() {
    return percentageOfLevel(Points.of(pointsAhead()));
  }

  /**
   * How many points the next level still takes.
   *
   * @return 1 to 8; 8 at the cap
   */
  public long pointsToNextLevel() {
    return PointsScale.PER_LEVEL - pointsAhead();
  }

  /**
   * Whether the highest level offered is reached.
   *
   * @return whether the level is at least the highest one of the policy
   */
  public boolean isHighest() {
    return level() >= policy.highestLevel();
  }

  /**
   * Any number of points in percent of a level.
   *
   * @param points the points, whole or not, such as the 3.33 that another system shows
   * @return the nearest {@code double} to 100 × points / 8
   */
  public static double percentageOfLevel(Points points) {
    return points.scaled(PERCENT, PER_LEVEL).toDouble();
  }

  /**
   * Any number of points, short of a level.
   *
   * @param ahead the points ahead, whole or not; at most 8
   * @return 8 − ahead, exactly
   * @throws IllegalArgumentException if there are more than 8
   */
  public static Points missingFromLevel(Points ahead) {
    return PER_LEVEL.minus(ahead);
  }
}
