package org.jalon.referential;

/** Four bands of two levels each, as DigComp 3.0 and the French reference framework group them. */
public enum LevelBand {
  /** Levels 1 and 2: simple tasks, with help when needed. */
  NOVICE(1),
  /** Levels 3 and 4: usual tasks, alone. */
  INDEPENDENT(3),
  /** Levels 5 and 6: varied tasks, able to guide others. */
  ADVANCED(5),
  /** Levels 7 and 8: complex problems, new solutions. */
  EXPERT(7);

  private final int lowest;

  LevelBand(int lowest) {
    this.lowest = lowest;
  }

  /**
   * The lower of the band's two levels.
   *
   * @return 1, 3, 5 or 7
   */
  public Level lowest() {
    return Level.of(lowest);
  }
}
