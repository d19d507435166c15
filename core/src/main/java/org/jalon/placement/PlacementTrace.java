package org.jalon.placement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jalon.referential.OutcomeId;

/**
 * How the next question was chosen, or why there is none.
 *
 * @param stages the filters in the order in which they were applied
 * @param predictedLevel the level predicted from the answers, by plans that predict one
 * @param values what the answer to each outcome that was compared is worth: its reward or its
 *     expected information
 * @param competences what is believed of the competences of the test, by plans that hold beliefs
 * @param item the item to ask; empty at the end of the test
 * @param endReason why the test has ended; empty while it goes on
 */
public record PlacementTrace(
    List<Stage> stages,
    OptionalDouble predictedLevel,
    Map<OutcomeId, Double> values,
    List<CompetenceEstimate> competences,
    Optional<PlacementItem> item,
    String endReason) {

  /** Creates a trace from copies of the collections. */
  public PlacementTrace {
    stages = List.copyOf(stages);
    competences = List.copyOf(competences);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * One filter.
   *
   * @param filter which one
   * @param survivors the outcomes it kept
   * @param excluded the outcomes it removed, each with the reason
   */
  public record Stage(
      PlacementFilter filter, List<OutcomeId> survivors, Map<OutcomeId, String> excluded) {

    /** Creates a stage from copies of the collections. */
    public Stage {
      survivors = List.copyOf(survivors);
      excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
    }
  }

  /**
   * Whether the test has ended.
   *
   * @return true if there is no item to ask
   */
  public boolean isEnd() {
    return item.isEmpty();
  }
}
