package org.jalon.certification;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.RescoringDifference.Direction;

/**
 * How many people a change of policy or bank moves, in which direction and band by band. Whole
 * numbers only, so that parts can be counted apart and in any order. Mutable, for one thread.
 */
public final class RescoringSummary {

  private final Map<Direction, Long> directions = new EnumMap<>(Direction.class);
  private final Map<Move<Integer>, Long> bands = new TreeMap<>();
  private final Map<Move<Status>, Long> statuses = new TreeMap<>();
  private long people;
  private long visible;
  private long pointsChange;
  private int largestLoss;
  private int largestGain;

  /** Nobody yet. */
  public RescoringSummary() {
    Arrays.stream(Direction.values()).forEach(direction -> directions.put(direction, 0L));
  }

  /**
   * From where to where.
   *
   * @param <T> what moves
   * @param before where it was
   * @param after where it is
   */
  public record Move<T extends Comparable<T>>(T before, T after) implements Comparable<Move<T>> {

    @Override
    public int compareTo(Move<T> other) {
      int first = before.compareTo(other.before);
      return first != 0 ? first : after.compareTo(other.after);
    }
  }

  /**
   * Counts a person.
   *
   * @param difference what the change means to the person
   */
  public void add(RescoringDifference difference) {
    people++;
    visible += difference.isVisible() ? 1 : 0;
    directions.merge(difference.direction(), 1L, Long::sum);
    pointsChange += difference.pointsChange();
    largestLoss = Math.min(largestLoss, difference.pointsChange());
    largestGain = Math.max(largestGain, difference.pointsChange());
    bands.merge(
        new Move<>(
            RescoringDifference.band(difference.before()),
            RescoringDifference.band(difference.after())),
        1L,
        Long::sum);
    statuses.merge(
        new Move<>(difference.before().result().status(), difference.after().result().status()),
        1L,
        Long::sum);
  }

  /**
   * Counts the people of another summary.
   *
   * @param other the summary of others
   */
  public void add(RescoringSummary other) {
    people += other.people;
    visible += other.visible;
    pointsChange += other.pointsChange;
    largestLoss = Math.min(largestLoss, other.largestLoss);
    largestGain = Math.max(largestGain, other.largestGain);
    other.directions.forEach((direction, count) -> directions.merge(direction, count, Long::sum));
    other.bands.forEach((move, count) -> bands.merge(move, count, Long::sum));
    other.statuses.forEach((move, count) -> statuses.merge(move, count, Long::sum));
  }

  /**
   * How many people there are.
   *
   * @return 0 or more
   */
  public long people() {
    return people;
  }

  /**
   * How many of them see a difference.
   *
   * @return how many differences are {@linkplain RescoringDifference#isVisible visible}
   */
  public long changed() {
    return visible;
  }

  /**
   * How many people move in a direction.
   *
   * @param direction the direction
   * @return 0 or more
   */
  public long count(Direction direction) {
    return directions.getOrDefault(direction, 0L);
  }

  /**
   * How many points people gain on average.
   *
   * @return the mean change of points; 0 without people
   */
  public double meanPointsChange() {
    return people == 0 ? 0 : (double) pointsChange / people;
  }

  /**
   * The largest loss of points of a person.
   *
   * @return at most 0
   */
  public int largestLoss() {
    return largestLoss;
  }

  /**
   * The largest gain of points of a person.
   *
   * @return at least 0
   */
  public int largestGain() {
    return largestGain;
  }

  /**
   * How many people move from each band to each other; −1 stands for no band, and for tests that
   * are not validated.
   *
   * @return the counts above 0, in order
   */
  public Map<Move<Integer>, Long> bandMoves() {
    return Collections.unmodifiableMap(bands);
  }

  /**
   * How many people move from each status to each other.
   *
   * @return the counts above 0, in order
   */
  public Map<Move<Status>, Long> statusMoves() {
    return Collections.unmodifiableMap(statuses);
  }
}
