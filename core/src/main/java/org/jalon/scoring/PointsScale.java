package org.jalon.scoring;

import java.util.stream.IntStream;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeMatrix;

/**
 * What the active outcomes of a referential are worth: min(4, 8/n) points each, n being the number
 * of active outcomes of their competence at their level, so that a level with at least two outcomes
 * is worth 8 points.
 *
 * <p>Values are whole numbers of a unit of which every value is a multiple; sums of them are exact.
 * The sum of the values as {@code double}s is not: floored, it loses a point of 64 in nearly half
 * of the competences.
 *
 * <p>Immutable and thread-safe.
 */
public final class PointsScale {

  /** The most points an outcome is worth. */
  public static final int MOST_PER_OUTCOME = 4;

  /** The points of a level with at least two outcomes. */
  public static final int PER_LEVEL = 8;

  /** Every value is a multiple of 1/2520 points as long as no level has more than 9 outcomes. */
  private static final long USUAL_UNITS = 2520;

  private final long unitsPerPoint;
  private final long[] unitsByOutcome;

  private PointsScale(long unitsPerPoint, long[] unitsByOutcome) {
    this.unitsPerPoint = unitsPerPoint;
    this.unitsByOutcome = unitsByOutcome;
  }

  /**
   * The scale of a referential.
   *
   * @param matrix its active outcomes
   * @return the scale
   * @throws IllegalArgumentException if the numbers of outcomes have no common unit in which all
   *     points of the referential fit a {@code long}
   */
  public static PointsScale of(OutcomeMatrix matrix) {
    try {
      long units = unitsPerPoint(matrix);
      Math.multiplyExact(units, (long) PER_LEVEL * Level.COUNT * matrix.competenceCount());
      long[] values =
          IntStream.range(0, matrix.outcomeCount())
              .mapToLong(
                  outcome ->
                      Math.min(
                          MOST_PER_OUTCOME * units, PER_LEVEL * units / peers(matrix, outcome)))
              .toArray();
      return new PointsScale(units, values);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "The numbers of outcomes per level have no common unit of points that fits. "
              + "Maybe outcomes that are no longer assessed should be archived.",
          e);
    }
  }

  /**
   * How many units a point has.
   *
   * @return a multiple of 2520
   */
  public long unitsPerPoint() {
    return unitsPerPoint;
  }

  /**
   * The value of an outcome.
   *
   * @param outcome its number in the matrix
   * @return the value in units
   */
  public long units(int outcome) {
    return unitsByOutcome[outcome];
  }

  /**
   * Units as points.
   *
   * @param units a number of units
   * @return the nearest {@code double}; to floor or compare, divide the units themselves
   */
  public double points(long units) {
    return (double) units / unitsPerPoint;
  }

  private static long unitsPerPoint(OutcomeMatrix matrix) {
    long units = USUAL_UNITS;
    for (int competence = 0; competence < matrix.competenceCount(); competence++) {
      for (int level = 1; level <= Level.COUNT; level++) {
        int count = Math.max(1, matrix.outcomesAt(competence, level));
        units = Math.multiplyExact(units, count / greatestCommonDivisor(units, count));
      }
    }
    return units;
  }

  private static int peers(OutcomeMatrix matrix, int outcome) {
    return matrix.outcomesAt(matrix.competenceOf(matrix.topicOf(outcome)), matrix.levelOf(outcome));
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
