package org.jalon.stopping;

import java.util.List;
import java.util.Optional;

/**
 * The verdict of a {@link StoppingRule} that looks only at how many answers there are and how well
 * ability is known, without its reasons. Immutable and thread-safe.
 */
@FunctionalInterface
public interface RunningStop {

  /**
   * Whether the test ends.
   *
   * @param answers how many answers have been given
   * @param ability the ability estimated from them
   * @param standardError its standard error
   * @return what the rule decides
   */
  boolean ends(int answers, double ability, double standardError);

  /**
   * Whether all verdicts, or one of them, is to end the test.
   *
   * @param stops the verdicts
   * @param all whether all must
   * @return the combination
   */
  private static RunningStop combined(RunningStop[] stops, boolean all) {
    return (answers, ability, standardError) -> {
      for (RunningStop stop : stops) {
        if (stop.ends(answers, ability, standardError) != all) {
          return !all;
        }
      }
      return all;
    };
  }

  /**
   * The combination of rules.
   *
   * @param rules the rules
   * @param all whether all must end the test, or one of them
   * @return the combination, or empty if one of the rules has no such verdict
   */
  static Optional<RunningStop> of(List<StoppingRule> rules, boolean all) {
    List<RunningStop> stops = rules.stream().flatMap(rule -> rule.running().stream()).toList();
    return stops.size() == rules.size()
        ? Optional.of(combined(stops.toArray(RunningStop[]::new), all))
        : Optional.empty();
  }
}
