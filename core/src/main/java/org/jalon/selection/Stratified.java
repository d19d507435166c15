package org.jalon.selection;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * Stratified selection: the bank is cut into strata, and each stage of the test picks from its own,
 * the least discriminating items first, when little is known of the person, and the best ones at
 * the end. Usually with {@link ClosestDifficulty}, since within a stratum discriminations are
 * alike.
 *
 * <p>Where no item of the stratum is eligible, the nearest stratum that has one takes its place,
 * the lower of two. Beyond the last stage the last stratum remains. Strata depend on the bank
 * alone, not on what is eligible.
 *
 * @param stratification how the bank is cut
 * @param stages how many items are asked from each stratum, in order; as many strata as numbers
 * @param within how to pick within a stratum
 * @see <a href="https://doi.org/10.1177/01466219922031338">Chang and Ying (1999), a-Stratified
 *     multistage computerized adaptive testing, Applied Psychological Measurement 23, 211–222</a>
 * @see <a href="https://doi.org/10.1177/01466210122032181">Chang, Qian and Ying (2001),
 *     a-Stratified multistage computerized adaptive testing with b blocking, Applied Psychological
 *     Measurement 25, 333–341; Barrada, Mazuela and Olea (2006), Maximum information stratification
 *     method for controlling item exposure in computerized adaptive testing, Psicothema 18,
 *     156–159</a>
 */
public record Stratified(
    Stratification stratification, List<Integer> stages, SelectionStrategy within)
    implements SelectionStrategy {

  /**
   * Creates a strategy from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no stage or one has fewer than 1 item
   */
  public Stratified {
    stages = List.copyOf(Checks.notEmpty("list of stages", stages));
    stages.forEach(length -> Checks.atLeast("number of items of a stage", length, 1));
  }

  @Override
  public Pick pick(Candidates candidates) {
    int[] strata = stratification.strata(candidates.context().bank(), stages.size());
    int stage = stage(candidates.context().responses().size());
    for (int distance = 0; distance < stages.size(); distance++) {
      for (int stratum : new int[] {stage - distance, stage + distance}) {
        Candidates among = candidates.where(item -> strata[item] == stratum);
        if (among.count() > 0) {
          return within.pick(among);
        }
      }
    }
    return within.pick(candidates);
  }

  /** The stage of a position, from 0. */
  private int stage(int position) {
    int end = 0;
    for (int stage = 0; stage < stages.size(); stage++) {
      end += stages.get(stage);
      if (position < end) {
        return stage;
      }
    }
    return stages.size() - 1;
  }
}
