package org.jalon.benchmarks.scoreboard;

import java.util.List;
import java.util.function.Function;

/** Something that is measured for the scoreboard. */
@FunctionalInterface
public interface Contest {

  /**
   * Measures.
   *
   * @param effort how much
   * @return the figures
   * @throws IllegalStateException if two versions give different results
   */
  List<Figure> measure(Effort effort);

  /** A race and what is read off its times. */
  static Contest of(Function<Effort, Race> race, Function<Times, List<Figure>> figures) {
    return effort -> figures.apply(race.apply(effort).run(effort));
  }
}
