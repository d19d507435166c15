package org.jalon.scoring;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.referential.Points;

/**
 * What the active outcomes of a referential are worth: min(4, 8/n) points each, n being the number
 * of active outcomes of their competence at their level, so that a level with at least two outcomes
 * is worth 8 points.
 *
 * <p>Values are whole numbers of a unit of which every value is a multiple; sums of them are exact.
 * The sum of the values as {@code double}s is not: floored, it loses a point of 64 in nearly half
 * of the competences.
 *
 * <p>The values are always those of the whole referential. Where a language or a country offers
 * fewer outcomes, or an assessment is about some of them only, each is still worth what it is worth
 * in the referential: a person does not earn more for a level because less of it is asked.
 *
 * <p>Immutable and thread-safe.
 */
public final class PointsScale {

  /** The most points an outcome is worth. */
  public static final int MOST_PER_OUTCOME = 4;

  /** The points of a level with at least two outcomes. */
  public static final int PER_LEVEL = 8;

  /** Whether the values of outcomes are rounded. */
  public enum Rounding {
    /** Not at all: 8/3 is 8/3. */
    NONE,
    /** To the nearest thousandth, halves up: 8/3 is 2.667. Three of those make more than 8. */
    THREE_DECIMALS
  }

  /** Every value is a multiple of 1/2520 points as long as no level has more than 9 outcomes. */
  private static final long USUAL_UNITS = 2520;

  private static final long THOUSANDTHS = 1000;

  private final OutcomeMatrix matrix;
  private final long unitsPerPoint;
  private final long[] unitsByOutcome;

  private PointsScale(OutcomeMatrix matrix, long unitsPerPoint, long[] unitsByOutcome) {
    this.matrix = matrix;
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
    return of(matrix, Rounding.NONE);
  }

  /**
   * The scale of a referential with values as another system may have them.
   *
   * @param matrix its active outcomes
   * @param rounding whether the values are rounded
   * @return the scale
   * @throws IllegalArgumentException if the numbers of outcomes have no common unit in which all
   *     points of the referential fit a {@code long}; never if they are rounded
   */
  public static PointsScale of(OutcomeMatrix matrix, Rounding rounding) {
    try {
      long units = rounding == Rounding.NONE ? unitsPerPoint(matrix) : THOUSANDTHS;
      Math.multiplyExact(units, (long) PER_LEVEL * Level.COUNT * matrix.competenceCount());
      long[] values =
          IntStream.range(0, matrix.outcomeCount())
              .mapToLong(outcome -> value(units, peers(matrix, outcome)))
              .toArray();
      return new PointsScale(matrix, units, values);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "The numbers of outcomes per level have no common unit of points that fits. "
              + "Maybe outcomes that are no longer assessed should be archived.",
          e);
    }
  }

  /** The share of an outcome in units, halves up where it is no whole number of them. */
  private static long value(long units, long peers) {
    return Math.min(MOST_PER_OUTCOME * units, (2 * PER_LEVEL * units + peers) / (2 * peers));
  }

  /**
   * What an outcome is worth.
   *
   * @param outcome its identifier
   * @return the exact value; zero for every outcome that is not active in the referential
   */
  public Points points(OutcomeId outcome) {
    OptionalInt number = matrix.findOutcome(outcome);
    return number.isPresent()
        ? Points.of(unitsByOutcome[number.getAsInt()], unitsPerPoint)
        : Points.ZERO;
  }

  /**
   * How many units a point has.
   *
   * @return a multiple of 2520, or 1000 if values are rounded
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
