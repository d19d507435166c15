package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.internal.Checks;
import org.jalon.referential.Level;

/**
 * From ability to points and to the global level. Band 0 lies below level 1; band k is level k.
 * Immutable and thread-safe.
 *
 * <ul>
 *   <li>Below the first band: no band, 0 points.
 *   <li>At or above the upper bound of the last band: the last band, the maximum of points.
 *   <li>In between: the first band that contains the ability and its points, at most the maximum.
 *   <li>NaN is refused with an {@link IllegalArgumentException}.
 * </ul>
 *
 * <p>Points are computed in binary floating point in the order of {@link ScoreBand}, as the
 * reference does: within a few units in the last place below an upper bound, an ability may already
 * have the first point of the next band.
 */
public final class ScoreScale {

  /**
   * How many points the reference scale gives to the bands: 64 to each of the first two, 128 to
   * each other one.
   */
  private static final int[] REFERENCE_POINTS = {64, 64, 128, 128, 128, 128, 128, 128, 128};

  private final List<ScoreBand> bands;
  private final int maximumPoints;

  private ScoreScale(List<ScoreBand> bands, int maximumPoints) {
    this.bands = List.copyOf(bands);
    this.maximumPoints = maximumPoints;
  }

  /**
   * A scale whose bands follow on each other without hole or overlap, in abilities and in points.
   *
   * @param bands the bands, the lowest first; at least 2 and at most 9
   * @return the scale, whose maximum is the last point of the last band
   * @throws IllegalArgumentException if a rule is broken; every band concerned is named
   */
  public static ScoreScale of(List<ScoreBand> bands) {
    List<String> problems = problems(bands);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "The score scale has "
              + problems.size()
              + " problem(s):\n"
              + String.join("\n", problems));
    }
    ScoreBand last = bands.get(bands.size() - 1);
    return new ScoreScale(bands, last.firstPoint() + last.pointCount() - 1);
  }

  /**
   * A scale with the points of the reference: 0–63 and 64–127 for the first two bands, then 128
   * points for each, up to 1023 with nine bands.
   *
   * @param bounds the bounds of the bands in increasing order: one more than there are bands
   * @return the scale
   * @throws IllegalArgumentException if there are not 3 to 10 finite, increasing bounds
   */
  public static ScoreScale reference(double... bounds) {
    Checks.inRange(
        "number of bounds of the score scale", bounds.length, 3, REFERENCE_POINTS.length + 1);
    List<ScoreBand> bands = new ArrayList<>();
    for (int k = 0; k + 1 < bounds.length; k++) {
      bands.add(referenceBand(k, bounds[k], bounds[k + 1]));
    }
    return of(bands);
  }

  /**
   * A scale taken as it was published, with its holes and overlaps: for re-scoring what was scored
   * under it. An ability in a hole, or above all bands, counts for the last band; in a hole its
   * points, by the formula of that band, may even be negative.
   *
   * @param bands the bands in the order in which they are searched; 1 to 9
   * @param maximumPoints the highest number of points it gives
   * @return the scale
   * @throws IllegalArgumentException if there are not 1 to 9 bands
   */
  public static ScoreScale asPublished(List<ScoreBand> bands, int maximumPoints) {
    Checks.inRange("number of bands of the score scale", bands.size(), 1, REFERENCE_POINTS.length);
    return new ScoreScale(bands, maximumPoints);
  }

  /**
   * The band of the reference scale with given bounds.
   *
   * @param index from 0
   * @param lower the lower bound
   * @param upper the upper bound
   * @return the band with the points of the reference
   * @throws IllegalArgumentException if the index is above 8 or a bound not finite
   */
  public static ScoreBand referenceBand(int index, double lower, double upper) {
    Checks.inRange("index of the band", index, 0, REFERENCE_POINTS.length - 1);
    int first = index <= 1 ? 64 * index : 128 * (index - 1);
    return new ScoreBand(lower, upper, first, REFERENCE_POINTS[index]);
  }

  /**
   * Whether the bands follow on each other without hole or overlap, as {@link #of} requires.
   *
   * @return false only for a scale taken as it was published
   */
  public boolean isContiguous() {
    return problems(bands).isEmpty();
  }

  /**
   * The bands.
   *
   * @return the bands, the lowest first
   */
  public List<ScoreBand> bands() {
    return bands;
  }

  /**
   * The highest number of points.
   *
   * @return the maximum
   */
  public int maximumPoints() {
    return maximumPoints;
  }

  /**
   * The highest global level.
   *
   * @return the index of the last band
   */
  public int highestLevel() {
    return bands.size() - 1;
  }

  /**
   * This scale without its highest levels: what lies above the highest one left is worth the last
   * point of that.
   *
   * @param level the highest level left
   * @return a scale; this one if it has no higher level
   * @throws IllegalArgumentException if the level is negative
   */
  public ScoreScale upTo(int level) {
    Checks.atLeast("highest level of the score scale", level, 0);
    if (level >= highestLevel()) {
      return this;
    }
    ScoreBand last = bands.get(level);
    return new ScoreScale(
        bands.subList(0, level + 1),
        Math.min(maximumPoints, last.firstPoint() + last.pointCount() - 1));
  }

  /**
   * The band of an ability.
   *
   * @param ability theta
   * @return the band's index from 0, or empty below the first band
   * @throws IllegalArgumentException if the ability is NaN
   */
  public OptionalInt band(double ability) {
    Checks.require(!Double.isNaN(ability), "ability", ability, "must be a number");
    if (ability < bands.get(0).lower()) {
      return OptionalInt.empty();
    }
    for (int k = 0; k < bands.size(); k++) {
      if (bands.get(k).contains(ability)) {
        return OptionalInt.of(k);
      }
    }
    return OptionalInt.of(bands.size() - 1);
  }

  /**
   * The points of an ability.
   *
   * @param ability theta
   * @return the points
   * @throws IllegalArgumentException if the ability is NaN
   */
  public int points(double ability) {
    OptionalInt band = band(ability);
    if (band.isEmpty()) {
      return 0;
    }
    if (ability >= bands.get(bands.size() - 1).upper()) {
      return maximumPoints;
    }
    return (int) Math.min(bands.get(band.getAsInt()).points(ability), maximumPoints);
  }

  /**
   * The global level of an ability.
   *
   * @param ability theta
   * @return the level, or empty below level 1
   * @throws IllegalArgumentException if the ability is NaN
   */
  public Optional<Level> level(double ability) {
    OptionalInt band = band(ability);
    return band.isPresent() && band.getAsInt() > 0
        ? Optional.of(Level.of(band.getAsInt()))
        : Optional.empty();
  }

  /**
   * The band of a number of points.
   *
   * @param points the points
   * @return the first band whose points end above it, or the last band
   */
  public int bandOfPoints(int points) {
    int k = 0;
    while (k < bands.size() - 1
        && points >= bands.get(k).firstPoint() + bands.get(k).pointCount()) {
      k++;
    }
    return k;
  }

  /**
   * The ability at which a number of points begins: the inverse of {@link #points} before its
   * floor. It is rounded to the nearest {@code double}, whose own points may be one less.
   *
   * @param points the points
   * @return the ability
   */
  public double ability(int points) {
    return bands.get(bandOfPoints(points)).ability(points);
  }

  private static List<String> problems(List<ScoreBand> bands) {
    List<String> problems = new ArrayList<>();
    if (bands.size() < 2 || bands.size() > Level.COUNT + 1) {
      problems.add(
          "The number of bands (%d) must lie between 2 and %d."
              .formatted(bands.size(), Level.COUNT + 1));
    }
    for (int k = 0; k < Math.min(bands.size(), Level.COUNT + 1); k++) {
      ScoreBand band = bands.get(k);
      if (!(band.lower() < band.upper())) {
        problems.add(
            "Band %d: its lower bound (%s) must be below its upper bound (%s)."
                .formatted(k, band.lower(), band.upper()));
      }
      double expectedLower = k == 0 ? band.lower() : bands.get(k - 1).upper();
      if (band.lower() != expectedLower) {
        problems.add(
            "Band %d: its lower bound (%s) must be the upper bound of band %d (%s). Maybe two bounds were exchanged."
                .formatted(k, band.lower(), k - 1, expectedLower));
      }
      int expectedPoint =
          k == 0 ? 0 : bands.get(k - 1).firstPoint() + bands.get(k - 1).pointCount();
      if (band.firstPoint() != expectedPoint) {
        problems.add(
            "Band %d: its first point (%d) must be %d."
                .formatted(k, band.firstPoint(), expectedPoint));
      }
    }
    return problems;
  }

  /** Whether the other object is a scale with the same bands and maximum. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreScale that
        && bands.equals(that.bands)
        && maximumPoints == that.maximumPoints;
  }

  @Override
  public int hashCode() {
    return 31 * bands.hashCode() + maximumPoints;
  }

  /** Bands and maximum. */
  @Override
  public String toString() {
    return "ScoreScale[bands=" + bands + ", maximumPoints=" + maximumPoints + "]";
  }
}
