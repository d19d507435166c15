package org.jalon.stopping;

import java.util.List;
import java.util.OptionalInt;

/**
 * A stopping rule that ends the test once it can tell on which side of each cut score the person's
 * ability lies. Cut scores part the scale into categories, counted from 0 below the first one.
 */
public interface ClassificationRule extends StoppingRule {

  /**
   * The cut scores.
   *
   * @return abilities in increasing order; at least one
   */
  List<Double> cutScores();

  /**
   * The category of the person.
   *
   * @param progress how far the test is
   * @return from 0, below the first cut score, to the number of cut scores, above the last one;
   *     empty as long as it is undecided
   */
  OptionalInt category(TestProgress progress);
}
