package org.jalon.placement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomeId;

/**
 * What is believed of a person over the whole matrix, with its uncertainty.
 *
 * @param competences the competences of the referential, in its order
 * @param mastery the probability that each outcome is mastered, in the order of the referential
 */
public record MatrixEstimate(List<CompetenceEstimate> competences, Map<OutcomeId, Double> mastery) {

  /** Creates an estimate from copies of the collections. */
  public MatrixEstimate {
    competences = List.copyOf(competences);
    mastery = Collections.unmodifiableMap(new LinkedHashMap<>(mastery));
  }

  /**
   * A competence's estimate.
   *
   * @param id the competence
   * @return its estimate, or empty if the referential has no outcome of it
   */
  public Optional<CompetenceEstimate> find(CompetenceId id) {
    return competences.stream().filter(estimate -> estimate.competence().equals(id)).findFirst();
  }

  /**
   * The expected points in all.
   *
   * @return the sum over the competences, before flooring
   */
  public double points() {
    return competences.stream().mapToDouble(CompetenceEstimate::points).sum();
  }
}
