package org.jalon.scoring;

import org.jalon.internal.Checks;
import org.jalon.referential.Level;

/**
 * How the points earned in a competence become whole points and a level.
 *
 * @param highestLevel the highest level offered, 1 to 8; points and levels are capped there
 * @param excessPoints whether points beyond the highest level count all the same
 * @param excessLevel whether levels beyond the highest one count all the same
 * @param levelRule from what the level is computed
 */
public record ScoringPolicy(
    int highestLevel, boolean excessPoints, boolean excessLevel, LevelRule levelRule) {

  /** All eight levels, nothing beyond, levels from the exact sum. */
  public static final ScoringPolicy REFERENCE =
      new ScoringPolicy(Level.COUNT, false, false, LevelRule.EXACT_SUM);

  /** From what the level of a competence is computed: a level for each eight points. */
  public enum LevelRule {
    /** From the exact sum of the points. */
    EXACT_SUM,
    /** From the points after they were floored and capped, as an older rule had it. */
    WHOLE_POINTS
  }

  /**
   * Creates a policy.
   *
   * @throws IllegalArgumentException if the highest level does not lie between 1 and 8
   */
  public ScoringPolicy {
    Checks.inRange("highest level", highestLevel, 1, Level.COUNT);
  }

  /**
   * This policy with another highest level.
   *
   * @param level 1 to 8
   * @return a new policy
   * @throws IllegalArgumentException if the level does not lie between 1 and 8
   */
  public ScoringPolicy withHighestLevel(int level) {
    return new ScoringPolicy(level, excessPoints, excessLevel, levelRule);
  }

  /**
   * This policy without caps.
   *
   * @return a policy by which points and levels beyond the highest level count
   */
  public ScoringPolicy withExcess() {
    return new ScoringPolicy(highestLevel, true, true, levelRule);
  }

  /**
   * This policy with another rule for levels.
   *
   * @param rule from what the level is computed
   * @return a new policy
   */
  public ScoringPolicy with(LevelRule rule) {
    return new ScoringPolicy(highestLevel, excessPoints, excessLevel, rule);
  }

  /**
   * The most points of a competence.
   *
   * @return eight for each level offered
   */
  public int maximumPoints() {
    return PointsScale.PER_LEVEL * highestLevel;
  }
}
