package org.jalon.referential;

import org.jalon.internal.Checks;

/**
 * A level of mastery, from 1 (elementary, guided) to 8 (new solutions that others reuse). Two
 * successive levels form a {@link LevelBand}.
 *
 * @param number 1 to 8
 */
public record Level(int number) implements Comparable<Level> {

  /** How many levels there are. */
  public static final int COUNT = 8;

  /**
   * Creates a level.
   *
   * @throws IllegalArgumentException if the number does not lie between 1 and 8
   */
  public Level {
    Checks.inRange("level", number, 1, COUNT);
  }

  /**
   * The level of a number.
   *
   * @param number 1 to 8
   * @return the level
   * @throws IllegalArgumentException if the number does not lie between 1 and 8
   */
  public static Level of(int number) {
    return new Level(number);
  }

  /**
   * The band this level belongs to.
   *
   * @return novice for 1 and 2, independent for 3 and 4, advanced for 5 and 6, expert for 7 and 8
   */
  public LevelBand band() {
    return switch (number) {
      case 1, 2 -> LevelBand.NOVICE;
      case 3, 4 -> LevelBand.INDEPENDENT;
      case 5, 6 -> LevelBand.ADVANCED;
      default -> LevelBand.EXPERT;
    };
  }

  /** Orders by number. */
  @Override
  public int compareTo(Level other) {
    return Integer.compare(number, other.number);
  }

  /** The number as text. */
  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
